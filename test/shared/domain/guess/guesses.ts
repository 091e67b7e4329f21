import type { GuessCandidate, GuessEvidence } from '../../../../shared/domain/guess/guess-candidate.ts';

/** A parcel of which nothing is known but the day. */
export const NOTHING_SEEN: GuessEvidence = {
  trackingNumber: null,
  carrier: null,
  contents: [],
  grossMg: null,
  phoneTail: null,
  region: null,
  rmaWritten: null,
  orderWritten: null,
  arrivedOn: '2026-03-10',
};

/** A kettle and two mugs, sent back from Hangzhou. */
export function givenCandidate(change: Partial<GuessCandidate> = {}): GuessCandidate {
  const rmaNumber = change.rmaNumber === undefined ? 'RMA-20391' : change.rmaNumber;
  return {
    source: 'return',
    ref: rmaNumber ?? 'none',
    rmaNumber,
    orderNumber: 'SO-88001',
    trackingNumber: 'SF1000000000001',
    carrier: 'SF',
    lines: [
      { sku: 'KETTLE-1', gtin: '04006381333931', quantity: 1 },
      { sku: 'MUG-9', gtin: null, quantity: 2 },
    ],
    weight: { expectedMg: 2_000_000, toleranceMg: 60_000 },
    phoneTail: '4821',
    region: 'Hangzhou',
    outOn: '2026-03-01',
    ...change,
  };
}
