import { FolderOutput } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useChange } from '../host/use-change.ts';
import type { CallResult } from '../host/use-call.ts';
import { useText } from '../i18n/message.tsx';
import { Button } from '../ui/button.tsx';
import { Switch } from '../ui/switch.tsx';
import { TextField } from '../ui/text-field.tsx';
import { ChangeNote } from './change-note.tsx';
import { SettingsSection } from './settings-section.tsx';

export interface RecordsFormProps {
  readonly progress: ReactNode;
  readonly onDone: () => void;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Writes the record into a folder, all of it or from a day on. */
export function RecordsOut({ progress, onDone }: RecordsFormProps) {
  const text = useText();
  const change = useChange('log.export');
  const [path, setPath] = useState('');
  const [day, setDay] = useState('');
  const [withPersonal, setWithPersonal] = useState(true);
  const [written, setWritten] = useState<CallResult<'log.export'> | null>(null);
  const isDayRight = day.trim() === '' || DAY.test(day.trim());
  const run = async (): Promise<void> => {
    setWritten(null);
    const since = day.trim() === '' ? null : { date: day.trim() };
    setWritten(await change.run({ path: path.trim(), since, withPersonal }));
    onDone();
  };
  return (
    <SettingsSection title={text('records.export.title')}>
      <p className="max-w-prose text-soft">{text('records.export.text')}</p>
      <TextField
        label={text('records.export.path')}
        hint={text('records.path.hint')}
        value={path}
        onChange={setPath}
        maxLength={4_096}
      />
      <TextField
        label={text('records.export.since')}
        hint={text('records.export.since-hint')}
        value={day}
        onChange={setDay}
        maxLength={10}
        {...(isDayRight ? {} : { error: text('records.export.since-wrong') })}
      />
      <Switch label={text('records.export.personal')} isSelected={withPersonal} onChange={setWithPersonal} />
      <div className="flex flex-wrap items-center gap-gap">
        <Button
          variant="primary"
          icon={FolderOutput}
          isDisabled={change.isRunning || path.trim() === '' || !isDayRight}
          onPress={() => void run()}
        >
          {text('records.export.run')}
        </Button>
      </div>
      {progress}
      <ChangeNote
        failure={change.failure}
        done={
          written &&
          text('records.export.done', {
            events: written.events,
            files: written.photos + written.pdfs,
            path: written.path,
          })
        }
      />
    </SettingsSection>
  );
}
