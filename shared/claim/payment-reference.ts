import { decimalAmount } from '../domain/decimal-amount.ts';

/** How many characters a bank passes on. */
const MOST = 140;

/**
 * S90: the reference of a payment for freight, as both sides look for it: the carrier with the amount, then who it is
 * for. What is not known is left out.
 */
export function paymentReference(payment: {
  readonly carrier: string | null;
  readonly amountMinor: number | null;
  readonly currency: string | null;
  /** The buyer's name in the shop, or the claim's number with the carrier. */
  readonly handle: string | null;
}): string | null {
  const { carrier, amountMinor, currency, handle } = payment;
  const amount =
    amountMinor === null || currency === null ? null : `${decimalAmount(amountMinor, currency)} ${currency}`;
  const said = [carrier, amount, handle].flatMap((part) => {
    const clean = part?.replace(/\s+/g, ' ').trim();
    return clean ? [clean] : [];
  });
  return said.length === 0 ? null : said.join(' ').slice(0, MOST);
}
