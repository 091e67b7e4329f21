import { Plus, Trash2 } from 'lucide-react';
import type { WeighingTerms } from '../../../shared/domain/policy/weighing-terms.ts';
import type { WaybillRounding } from '../../../shared/domain/shortage/waybill-rounding.ts';
import { useText } from '../../i18n/message.tsx';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { GramsField } from './grams-field.tsx';
import type { FaultAt } from './weighing-faults.ts';

type Rounding = WeighingTerms['waybillRounding'];

export interface RoundingEditorProps {
  readonly rounding: Rounding;
  readonly isReadOnly: boolean;
  readonly onChange: (rounding: Rounding) => void;
  readonly faultAt: FaultAt;
}

/** How carriers come to the weight on their labels (S25): by name where they differ, else the usual way. */
export function RoundingEditor({ rounding, isReadOnly, onChange, faultAt }: RoundingEditorProps) {
  const text = useText();
  const { usual, byCarrier } = rounding;
  const setAt = (at: number, entry: Rounding['byCarrier'][number]): void =>
    onChange({ usual, byCarrier: byCarrier.with(at, entry) });
  return (
    <div className="flex flex-col gap-gap">
      <h3 className="font-semibold">{text('weight-terms.waybill')}</h3>
      <p className="text-small text-soft">{text('weight-terms.waybill.text')}</p>
      <div className="grid items-start gap-gap @min-[48rem]:grid-cols-3">
        <RoundingFields
          rounding={usual}
          isReadOnly={isReadOnly}
          onChange={(next) => onChange({ usual: next, byCarrier })}
          faultOf={(name) => faultAt('waybillRounding', 'usual', name)}
        />
      </div>
      <ul className="flex flex-col gap-gap">
        {byCarrier.map((entry, at) => (
          // A carrier is told by its place: its name is what is being typed.
          <li
            key={at}
            className="grid items-start gap-gap @min-[48rem]:grid-cols-[minmax(0,1fr)_8rem_12rem_8rem_12rem]"
          >
            <TextField
              label={text('weight-terms.waybill.carrier')}
              value={entry.carrier}
              isReadOnly={isReadOnly}
              onChange={(carrier) => setAt(at, { ...entry, carrier })}
              maxLength={64}
              error={faultAt('waybillRounding', 'byCarrier', at, 'carrier')}
            />
            <RoundingFields
              rounding={entry.rounding}
              isReadOnly={isReadOnly}
              onChange={(next) => setAt(at, { ...entry, rounding: next })}
              faultOf={(name) => faultAt('waybillRounding', 'byCarrier', at, 'rounding', name)}
            />
            <Button
              variant="quiet"
              icon={Trash2}
              className="justify-self-start @min-[48rem]:mt-7"
              isDisabled={isReadOnly}
              onPress={() => onChange({ usual, byCarrier: byCarrier.toSpliced(at, 1) })}
            >
              {text('open-work.policy.remove', { name: entry.carrier })}
            </Button>
          </li>
        ))}
      </ul>
      <div>
        <Button
          icon={Plus}
          isDisabled={isReadOnly}
          onPress={() => onChange({ usual, byCarrier: [...byCarrier, { carrier: '', rounding: usual }] })}
        >
          {text('weight-terms.waybill.add')}
        </Button>
      </div>
    </div>
  );
}

interface RoundingFieldsProps {
  readonly rounding: WaybillRounding;
  readonly isReadOnly: boolean;
  readonly onChange: (rounding: WaybillRounding) => void;
  readonly faultOf: (name: 'stepMg' | 'spreadMg') => string | null;
}

function RoundingFields({ rounding, isReadOnly, onChange, faultOf }: RoundingFieldsProps) {
  const text = useText();
  return (
    <>
      <GramsField
        label={text('weight-terms.waybill.step')}
        massMg={rounding.stepMg}
        isReadOnly={isReadOnly}
        onChange={(stepMg) => onChange({ ...rounding, stepMg })}
        fault={faultOf('stepMg')}
      />
      <Select
        label={text('weight-terms.waybill.direction')}
        value={rounding.direction}
        isDisabled={isReadOnly}
        options={(['nearest', 'up'] as const).map((value) => ({
          value,
          label: text(`weight-terms.waybill.direction.${value}`),
        }))}
        onChange={(direction) => onChange({ ...rounding, direction })}
      />
      <GramsField
        label={text('weight-terms.waybill.spread')}
        massMg={rounding.spreadMg}
        isReadOnly={isReadOnly}
        onChange={(spreadMg) => onChange({ ...rounding, spreadMg })}
        fault={faultOf('spreadMg')}
      />
    </>
  );
}
