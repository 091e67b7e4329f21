import {
  DEFAULT_RETENTION,
  MOST_DAYS,
  MOST_REPLACED_DAYS,
  RetentionTerms,
} from '../../shared/domain/policy/retention.ts';
import type { MessageId } from '../../shared/i18n/catalogue.ts';
import { useText } from '../i18n/message.tsx';
import { SettingsSection } from './settings-section.tsx';
import { WholeNumberFields } from './whole-number-fields.tsx';

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
      <WholeNumberFields
        fields={FIELDS}
        values={terms}
        isReadOnly={isReadOnly}
        onChange={(name, value) => onChange({ ...terms, [name]: value })}
        faultOf={(name) => faultOf(name, terms, (count) => text('settings.retention.most', { count }))}
      />
    </SettingsSection>
  );
}

/** Says the most a term may be, under the field whose number is none of its. */
function faultOf(name: keyof RetentionTerms, terms: RetentionTerms, say: (most: number) => string): string | null {
  const isRight = RetentionTerms.safeParse({ ...DEFAULT_RETENTION, [name]: terms[name] }).success;
  return isRight ? null : say(name === 'replacedDays' ? MOST_REPLACED_DAYS : MOST_DAYS);
}
