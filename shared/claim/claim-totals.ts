import type { ClaimView } from '../protocol/claim-view.ts';

/** Sums over claims of one carrier (or carrier and type) in one currency, in its minor units. */
export interface ClaimTotal {
  readonly carrier: string | null;
  readonly kind: ClaimView['kind'] | null;
  readonly currency: string | null;
  readonly count: number;
  readonly claimedMinor: number;
  readonly approvedMinor: number;
  readonly paidMinor: number;
  readonly differenceMinor: number;
}

/**
 * Totals by carrier and currency, or by carrier, type and currency. Nothing is ever added across currencies; a claim
 * whose currency nobody knows stands in a row of its own.
 */
export function claimTotals(claims: readonly ClaimView[], by: 'carrier' | 'carrier-and-kind'): ClaimTotal[] {
  const totals = new Map<string, ClaimTotal>();
  for (const claim of claims) {
    if (claim.status === 'not-claimed') continue;
    const kind = by === 'carrier' ? null : claim.kind;
    const { carrier, currency } = claim;
    const key = totalKey({ carrier, kind, currency });
    totals.set(key, plus(totals.get(key) ?? { ...NOTHING, carrier, kind, currency }, claim));
  }
  return [...totals].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, total]) => total);
}

/** What claims are added up by. */
export function totalKey({ carrier, kind, currency }: Pick<ClaimTotal, 'carrier' | 'kind' | 'currency'>): string {
  return JSON.stringify([carrier, kind, currency]);
}

const NOTHING = { count: 0, claimedMinor: 0, approvedMinor: 0, paidMinor: 0, differenceMinor: 0 };

function plus(total: ClaimTotal, claim: ClaimView): ClaimTotal {
  return {
    ...total,
    count: total.count + 1,
    claimedMinor: total.claimedMinor + (claim.claimedMinor ?? 0),
    approvedMinor: total.approvedMinor + (claim.approvedMinor ?? 0),
    paidMinor: total.paidMinor + (claim.paidMinor ?? 0),
    differenceMinor: total.differenceMinor + (claim.differenceMinor ?? 0),
  };
}
