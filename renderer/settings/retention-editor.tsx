import { DEFAULT_RETENTION, RetentionTerms } from '../../shared/domain/policy/retention.ts';
import type { MessageId } from '../../shared/i18n/catalogue.ts';
import { useText } from '../i18n/message.tsx';
import { TextField } from '../ui/text-field.tsx';
import { SettingsSection } from './settings-section.tsx';

export interface RetentionEditorProps {
  readonly terms: RetentionTerms;
  readonly isReadOnly: boolean;
  readonly onChange: (terms: RetentionTerms) => void;
}

const FIELDS: readonly { readonly name: keyof RetentionTerms; readonly label: MessageId }[] = [
  { name: 'slipDays', label: 'settings.retention.slip' },
  { name: 'staffNameDays', label: 'settings.retention.staff-name' },
  { name: 'fileDays', label: 'settings.retention.file' },
  { name: 'replacedDays', label: 'settings.retention.replaced' },
];

/** After how many days the bench erases what is personal by itself (P2). */
export function RetentionEditor({ terms, isReadOnly, onChange }: RetentionEditorProps) {
  const text = useText();
  return (
    <SettingsSection title={text('settings.retention')}>
      <p className="text-small text-soft">{text('settings.retention.text')}</p>
      <div className="grid items-end gap-gap @min-[30rem]:grid-cols-2">
        {FIELDS.map(({ name, label }) => (
          <TextField
            key={name}
            label={text(label)}
            inputMode="numeric"
            value={terms[name] === 0 ? '' : String(terms[name])}
            isReadOnly={isReadOnly}
            onChange={(value) => onChange({ ...terms, [name]: Number(value.replaceAll(/\D/g, '')) })}
            maxLength={4}
            {...faultOf(name, terms, (count) => text('settings.retention.most', { count }))}
          />
        ))}
      </div>
    </SettingsSection>
  );
}

/** Says the most a term may be, under the field whose number is none of its. */
function faultOf(name: keyof RetentionTerms, terms: RetentionTerms, say: (most: number) => string): { error?: string } {
  const isRight = RetentionTerms.safeParse({ ...DEFAULT_RETENTION, [name]: terms[name] }).success;
  return isRight ? {} : { error: say(name === 'replacedDays' ? 35 : 3_650) };
}
