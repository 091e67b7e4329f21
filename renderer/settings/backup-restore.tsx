import { ArchiveRestore, FileSearch } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { BackupView } from '../../shared/protocol/calls/backup.ts';
import { useHost } from '../host/host-context.tsx';
import { isPinProblem, signInProblem } from '../host/sign-in-problem.ts';
import { useChange } from '../host/use-change.ts';
import { useText } from '../i18n/message.tsx';
import { PinProblem } from '../rights/pin-problem.tsx';
import { Button } from '../ui/button.tsx';
import { KeyValue } from '../ui/key-value.tsx';
import { MeaningLabel } from '../ui/meaning-label.tsx';
import { TextField } from '../ui/text-field.tsx';
import { ChangeNote } from './change-note.tsx';
import { SettingsSection } from './settings-section.tsx';
import { useInstant } from './use-instant.ts';

export interface BackupRestoreProps {
  readonly backup: BackupView;
  readonly progress: ReactNode;
  readonly onCancel: () => void;
}

/** The last step before everything here is replaced: what the backup holds, what it lacks, and the PIN. */
export function BackupRestore({ backup, progress, onCancel }: BackupRestoreProps) {
  const text = useText();
  const instant = useInstant();
  const { run, isRunning, failure } = useChange('backup.restore');
  const [pin, setPin] = useState('');
  const [isDone, setDone] = useState(false);
  const restore = async (): Promise<void> => {
    const answer = await run({ path: backup.path, pin });
    setPin('');
    setDone(answer !== null);
  };
  const isOfPin = isPinProblem(failure);
  const isBusy = isRunning || progress !== null || isDone;
  return (
    <SettingsSection title={text('backup.restore.title', { time: instant(backup.madeAtMs) })}>
      <Holdings backup={backup} />
      <p className="max-w-prose text-soft">{text('backup.restore.text')}</p>
      <Soundness path={backup.path} isDisabled={isBusy} />
      <div className="max-w-md">
        <TextField
          label={text('backup.restore.pin')}
          type="password"
          inputMode="numeric"
          autoComplete="off"
          maxLength={12}
          value={pin}
          onChange={setPin}
        />
      </div>
      <div className="flex flex-wrap items-center gap-gap">
        <Button
          variant="primary"
          icon={ArchiveRestore}
          isDisabled={isBusy || pin === ''}
          onPress={() => void restore()}
        >
          {text('backup.restore.run')}
        </Button>
        <Button isDisabled={isBusy} onPress={onCancel}>
          {text('backup.restore.cancel')}
        </Button>
        <ChangeNote failure={isOfPin ? null : failure} done={isDone ? text('backup.restore.done') : null} />
      </div>
      {isOfPin ? <PinProblem problem={signInProblem(failure)} /> : null}
      {progress}
    </SettingsSection>
  );
}

function Holdings({ backup }: { readonly backup: BackupView }) {
  const text = useText();
  const { cases, people, files, eventsBehind, stationName, path } = backup;
  return (
    <KeyValue
      entries={[
        {
          key: 'holds',
          label: text('backup.restore.holds.label'),
          value: text('backup.restore.holds', { cases, people, files }),
        },
        {
          key: 'behind',
          label: text('backup.restore.behind'),
          value: <Behind events={eventsBehind} />,
        },
        { key: 'bench', label: text('backup.column.bench'), value: stationName ?? '' },
        { key: 'where', label: text('backup.restore.where'), value: <span className="wrap-anywhere">{path}</span> },
      ]}
    />
  );
}

/** How much would be set aside: nobody should find that out afterwards. */
function Behind({ events }: { readonly events: number | null }) {
  const text = useText();
  if (events === null) return text('backup.restore.other-bench');
  const words = text('backup.restore.behind.value', { count: events });
  return events === 0 ? words : <MeaningLabel meaning="look">{words}</MeaningLabel>;
}

/** Reads the whole backup and says whether it could be restored; restoring does so by itself, too. */
function Soundness({ path, isDisabled }: { readonly path: string; readonly isDisabled: boolean }) {
  const text = useText();
  const { link } = useHost();
  const [faults, setFaults] = useState<number | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const check = async (): Promise<void> => {
    setFaults(null);
    setFailure(null);
    try {
      setFaults((await link.call('backup.check', { path })).faults.length);
    } catch (error) {
      setFailure(error);
    }
  };
  return (
    <div className="flex flex-wrap items-center gap-gap">
      <Button icon={FileSearch} isDisabled={isDisabled} onPress={() => void check()}>
        {text('backup.restore.check')}
      </Button>
      <ChangeNote failure={failure} done={faults === 0 ? text('backup.restore.sound') : null} />
      {faults === null || faults === 0 ? null : (
        <MeaningLabel meaning="stop">{text('backup.restore.unsound', { count: faults })}</MeaningLabel>
      )}
    </div>
  );
}
