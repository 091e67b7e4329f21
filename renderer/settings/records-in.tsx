import { FolderInput } from 'lucide-react';
import { useState } from 'react';
import { useChange } from '../host/use-change.ts';
import type { CallResult } from '../host/use-call.ts';
import { useText } from '../i18n/message.tsx';
import { Button } from '../ui/button.tsx';
import { MeaningLabel } from '../ui/meaning-label.tsx';
import { Switch } from '../ui/switch.tsx';
import { TextField } from '../ui/text-field.tsx';
import { ChangeNote } from './change-note.tsx';
import type { RecordsFormProps } from './records-out.tsx';
import { SettingsSection } from './settings-section.tsx';

/** Brings another bench's record in and says what came of it. */
export function RecordsIn({ progress, onDone }: RecordsFormProps) {
  const text = useText();
  const change = useChange('log.import');
  const [path, setPath] = useState('');
  const [restore, setRestore] = useState(false);
  const [taken, setTaken] = useState<CallResult<'log.import'> | null>(null);
  const run = async (): Promise<void> => {
    setTaken(null);
    setTaken(await change.run({ path: path.trim(), restore }));
    onDone();
  };
  return (
    <SettingsSection title={text('records.import.title')}>
      <p className="max-w-prose text-soft">{text('records.import.text')}</p>
      <TextField
        label={text('records.import.path')}
        hint={text('records.path.hint')}
        value={path}
        onChange={setPath}
        maxLength={4_096}
      />
      <Switch label={text('records.import.restore')} isSelected={restore} onChange={setRestore} />
      <div className="flex flex-wrap items-center gap-gap">
        <Button
          variant="primary"
          icon={FolderInput}
          isDisabled={change.isRunning || path.trim() === ''}
          onPress={() => void run()}
        >
          {text('records.import.run')}
        </Button>
      </div>
      {progress}
      <ChangeNote failure={change.failure} done={taken && doneText(taken, text)} />
      {taken === null ? null : <Attention taken={taken} />}
    </SettingsSection>
  );
}

function doneText(report: CallResult<'log.import'>, text: ReturnType<typeof useText>): string {
  const { taken, known, parked, casesChanged: cases } = report;
  const files = report.photosTaken + report.pdfsTaken;
  return text('records.import.done', { taken, known, parked, files, cases });
}

/** What somebody should do something about. */
function Attention({ taken }: { readonly taken: CallResult<'log.import'> }) {
  const text = useText();
  const { inConflict, photosMissing, policyConflict, stationCodesShared } = taken;
  return (
    <>
      {inConflict === 0 ? null : (
        <MeaningLabel meaning="look">{text('records.import.conflicts', { count: inConflict })}</MeaningLabel>
      )}
      {policyConflict ? <MeaningLabel meaning="stop">{text('records.import.policy')}</MeaningLabel> : null}
      {photosMissing === 0 ? null : (
        <MeaningLabel meaning="look">{text('records.import.files-missing', { count: photosMissing })}</MeaningLabel>
      )}
      {stationCodesShared.length === 0 ? null : (
        <MeaningLabel meaning="stop">
          {text('records.import.codes', { codes: stationCodesShared.join(', ') })}
        </MeaningLabel>
      )}
    </>
  );
}
