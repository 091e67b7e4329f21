import type { LineView } from '../../shared/protocol/case-view.ts';
import { formatMoney } from '../format/money.ts';
import { useLocale, useText } from '../i18n/message.tsx';
import { ChoiceGrid } from './choice-grid.tsx';
import { useIntake } from './intake-provider.tsx';

/** What a line shows besides its count: its cartons, and what is done about what is missing. */
export function LineGoods({ line }: { readonly line: LineView }) {
  return (
    <>
      {line.goods.cartons === null ? null : <Cartons line={line} />}
      {line.goods.shortageProposed === null ? null : <Shortage line={line} />}
    </>
  );
}

/** One tick per carton of a unit that travels in several; the unit is here when all are. */
function Cartons({ line }: { readonly line: LineView }) {
  const text = useText();
  const intake = useIntake();
  const { lineId, cartonsPerUnit, expected } = line;
  const numbers = Array.from({ length: cartonsPerUnit }, (_, at) => String(at + 1));
  const counted = (carton: string): number => line.cartons.find((one) => one.carton === Number(carton))?.counted ?? 0;
  const ticked = new Set(numbers.filter((carton) => counted(carton) > 0));
  return (
    <div className="w-full">
      <p className="pb-1 text-small text-soft">
        {text('goods.cartons', { here: line.goods.cartons?.here ?? 0, expected: expected * cartonsPerUnit })}
      </p>
      <ChoiceGrid
        label={text('goods.cartons.label')}
        columns={3}
        chosen={null}
        ticked={ticked}
        onChoose={(carton) =>
          intake.do({
            kind: 'carton',
            lineId,
            carton: Number(carton),
            counted: counted(carton) >= expected ? 0 : counted(carton) + 1,
          })
        }
        choices={numbers.map((carton) => ({
          value: carton,
          label: text('goods.carton.count', { carton, counted: counted(carton), expected }),
        }))}
      />
    </div>
  );
}

const OUTCOMES = ['resupply', 'refund-part', 'courier-claim'] as const;

/** S27, S28: what is done about what is missing; the likeliest answer is marked, one tap says it. */
function Shortage({ line }: { readonly line: LineView }) {
  const text = useText();
  const locale = useLocale();
  const intake = useIntake();
  const { lineId, shortage, goods, currency } = line;
  const proposed = goods.shortageProposed;
  if (proposed === null) return null;
  const cause = shortage?.cause ?? proposed.cause;
  const onDeliveryNote = shortage?.onDeliveryNote ?? null;
  const value =
    goods.missingValueMinor === null || currency === null
      ? null
      : formatMoney(goods.missingValueMinor, currency, locale);
  return (
    <div data-shortage="" className="flex w-full flex-col gap-2">
      <p className="text-small text-soft">
        {text(`goods.shortage.cause.${cause}`)}
        {value === null ? '' : ` · ${text('goods.shortage.value', { value })}`}
      </p>
      <ChoiceGrid
        label={text('goods.shortage.note')}
        chosen={onDeliveryNote === null ? null : onDeliveryNote ? 'on' : 'off'}
        onChoose={(note) =>
          intake.do({
            kind: 'shortage',
            lineId,
            cause,
            onDeliveryNote: note === 'on',
            outcome: note === 'off' ? 'resupply' : (shortage?.outcome ?? null),
          })
        }
        choices={[
          { value: 'on', label: text('goods.shortage.note.on') },
          { value: 'off', label: text('goods.shortage.note.off') },
        ]}
      />
      <ChoiceGrid
        label={text('goods.shortage.outcome')}
        chosen={shortage?.outcome ?? null}
        assumed={proposed.outcome}
        onChoose={(outcome) => intake.do({ kind: 'shortage', lineId, cause, onDeliveryNote, outcome })}
        choices={OUTCOMES.map((value_) => ({ value: value_, label: text(`goods.shortage.outcome.${value_}`) }))}
      />
    </div>
  );
}
