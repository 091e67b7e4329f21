import { useState } from 'react';
import { MANUAL_WEIGHT_REASONS } from '../../shared/domain/weighing-record.ts';
import { useText } from '../i18n/message.tsx';
import { Button } from '../ui/button.tsx';
import { Panel } from '../ui/panel.tsx';
import { TextField } from '../ui/text-field.tsx';
import { ChoiceGrid } from './choice-grid.tsx';
import { grossMgOf } from './gross-typed.ts';
import { useIntake } from './intake-provider.tsx';

/** A weight that a person read elsewhere: the figure, then the reason, which records it. It stays marked as manual. */
export function ManualWeightPanel() {
  const text = useText();
  const intake = useIntake();
  const [typed, setTyped] = useState('');
  const grossMg = grossMgOf(typed);
  return (
    <Panel title={text('receiving.weight.by-hand.title')}>
      <TextField
        label={text('receiving.weight.grams')}
        inputMode="numeric"
        autoComplete="off"
        value={typed}
        onChange={setTyped}
        {...(typed === '' || grossMg !== null ? {} : { error: text('receiving.weight.invalid') })}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the person has just asked to type a weight, and nothing else
        autoFocus
      />
      {grossMg === null ? null : (
        <>
          <p className="text-small text-soft">{text('receiving.weight.why')}</p>
          <ChoiceGrid
            label={text('receiving.weight.why')}
            chosen={null}
            onChoose={(reason) => intake.do({ kind: 'weigh-by-hand', grossMg, reason })}
            choices={MANUAL_WEIGHT_REASONS.map((value) => ({
              value,
              label: text(`certificate.manual-weight.${value}`),
            }))}
          />
        </>
      )}
      <Button variant="quiet" className="self-start" onPress={() => intake.weighByHand(false)}>
        {text('ui.cancel')}
      </Button>
    </Panel>
  );
}
