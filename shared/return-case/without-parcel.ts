import type { CaseState } from './state.ts';

/** True for a matter whose goods stay with the customer or never came: nothing of it can be counted or inspected. */
export function isWithoutParcel({ matter, parcels }: CaseState): boolean {
  return matter !== null && parcels.length === 0;
}

/**
 * What the buyer paid for everything in the case, in minor units: as said when it was settled, else the sum of its lines
 * in one currency. Null when the lines do not say.
 */
export function paidMinorOf({ lines, settled }: CaseState, currency: string): number | null {
  if (settled?.paidMinor !== null && settled?.paidMinor !== undefined) return settled.paidMinor;
  const priced = lines.filter((line) => line.currency === currency && line.refundMinor !== null);
  return priced.length === 0 ? null : priced.reduce((sum, { refundMinor }) => sum + (refundMinor ?? 0), 0);
}
