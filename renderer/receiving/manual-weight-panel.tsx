import { useState } from 'react';
import { MANUAL_WEIGHT_REASONS } from '../../shared/domain/weighing-record.ts';
import { useText } from '../i18n/message.tsx';
import { Button } from '../ui/button.tsx';
import { NumberField } from '../ui/number-field.tsx';
import { Panel } from '../ui/panel.tsx';
import { ChoiceGrid } from './choice-grid.tsx';
import { useIntake } from './intake-provider.tsx';

const LARGEST_GRAMS = 2_000_000;
const MG_PER_GRAM = 1_000;

/** A weight that a person read elsewhere: the figure, then the reason, which records it. It stays marked as manual. */
export function ManualWeightPanel() {
  const text = useText();
  const intake = useIntake();
  const [grams, setGrams] = useState(Number.NaN);
  const isWeight = Number.isFinite(grams) && grams > 0;
  return (
    <Panel title={text('receiving.weight.by-hand.title')}>
      <NumberField
        label={text('receiving.weight.grams')}
        minValue={1}
        maxValue={LARGEST_GRAMS}
        formatOptions={{ useGrouping: false, maximumFractionDigits: 0 }}
        value={grams}
        onInput={(event) => setGrams(Number.parseInt(typedIn(event.target), 10))}
        onChange={setGrams}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the person has just asked to type a weight, and nothing else
        autoFocus
      />
      {isWeight ? (
        <>
          <p className="text-small text-soft">{text('receiving.weight.why')}</p>
          <ChoiceGrid
            label={text('receiving.weight.why')}
            chosen={null}
            onChoose={(reason) =>
              intake.do({ kind: 'weigh-by-hand', grossMg: Math.round(grams * MG_PER_GRAM), reason })
            }
            choices={MANUAL_WEIGHT_REASONS.map((value) => ({
              value,
              label: text(`certificate.manual-weight.${value}`),
            }))}
          />
        </>
      ) : null}
      <Button variant="quiet" className="self-start" onPress={() => intake.weighByHand(false)}>
        {text('ui.cancel')}
      </Button>
    </Panel>
  );
}

function typedIn(target: EventTarget): string {
  return target instanceof HTMLInputElement ? target.value : '';
}
