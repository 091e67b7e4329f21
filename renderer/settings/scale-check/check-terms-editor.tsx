import type { ScaleCheckTerms } from '../../../shared/domain/policy/scale-checks.ts';
import type { MessageId } from '../../../shared/i18n/catalogue.ts';
import { useText } from '../../i18n/message.tsx';
import { Switch } from '../../ui/switch.tsx';
import { SettingsSection } from '../settings-section.tsx';
import { WholeNumberFields } from '../whole-number-fields.tsx';

export interface CheckTermsEditorProps {
  readonly terms: ScaleCheckTerms;
  readonly isReadOnly: boolean;
  readonly onChange: (terms: ScaleCheckTerms) => void;
}

const FIELDS = [
  { name: 'nominalG', label: 'scale-check.policy.nominal' },
  { name: 'toleranceDivisions', label: 'scale-check.policy.tolerance' },
  { name: 'everyHours', label: 'scale-check.policy.every' },
] as const satisfies readonly { readonly name: string; readonly label: MessageId }[];

/** Whether this site checks its scales with a known weight, with which one, and how often (B9). */
export function CheckTermsEditor({ terms, isReadOnly, onChange }: CheckTermsEditorProps) {
  const text = useText();
  const { nominalMg, toleranceDivisions, everyHours } = terms;
  return (
    <SettingsSection title={text('scale-check.title')}>
      <Switch
        label={text('scale-check.policy.wanted')}
        isSelected={terms.wanted === 'reminded'}
        isDisabled={isReadOnly}
        onChange={(isWanted) => onChange({ ...terms, wanted: isWanted ? 'reminded' : 'off' })}
      />
      <WholeNumberFields
        fields={FIELDS}
        values={{ nominalG: Math.round(nominalMg / 1_000), toleranceDivisions, everyHours }}
        isReadOnly={isReadOnly}
        onChange={(name, value) =>
          onChange(name === 'nominalG' ? { ...terms, nominalMg: value * 1_000 } : { ...terms, [name]: value })
        }
      />
    </SettingsSection>
  );
}
