import { Plus, Trash2 } from 'lucide-react';
import type { WeighingTerms } from '../../../shared/domain/policy/weighing-terms.ts';
import { USUAL_PACKAGING } from '../../../shared/domain/masses/usual-packaging.ts';
import { type Text, useText } from '../../i18n/message.tsx';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { GramsField } from './grams-field.tsx';
import type { FaultAt } from './weighing-faults.ts';

export interface PackingsEditorProps {
  readonly terms: Pick<WeighingTerms, 'packings' | 'packagingMassMg' | 'packagingSpreadMg'>;
  readonly isReadOnly: boolean;
  readonly onChange: (change: Partial<WeighingTerms>) => void;
  readonly faultAt: FaultAt;
}

type Packing = WeighingTerms['packings'][number];

const NEW_PACKING: Packing = { name: '', massMg: 0, spreadMg: 0 };

/** The usual packaging keeps what parcels taught of it when a list begins: it goes by a word of the language, not by that name. */
const shownName = ({ name }: Packing, text: Text): string => (name === USUAL_PACKAGING ? text('mass.usual') : name);

/** What parcels are packed in: one usual kind, or a list of cartons and bags of which the weight finds out which it is. */
export function PackingsEditor({ terms, isReadOnly, onChange, faultAt }: PackingsEditorProps) {
  const text = useText();
  const { packings, packagingMassMg, packagingSpreadMg } = terms;
  const usual = { name: USUAL_PACKAGING, massMg: Math.max(1, packagingMassMg), spreadMg: packagingSpreadMg };
  const setAt = (at: number, packing: Packing): void => onChange({ packings: packings.with(at, packing) });
  return (
    <div className="flex flex-col gap-gap">
      <h3 className="font-semibold">{text('weight-terms.packings')}</h3>
      <p className="text-small text-soft">{text('weight-terms.packings.text')}</p>
      {packings.length === 0 ? (
        <div className="grid items-end gap-gap @min-[40rem]:grid-cols-2">
          <GramsField
            label={text('weight-terms.packing.usual')}
            massMg={packagingMassMg}
            isReadOnly={isReadOnly}
            onChange={(massMg) => onChange({ packagingMassMg: massMg })}
          />
          <GramsField
            label={text('weight-terms.packing.spread')}
            massMg={packagingSpreadMg}
            isReadOnly={isReadOnly}
            onChange={(massMg) => onChange({ packagingSpreadMg: massMg })}
          />
        </div>
      ) : null}
      <ul className="flex flex-col gap-gap">
        {packings.map((packing, at) => (
          // A packaging is told by its place: its name is what is being typed.
          <li key={at} className="grid items-start gap-gap @min-[48rem]:grid-cols-[minmax(0,1fr)_9rem_9rem_18rem]">
            <TextField
              label={text('weight-terms.packing.name')}
              value={shownName(packing, text)}
              isReadOnly={isReadOnly}
              onChange={(name) => setAt(at, { ...packing, name })}
              maxLength={60}
              error={faultAt('packings', at, 'name')}
            />
            <GramsField
              label={text('weight-terms.packing.mass')}
              massMg={packing.massMg}
              isReadOnly={isReadOnly}
              onChange={(massMg) => setAt(at, { ...packing, massMg })}
              fault={faultAt('packings', at, 'massMg')}
            />
            <GramsField
              label={text('weight-terms.packing.spread')}
              massMg={packing.spreadMg}
              isReadOnly={isReadOnly}
              onChange={(spreadMg) => setAt(at, { ...packing, spreadMg })}
            />
            <Button
              variant="quiet"
              icon={Trash2}
              className="justify-self-start @min-[48rem]:mt-7"
              isDisabled={isReadOnly}
              onPress={() => onChange({ packings: packings.toSpliced(at, 1) })}
            >
              {text('open-work.policy.remove', { name: shownName(packing, text) })}
            </Button>
          </li>
        ))}
      </ul>
      <div>
        <Button
          icon={Plus}
          isDisabled={isReadOnly}
          onPress={() => onChange({ packings: [...(packings.length === 0 ? [usual] : packings), NEW_PACKING] })}
        >
          {text('weight-terms.packing.add')}
        </Button>
      </div>
    </div>
  );
}
