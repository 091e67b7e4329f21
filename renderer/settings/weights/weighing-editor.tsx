import type { Policy } from '../../../shared/domain/policy/policy.ts';
import type { WeighingTerms } from '../../../shared/domain/policy/weighing-terms.ts';
import type { MessageId } from '../../../shared/i18n/catalogue.ts';
import { useText } from '../../i18n/message.tsx';
import { Select } from '../../ui/select.tsx';
import { Switch } from '../../ui/switch.tsx';
import { SettingsSection } from '../settings-section.tsx';
import { WholeNumberFields } from '../whole-number-fields.tsx';
import { PackingsEditor } from './packings-editor.tsx';
import { RoundingEditor } from './rounding-editor.tsx';
import { weighingFaults } from './weighing-faults.ts';

export interface WeighingEditorProps {
  readonly terms: WeighingTerms;
  /** S23 */
  readonly siblingsWaitHours: number;
  readonly isReadOnly: boolean;
  readonly onChange: (change: Partial<Pick<Policy, 'weighing'>> & { readonly siblingsWaitHours?: number }) => void;
}

const FIELDS = [
  { name: 'missing', label: 'weight-terms.missing' },
  { name: 'extra', label: 'weight-terms.extra' },
  { name: 'substituted', label: 'weight-terms.substituted' },
  { name: 'learnFrom', label: 'weight-terms.learn-from' },
  { name: 'unitSpreadPermille', label: 'weight-terms.unit-spread' },
  { name: 'siblingsWaitHours', label: 'weight-terms.siblings-wait' },
] as const satisfies readonly { readonly name: string; readonly label: MessageId }[];
type Field = (typeof FIELDS)[number]['name'];

/** How a parcel's weight is taken and held against what should be in it (B4, S23-S26): chances, packaging, rounding. */
export function WeighingEditor({ terms, siblingsWaitHours, isReadOnly, onChange }: WeighingEditorProps) {
  const text = useText();
  const edit = (change: Partial<WeighingTerms>): void => onChange({ weighing: { ...terms, ...change } });
  const faultAt = weighingFaults(terms, text);
  return (
    <SettingsSection title={text('weight-terms.title')}>
      <div className="grid items-end gap-gap @min-[40rem]:grid-cols-2">
        <Select
          label={text('weight-terms.mode')}
          value={terms.mode}
          isDisabled={isReadOnly}
          options={(['required', 'if-there', 'off'] as const).map((value) => ({
            value,
            label: text(`weight-terms.mode.${value}`),
          }))}
          onChange={(mode) => edit({ mode })}
        />
        <Switch
          label={text('weight-terms.weigh-all')}
          isSelected={terms.weighAll === 'required'}
          isDisabled={isReadOnly}
          onChange={(isRequired) => edit({ weighAll: isRequired ? 'required' : 'offered' })}
        />
      </div>
      <WholeNumberFields
        fields={FIELDS}
        values={valuesOf(terms, siblingsWaitHours)}
        isReadOnly={isReadOnly}
        onChange={(name, value) => onChange(changeOf(terms, name, value))}
        faultOf={(name) => faultAt(name) ?? faultAt('priorsPermille', name)}
      />
      <PackingsEditor terms={terms} isReadOnly={isReadOnly} onChange={edit} faultAt={faultAt} />
      <RoundingEditor
        rounding={terms.waybillRounding}
        isReadOnly={isReadOnly}
        onChange={(waybillRounding) => edit({ waybillRounding })}
        faultAt={faultAt}
      />
    </SettingsSection>
  );
}

function valuesOf({ priorsPermille, learnFrom, unitSpreadPermille }: WeighingTerms, siblingsWaitHours: number) {
  return { ...priorsPermille, learnFrom, unitSpreadPermille, siblingsWaitHours };
}

function changeOf(terms: WeighingTerms, name: Field, value: number): Parameters<WeighingEditorProps['onChange']>[0] {
  switch (name) {
    case 'siblingsWaitHours':
      return { siblingsWaitHours: value };
    case 'learnFrom':
    case 'unitSpreadPermille':
      return { weighing: { ...terms, [name]: value } };
    default:
      return { weighing: { ...terms, priorsPermille: { ...terms.priorsPermille, [name]: value } } };
  }
}
