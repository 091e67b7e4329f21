import { composeNote, NOTE_FIELDS, NoteTemplate } from '../../shared/domain/policy/note-template.ts';
import { useSession } from '../host/use-session.ts';
import { useText } from '../i18n/message.tsx';
import { KeyValue } from '../ui/key-value.tsx';
import { TextField } from '../ui/text-field.tsx';
import { SettingsSection } from './settings-section.tsx';

export interface NoteEditorProps {
  readonly template: string;
  readonly isReadOnly: boolean;
  readonly onChange: (template: string) => void;
}

/** S94: how a note reads, with the fields it may name and a note as it would come out. */
export function NoteEditor({ template, isReadOnly, onChange }: NoteEditorProps) {
  const text = useText();
  const name = useSession().session?.person.name ?? '';
  const fields = NOTE_FIELDS.map((field) => `{${field}}`).join(' ');
  const example = composeNote(template, {
    content: text('open-work.policy.note.sample'),
    size: 'M',
    reason: text('open-work.policy.note.sample-reason'),
    name,
    code: 'B1',
    date: '2026-03-02',
    time: '10:15',
    rma: 'RMA-20001',
    tracking: 'SF1000171310042',
  });
  return (
    <SettingsSection title={text('open-work.policy.note')}>
      <TextField
        label={text('open-work.policy.note')}
        hint={text('open-work.policy.note.hint', { fields })}
        value={template}
        isReadOnly={isReadOnly}
        onChange={onChange}
        maxLength={200}
        {...(NoteTemplate.safeParse(template).success
          ? {}
          : { error: text('open-work.policy.invalid', { where: '{content}' }) })}
      />
      <KeyValue entries={[{ key: 'example', label: text('open-work.policy.note.example'), value: example }]} />
    </SettingsSection>
  );
}
