import type { MessageId } from '../../shared/i18n/catalogue.ts';
import type { WorkClocks } from '../../shared/domain/policy/work-clocks.ts';
import { useText } from '../i18n/message.tsx';
import { SettingsSection } from './settings-section.tsx';
import { WholeNumberFields } from './whole-number-fields.tsx';

export interface ClocksEditorProps {
  readonly clocks: WorkClocks;
  readonly isReadOnly: boolean;
  readonly onChange: (clocks: WorkClocks) => void;
}

const FIELDS: readonly { readonly name: keyof WorkClocks; readonly label: MessageId }[] = [
  { name: 'firstCheckWithinHours', label: 'open-work.policy.clock.first-check' },
  { name: 'refundReadyWithinHours', label: 'open-work.policy.clock.refund-ready' },
  { name: 'expectedAgeingDays', label: 'open-work.policy.clock.expected' },
  { name: 'openAgeingDays', label: 'open-work.policy.clock.open' },
];

/** How long work may take (S31, S79), and when the sweep counts something as old (S105). */
export function ClocksEditor({ clocks, isReadOnly, onChange }: ClocksEditorProps) {
  const text = useText();
  return (
    <SettingsSection title={text('open-work.policy.clocks')}>
      <WholeNumberFields
        fields={FIELDS}
        values={clocks}
        isReadOnly={isReadOnly}
        onChange={(name, value) => onChange({ ...clocks, [name]: value })}
      />
    </SettingsSection>
  );
}
