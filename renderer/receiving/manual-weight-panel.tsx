import { useState, type KeyboardEvent } from 'react';
import { MANUAL_WEIGHT_REASONS, type ManualWeightReason } from '../../shared/domain/weighing-record.ts';
import { useScale } from '../host/use-scale.ts';
import { useText } from '../i18n/message.tsx';
import { Button } from '../ui/button.tsx';
import { Panel } from '../ui/panel.tsx';
import { TextField } from '../ui/text-field.tsx';
import { ChoiceGrid } from './choice-grid.tsx';
import { grossMgOf } from './gross-typed.ts';
import { useIntake } from './intake-provider.tsx';
import { likelyReason } from './manual-reason.ts';
import { FirstFocus } from '../ui/first-focus.tsx';

/**
 * A weight that a person read elsewhere: the figure, then the reason, which records it; Enter records the marked one. It
 * stays marked as manual.
 */
export function ManualWeightPanel() {
  const text = useText();
  const intake = useIntake();
  const [typed, setTyped] = useState('');
  const grossMg = grossMgOf(typed);
  const likely = likelyReason(useScale());
  const record = (reason: ManualWeightReason): void => {
    if (grossMg !== null) intake.do({ kind: 'weigh-by-hand', grossMg, reason });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    record(likely);
  };
  return (
    <Panel title={text('receiving.weight.by-hand.title')}>
      <FirstFocus>
        <TextField
          label={text('receiving.weight.grams')}
          inputMode="numeric"
          autoComplete="off"
          value={typed}
          onChange={setTyped}
          onKeyDown={onKeyDown}
          {...(typed === '' || grossMg !== null ? {} : { error: text('receiving.weight.invalid') })}
        />
      </FirstFocus>
      {grossMg === null ? null : (
        <>
          <p className="text-small text-soft">
            {text('receiving.weight.why')}{' '}
            {text('receiving.weight.enter', { reason: text(`certificate.manual-weight.${likely}`) })}
          </p>
          <ChoiceGrid
            label={text('receiving.weight.why')}
            chosen={null}
            assumed={likely}
            onChoose={record}
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
