import { HardDriveDownload } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useChange } from '../host/use-change.ts';
import { useCall, type CallResult } from '../host/use-call.ts';
import { failureMessageOf } from '../host/failure-message.ts';
import { useText } from '../i18n/message.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { KeyValue } from '../ui/key-value.tsx';
import { MeaningLabel } from '../ui/meaning-label.tsx';
import { ChangeNote } from './change-note.tsx';
import { SettingsSection } from './settings-section.tsx';
import { useInstant } from './use-instant.ts';

type Status = CallResult<'backup.status'>;

export interface BackupStateProps {
  readonly status: Status;
  /** Shown while a backup is made or checked. */
  readonly progress: ReactNode;
}

/** When the last good backup was made, what stands in the way of the next, and making one now. */
export function BackupState({ status, progress }: BackupStateProps) {
  const text = useText();
  const instant = useInstant();
  const { run, isRunning, failure } = useChange('backup.make');
  const [made, setMade] = useState<CallResult<'backup.make'> | null>(null);
  const make = async (): Promise<void> => {
    setMade(null);
    setMade(await run({ to: null }));
  };
  const { lastGoodAtMs, restoredFrom, root } = status;
  return (
    <SettingsSection title={text('backup.state')}>
      <Trouble status={status} />
      <KeyValue
        entries={[
          {
            key: 'last',
            label: text('backup.last'),
            value: lastGoodAtMs === null ? text('backup.never') : instant(lastGoodAtMs),
          },
          { key: 'where', label: text('backup.where'), value: <span className="wrap-anywhere">{root}</span> },
        ]}
      />
      {restoredFrom === null ? null : (
        <p className="text-soft">{text('backup.restored', { time: instant(restoredFrom.madeAtMs) })}</p>
      )}
      <div className="flex flex-wrap items-center gap-gap">
        <Button
          variant="primary"
          icon={HardDriveDownload}
          isDisabled={isRunning || progress !== null}
          onPress={() => void make()}
        >
          {text('backup.make')}
        </Button>
        <ChangeNote failure={failure} done={made && text('backup.made', { events: made.events, files: made.files })} />
      </div>
      {progress}
      <Replaced folders={status.replaced} />
    </SettingsSection>
  );
}

/** The one thing somebody has to look at, if there is one. */
function Trouble({ status }: { readonly status: Status }) {
  const text = useText();
  const instant = useInstant();
  const { isRootThere, root, failure, isOverdue, settings } = status;
  if (!isRootThere) {
    return (
      <Banner
        meaning="look"
        title={text('backup.disk-missing')}
        text={text('backup.disk-missing.text', { folder: root })}
      />
    );
  }
  if (failure !== null) {
    const title = isOverdue ? text('backup.overdue') : text('backup.failed', { time: instant(failure.atMs) });
    const { why, remedy } = failureMessageOf(isDamaged(failure.kind) ? 'record-damaged' : 'backup-failed');
    return <Banner meaning={isOverdue ? 'stop' : 'look'} title={title} text={`${text(why)} ${text(remedy)}`} />;
  }
  if (settings.folder !== null) return null;
  return <MeaningLabel meaning="look">{text('backup.same-disk')}</MeaningLabel>;
}

const isDamaged = (kind: string): boolean => kind === 'record-damaged';

function Replaced({ folders }: { readonly folders: readonly string[] }) {
  const text = useText();
  const days = useCall('policy.get', {}).data?.policy.retention.replacedDays;
  if (folders.length === 0) return null;
  return (
    <div className="flex flex-col gap-1">
      <h3 className="font-semibold">{text('backup.replaced')}</h3>
      {days === undefined ? null : <p className="text-small text-soft">{text('backup.replaced.text', { days })}</p>}
      <ul className="text-small">
        {folders.map((folder) => (
          <li key={folder} className="font-mono wrap-anywhere">
            {folder}
          </li>
        ))}
      </ul>
    </div>
  );
}
