import { minorOf, textOfMinor } from './minor-text.ts';

/** What somebody typed of an amount: what was paid, what is refunded, what the seller keeps. */
export interface AmountDraft {
  readonly currency: string;
  readonly paid: string;
  readonly refund: string;
  readonly keeps: string;
}

export const NO_AMOUNTS: AmountDraft = { currency: '', paid: '', refund: '', keeps: '' };

/** The other number follows from the one that is typed, so that both are always seen together (S109). */
export function withRefund(draft: AmountDraft, refund: string): AmountDraft {
  return { ...draft, refund, keeps: restOf(draft, refund) ?? draft.keeps };
}

export function withKeeps(draft: AmountDraft, keeps: string): AmountDraft {
  return { ...draft, keeps, refund: restOf(draft, keeps) ?? draft.refund };
}

function restOf({ paid, currency }: AmountDraft, part: string): string | null {
  const [paidMinor, partMinor] = [minorOf(paid, currency), minorOf(part, currency)];
  if (paidMinor === null || partMinor === null || partMinor > paidMinor) return null;
  return textOfMinor(paidMinor - partMinor, currency);
}

/** The draft as the host takes it; an amount nobody typed is none. */
export function amountsOf({ currency, paid, refund, keeps }: AmountDraft) {
  const amountMinor = minorOf(refund, currency);
  return {
    amountMinor,
    keepsMinor: minorOf(keeps, currency),
    paidMinor: minorOf(paid, currency),
    currency: amountMinor === null ? null : currency,
  };
}
