import { useState } from 'react';
import {
  type Matter,
  matterRules,
  mayHaveAmount,
  type MatterOutcome,
  wantsWaybill,
} from '../../shared/domain/matter.ts';
import type { CaseView } from '../../shared/protocol/case-view.ts';
import { formatMoney } from '../format/money.ts';
import { useLocale, useText } from '../i18n/message.tsx';
import { Button } from '../ui/button.tsx';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import { AmountFields } from './amount-fields.tsx';
import { amountsOf, NO_AMOUNTS } from './amounts.ts';
import { numberOf } from './matter-list.tsx';
import type { MatterDesk } from './use-matters.ts';

export interface SettleFormProps {
  readonly desk: MatterDesk;
  readonly view: CaseView;
  readonly matter: Matter;
}

const PAYERS = ['buyer', 'seller', 'platform', 'carrier'] as const;

/** What comes of the matter: only what can come of it, and only what that outcome needs. */
export function SettleForm({ desk, view, matter }: SettleFormProps) {
  const text = useText();
  const [outcome, setOutcome] = useState<MatterOutcome | null>(null);
  const [draft, setDraft] = useState(NO_AMOUNTS);
  const [waybill, setWaybill] = useState('');
  const [carrier, setCarrier] = useState('');
  const [payer, setPayer] = useState<(typeof PAYERS)[number] | null>(null);
  const [note, setNote] = useState('');
  const hasAmount = outcome !== null && mayHaveAmount(outcome);
  const hasWaybill = outcome !== null && wantsWaybill(outcome);
  const settle = (): void => {
    if (outcome === null) return;
    desk.change((send) =>
      send('matter.settle', {
        caseId: view.caseId,
        outcome,
        note,
        trackingNumber: hasWaybill && waybill.trim() !== '' ? waybill.trim() : null,
        carrier: hasWaybill && carrier.trim() !== '' ? carrier.trim() : null,
        payer: hasWaybill ? payer : null,
        ...amountsOf(hasAmount ? draft : NO_AMOUNTS),
      }),
    );
  };
  return (
    <section className="flex flex-col gap-3">
      <Select
        label={text('no-parcel.outcome')}
        options={matterRules(matter).outcomes.map((value) => ({ value, label: text(`no-parcel.outcome.${value}`) }))}
        value={outcome}
        onChange={setOutcome}
      />
      {hasAmount ? <AmountFields draft={draft} onDraft={setDraft} isClaim={outcome === 'courier-claim'} /> : null}
      {hasWaybill ? (
        <div className="grid gap-3 @min-[60rem]:grid-cols-3">
          <TextField label={text('no-parcel.waybill')} value={waybill} onChange={setWaybill} maxLength={64} />
          <TextField label={text('no-parcel.carrier')} value={carrier} onChange={setCarrier} maxLength={64} />
          <Select
            label={text('no-parcel.payer')}
            options={PAYERS.map((value) => ({ value, label: text(`no-parcel.payer.${value}`) }))}
            value={payer}
            onChange={setPayer}
          />
        </div>
      ) : null}
      <TextField label={text('no-parcel.note')} value={note} onChange={setNote} maxLength={500} />
      <Button isDisabled={outcome === null || desk.isBusy} onPress={settle} className="self-start">
        {text('no-parcel.settle')}
      </Button>
    </section>
  );
}

/** What was settled, in words, with both numbers of a refund and what the buyer is told. */
export function SettledNote({ view }: { readonly view: CaseView }) {
  const text = useText();
  const locale = useLocale();
  const { settled, freights } = view.progress;
  if (settled === null) return null;
  const { outcome, amountMinor, currency, paidMinor, keepsMinor, trackingNumber, note } = settled;
  const money = (minor: number): string => formatMoney(minor, currency ?? '', locale);
  return (
    <div className="flex flex-col gap-1 border-s-8 border-done ps-3">
      <p className="font-bold">{text('no-parcel.settled', { outcome: text(`no-parcel.outcome.${outcome}`) })}</p>
      {amountMinor === null || currency === null ? null : (
        <p className="text-title font-bold">
          {paidMinor === null || keepsMinor === null || outcome === 'courier-claim'
            ? money(amountMinor)
            : text('no-parcel.sums', { paid: money(paidMinor), refund: money(amountMinor), keeps: money(keepsMinor) })}
        </p>
      )}
      {trackingNumber === null ? null : (
        <p>
          {text('no-parcel.buyer-notice', {
            order: view.orderNumber ?? numberOf(view),
            carrier: freights.at(-1)?.carrier ?? '',
            number: trackingNumber,
          })}
        </p>
      )}
      {note === null ? null : <p className="text-soft">{note}</p>}
    </div>
  );
}
