import { useText } from '../i18n/message.tsx';
import { TextField } from '../ui/text-field.tsx';
import { type AmountDraft, withKeeps, withRefund } from './amounts.ts';

export interface AmountFieldsProps {
  readonly draft: AmountDraft;
  readonly onDraft: (draft: AmountDraft) => void;
  /** A claim asks the carrier for one amount; nothing is kept of it. */
  readonly isClaim: boolean;
}

/** S109: paid, refunded and kept beside each other; typing one of the last two fills the other. */
export function AmountFields({ draft, onDraft, isClaim }: AmountFieldsProps) {
  const text = useText();
  const currency = (
    <TextField
      label={text('no-parcel.currency')}
      value={draft.currency}
      onChange={(code) => onDraft({ ...draft, currency: code.toUpperCase() })}
      maxLength={3}
    />
  );
  const refund = (
    <TextField
      label={text(isClaim ? 'no-parcel.claimed' : 'no-parcel.refund')}
      value={draft.refund}
      onChange={(refunded) => onDraft(isClaim ? { ...draft, refund: refunded } : withRefund(draft, refunded))}
      inputMode="decimal"
      maxLength={12}
    />
  );
  if (isClaim) {
    return (
      <div className="grid grid-cols-2 gap-3">
        {currency}
        {refund}
      </div>
    );
  }
  return (
    <div className="grid grid-cols-2 gap-3 @min-[60rem]:grid-cols-4">
      {currency}
      <TextField
        label={text('no-parcel.paid')}
        value={draft.paid}
        onChange={(paid) => onDraft({ ...draft, paid })}
        inputMode="decimal"
        maxLength={12}
      />
      {refund}
      <TextField
        label={text('no-parcel.keeps')}
        value={draft.keeps}
        onChange={(keeps) => onDraft(withKeeps(draft, keeps))}
        inputMode="decimal"
        maxLength={12}
      />
    </div>
  );
}
