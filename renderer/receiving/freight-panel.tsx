import { useState } from 'react';
import { FREIGHT_PAYERS, type FreightPayer } from '../../shared/domain/policy/arrival-terms.ts';
import type { CaseView } from '../../shared/protocol/case-view.ts';
import { useLocale, useText } from '../i18n/message.tsx';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/text-field.tsx';
import { amountOf } from './amount-typed.ts';
import { FREIGHT_LEGS, type FreightTyped } from './arrival-action.ts';
import { ChoiceGrid } from './choice-grid.tsx';
import { useIntake } from './intake-provider.tsx';
import { usualCurrency } from './usual-currency.ts';

/** Freight of one leg: for a bounced parcel the new waybill it is shipped again under (S06), else what was billed (S88). */
export function FreightPanel({ view }: { readonly view: CaseView }) {
  const text = useText();
  const intake = useIntake();
  const locale = useLocale();
  const [leg, setLeg] = useState<FreightTyped['leg']>(view.returnClass === 'bounced' ? 're-ship' : 'return');
  const [payer, setPayer] = useState<FreightPayer | null>(view.arrival.usualPayer);
  const [carrier, setCarrier] = useState('');
  const [trackingNumber, setTrackingNumber] = useState('');
  const [typed, setTyped] = useState('');
  const money = typed.trim() === '' ? null : amountOf(typed, usualCurrency(view), locale);
  const isWrong = typed.trim() !== '' && money === null;
  const isEmpty = [carrier, trackingNumber, typed].every((value) => value.trim() === '');
  const record = (): void => {
    const amount = { amountMinor: money?.minor ?? null, currency: money?.currency ?? null };
    const names = { carrier: carrier.trim() || null, trackingNumber: trackingNumber.trim() || null };
    intake.do({ kind: 'freight', freight: { leg, payer, ...names, ...amount } });
  };
  const estimate = (): void => {
    if (money === null) return;
    const { minor: amountMinor, currency } = money;
    intake.do({ kind: 'freight-estimate', estimate: { leg, carrier: carrier.trim() || null, amountMinor, currency } });
  };
  return (
    <section data-question="" className="flex flex-col gap-4">
      <h2 className="text-title leading-tight font-bold text-balance">{text('arrival.freight.question')}</h2>
      <ChoiceGrid
        label={text('arrival.freight.leg')}
        chosen={leg}
        columns={3}
        onChoose={setLeg}
        choices={FREIGHT_LEGS.map((value) => ({ value, label: text(`arrival.freight.leg.${value}`) }))}
      />
      <div className="grid gap-4 @min-[30rem]:grid-cols-2">
        <TextField label={text('arrival.freight.carrier')} value={carrier} onChange={setCarrier} maxLength={64} />
        <TextField
          label={text('arrival.freight.waybill')}
          value={trackingNumber}
          onChange={setTrackingNumber}
          maxLength={64}
        />
        <TextField
          label={text('arrival.amount')}
          value={typed}
          onChange={setTyped}
          {...(isWrong ? { error: text('arrival.amount.wrong') } : {})}
        />
      </div>
      <p className="text-small text-soft">{text('arrival.freight.payer')}</p>
      <ChoiceGrid
        label={text('arrival.freight.payer')}
        chosen={payer}
        onChoose={setPayer}
        choices={FREIGHT_PAYERS.map((value) => ({ value, label: text(`arrival.payer.${value}`) }))}
      />
      <div className="flex flex-wrap gap-gap">
        <Button variant="choice" isDisabled={isEmpty || isWrong} onPress={record}>
          {text('arrival.freight.billed')}
        </Button>
        <Button isDisabled={money === null} onPress={estimate}>
          {text('arrival.freight.estimate')}
        </Button>
      </div>
    </section>
  );
}
