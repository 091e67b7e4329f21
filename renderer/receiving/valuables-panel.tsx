import { IdCard } from 'lucide-react';
import { useState } from 'react';
import type { CaseView } from '../../shared/protocol/case-view.ts';
import { useLocale, useText } from '../i18n/message.tsx';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/text-field.tsx';
import { amountOf } from './amount-typed.ts';
import { useIntake, useIntakeState } from './intake-provider.tsx';
import { usualCurrency } from './usual-currency.ts';
import { FirstFocus } from '../ui/first-focus.tsx';

/** Money or valuables in the parcel: what and how much, then the badge of a second person, which records it (S12). */
export function ValuablesPanel({ view }: { readonly view: CaseView }) {
  const text = useText();
  const waiting = useIntakeState('valuables');
  if (waiting === null) return <FindForm view={view} />;
  return (
    <section data-question="" className="flex flex-col gap-4">
      <IdCard aria-hidden className="size-16 text-muted" strokeWidth={1.5} />
      <h2 className="text-title leading-tight font-bold text-balance">{text('arrival.valuables.witness')}</h2>
      <p className="text-soft">{waiting.description}</p>
    </section>
  );
}

function FindForm({ view }: { readonly view: CaseView }) {
  const text = useText();
  const locale = useLocale();
  const intake = useIntake();
  const [description, setDescription] = useState('');
  const [typed, setTyped] = useState('');
  const money = typed.trim() === '' ? null : amountOf(typed, usualCurrency(view), locale);
  const isWrong = typed.trim() !== '' && money === null;
  const isReady = description.trim() !== '' && !isWrong;
  const goOn = (): void => {
    const amount = { amountMinor: money?.minor ?? null, currency: money?.currency ?? null };
    intake.awaitWitness({ description: description.trim(), ...amount });
  };
  return (
    <section data-question="" className="flex flex-col gap-4">
      <h2 className="text-title leading-tight font-bold text-balance">{text('arrival.valuables.question')}</h2>
      <FirstFocus>
        <TextField
          label={text('arrival.valuables.label')}
          autoComplete="off"
          maxLength={300}
          value={description}
          onChange={setDescription}
        />
      </FirstFocus>
      <TextField
        label={text('arrival.amount')}
        autoComplete="off"
        value={typed}
        onChange={setTyped}
        {...(isWrong ? { error: text('arrival.amount.wrong') } : {})}
      />
      <Button variant="choice" className="self-start" isDisabled={!isReady} onPress={goOn}>
        {text('arrival.valuables.next')}
      </Button>
    </section>
  );
}
