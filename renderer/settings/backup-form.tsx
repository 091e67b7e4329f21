import { useState } from 'react';
import { useChange } from '../host/use-change.ts';
import type { CallResult } from '../host/use-call.ts';
import { useText } from '../i18n/message.tsx';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/text-field.tsx';
import { ChangeNote } from './change-note.tsx';
import { SettingsSection } from './settings-section.tsx';
import { useRoles } from './use-roles.ts';

export interface BackupFormProps {
  readonly settings: CallResult<'backup.status'>['settings'];
  readonly onSaved: () => void;
}

/** Where backups go, how often one is made and how long they are kept. */
export function BackupForm({ settings, onSaved }: BackupFormProps) {
  const text = useText();
  const canChange = useRoles('administrator');
  const { run, isRunning, failure } = useChange('backup.configure');
  const [folder, setFolder] = useState(settings.folder ?? '');
  const [hours, setHours] = useState(String(settings.everyHours));
  const [days, setDays] = useState(String(settings.keepDays));
  const [isSaved, setSaved] = useState(false);
  const everyHours = wholeIn(hours, 168);
  const keepDays = wholeIn(days, 35);
  const save = async (): Promise<void> => {
    setSaved(false);
    if (everyHours === null || keepDays === null) return;
    const saved = await run({ folder: folder.trim() === '' ? null : folder.trim(), everyHours, keepDays });
    setSaved(saved !== null);
    if (saved !== null) onSaved();
  };
  return (
    <SettingsSection title={text('backup.settings')}>
      {canChange ? null : <p className="text-soft">{text('settings.role-needed')}</p>}
      <TextField
        label={text('backup.folder')}
        hint={text('backup.folder.hint')}
        maxLength={4_096}
        isDisabled={!canChange}
        value={folder}
        onChange={setFolder}
      />
      <div className="grid gap-4 @min-[30rem]:grid-cols-2">
        <TextField
          label={text('backup.every')}
          inputMode="numeric"
          maxLength={3}
          isDisabled={!canChange}
          value={hours}
          onChange={setHours}
          {...(everyHours === null ? { error: text('backup.every.wrong') } : {})}
        />
        <TextField
          label={text('backup.keep')}
          inputMode="numeric"
          maxLength={2}
          isDisabled={!canChange}
          value={days}
          onChange={setDays}
          {...(keepDays === null ? { error: text('backup.keep.wrong') } : {})}
        />
      </div>
      <p className="max-w-prose text-small text-soft">{text('backup.secret')}</p>
      {canChange ? (
        <div className="flex flex-wrap items-center gap-gap">
          <Button isDisabled={isRunning || everyHours === null || keepDays === null} onPress={() => void save()}>
            {text('ui.save')}
          </Button>
          <ChangeNote failure={failure} done={isSaved ? text('settings.saved') : null} />
        </div>
      ) : null}
    </SettingsSection>
  );
}

/** A whole number from 1 to the most; null when it is none. */
function wholeIn(typed: string, most: number): number | null {
  const value = /^\d{1,3}$/.test(typed.trim()) ? Number(typed) : 0;
  return value >= 1 && value <= most ? value : null;
}
