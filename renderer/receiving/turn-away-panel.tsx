import { useState } from 'react';
import type { CaseView } from '../../shared/protocol/case-view.ts';
import { useLocale, useText } from '../i18n/message.tsx';
import { Button } from '../ui/button.tsx';
import { ChoicePanel } from '../ui/choice-panel.tsx';
import { TextField } from '../ui/text-field.tsx';
import { amountOf } from './amount-typed.ts';
import { TURN_AWAY_REASONS } from './arrival-action.ts';
import { useIntake } from './intake-provider.tsx';
import { ANSWER_KEYS } from './keys.ts';
import { usualCurrency } from './usual-currency.ts';

/** The driver takes it back, for one of three reasons; or the freight is paid all the same (S11). */
export function TurnAwayPanel({ view }: { readonly view: CaseView }) {
  const text = useText();
  const intake = useIntake();
  return (
    <div className="flex flex-col gap-8">
      <ChoicePanel
        question={text('arrival.turn-away.question')}
        reason={text('arrival.turn-away.reason')}
        onChoose={(reason) => intake.do({ kind: 'turn-away', reason })}
        choices={TURN_AWAY_REASONS.map((value, at) => ({
          value,
          label: text(`arrival.turn-away.${value}`),
          ...(ANSWER_KEYS[at] === undefined ? {} : { keyHint: ANSWER_KEYS[at] }),
        }))}
      />
      <PaidAnyway view={view} />
    </div>
  );
}

function PaidAnyway({ view }: { readonly view: CaseView }) {
  const text = useText();
  const intake = useIntake();
  const [typed, setTyped] = useState('');
  const money = amountOf(typed, usualCurrency(view), useLocale());
  const isWrong = typed.trim() !== '' && money === null;
  return (
    <div className="flex flex-col gap-3">
      <TextField
        label={text('arrival.turn-away.paid')}
        autoComplete="off"
        value={typed}
        onChange={setTyped}
        {...(isWrong ? { error: text('arrival.amount.wrong') } : {})}
      />
      <Button
        className="self-start"
        isDisabled={money === null || money.minor === 0}
        onPress={() => {
          if (money) intake.do({ kind: 'pay-freight', amountMinor: money.minor, currency: money.currency });
        }}
      >
        {text('arrival.turn-away.paid.record')}
      </Button>
    </div>
  );
}
