import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GuessCandidate, GuessEvidence } from '../../../../shared/domain/guess/guess-candidate.ts';
import { rankGuesses, reasonsFor, scoreOf } from '../../../../shared/domain/guess/rank-guesses.ts';
import { PROPERTY_TIMEOUT_MS, seeded, shuffled } from '../../../support/property-seed.ts';
import { givenCandidate, NOTHING_SEEN } from './guesses.ts';

/** Few values, so that likeness and equality are common. */
const SKUS = ['KETTLE-1', 'MUG-9', 'HAT-3'];
const someLines = fc.uniqueArray(
  fc.record({
    sku: fc.constantFrom(...SKUS),
    gtin: fc.constantFrom(null, '04006381333931'),
    quantity: fc.integer({ min: 1, max: 4 }),
  }),
  { maxLength: 3, selector: ({ sku }) => sku },
);
const someCandidate: fc.Arbitrary<GuessCandidate> = fc
  .record({
    rmaNumber: fc.constantFrom('RMA-20391', 'RMA-20392', 'RMA-77777', 'RMA-1'),
    orderNumber: fc.constantFrom(null, 'SO-88001', 'SO-88010'),
    trackingNumber: fc.constantFrom(null, 'SF1000000000001', 'SF1000000000010'),
    carrier: fc.constantFrom(null, 'SF', 'UPS'),
    lines: someLines,
    weight: fc.constantFrom(null, { expectedMg: 2_000_000, toleranceMg: 60_000 }),
    phoneTail: fc.constantFrom(null, '4821', '1111'),
    region: fc.constantFrom(null, 'Hangzhou', 'Madrid'),
    outOn: fc.constantFrom(null, '2026-03-01', '2026-03-20'),
  })
  .map(givenCandidate);
const someEvidence: fc.Arbitrary<GuessEvidence> = fc
  .record({
    trackingNumber: fc.constantFrom(null, 'SF1000000000007'),
    carrier: fc.constantFrom(null, 'SF'),
    contents: fc.array(
      fc.record({
        sku: fc.constantFrom(null, ...SKUS),
        gtin: fc.constantFrom(null, '04006381333931'),
        counted: fc.integer({ min: 0, max: 3 }),
      }),
      { maxLength: 4 },
    ),
    grossMg: fc.constantFrom(null, 2_000_000, 500_000),
    phoneTail: fc.constantFrom(null, '4821', '2222'),
    region: fc.constantFrom(null, 'Hangzhou'),
    rmaWritten: fc.constantFrom(null, 'RMA-20391', 'SO-88001', 'kettle'),
    orderWritten: fc.constantFrom(null, 'SO-88001', 'SO-88002'),
  })
  .map((seen) => ({ ...NOTHING_SEEN, ...seen }));

/** One thing more that was seen and is the candidate's own. */
type Feature = (evidence: GuessEvidence, candidate: GuessCandidate) => GuessEvidence;
const FEATURES: Readonly<Record<string, Feature>> = {
  'the RMA is written': (evidence, { rmaNumber }) => ({ ...evidence, rmaWritten: rmaNumber }),
  'the order is written': (evidence, { orderNumber }) => ({ ...evidence, orderWritten: orderNumber }),
  'the telephone ends so': (evidence, { phoneTail }) => ({ ...evidence, phoneTail }),
  'it comes from there': (evidence, { region }) => ({ ...evidence, region }),
  'it weighs that much': (evidence, { weight }) => ({ ...evidence, grossMg: weight?.expectedMg ?? null }),
  'that carrier brought it': (evidence, { carrier }) => ({ ...evidence, carrier }),
  'one of its units is inside': (evidence, { lines }) => {
    const line = lines.find(({ sku, gtin, quantity }) => quantity > unitsOf(evidence, sku, gtin));
    if (line === undefined) return evidence;
    return { ...evidence, contents: [...evidence.contents, { sku: line.sku, gtin: null, counted: 1 }] };
  },
};

function unitsOf({ contents }: GuessEvidence, ofSku: string, ofGtin: string | null): number {
  return contents
    .filter(({ sku, gtin }) => sku === ofSku || (gtin !== null && gtin === ofGtin))
    .reduce((sum, { counted }) => sum + counted, 0);
}

/** What stood in the way of the feature is not known instead of wrong. */
const UNKNOWN: Readonly<Record<string, Partial<GuessEvidence>>> = {
  'the RMA is written': { rmaWritten: null },
  'the order is written': { orderWritten: null },
  'the telephone ends so': { phoneTail: null },
  'it comes from there': { region: null },
  'it weighs that much': { grossMg: null },
  'that carrier brought it': { carrier: null },
};

describe('rankGuesses', () => {
  it.each(Object.keys(FEATURES))('never scores lower because %s', { timeout: PROPERTY_TIMEOUT_MS }, (name) => {
    fc.assert(
      fc.property(someEvidence, someCandidate, (seen, candidate) => {
        const before = { ...seen, ...UNKNOWN[name] };
        const after = FEATURES[name]?.(before, candidate) ?? before;
        expect(scoreOf(reasonsFor(after, candidate))).toBeGreaterThanOrEqual(scoreOf(reasonsFor(before, candidate)));
      }),
      seeded(40_001, 400),
    );
  });

  it('does not depend on the order of candidates and contents', { timeout: PROPERTY_TIMEOUT_MS }, () => {
    const candidates = fc.uniqueArray(someCandidate, { maxLength: 8, selector: ({ ref }) => ref });
    fc.assert(
      fc.property(someEvidence, candidates, fc.nat(), (evidence, some, seed) => {
        const mixed = { ...evidence, contents: shuffled(evidence.contents, seed) };
        expect(rankGuesses(mixed, shuffled(some, seed))).toEqual(rankGuesses(evidence, some));
      }),
      seeded(40_002, 300),
    );
  });

  it('is in the order of its scores, each with a reason', { timeout: PROPERTY_TIMEOUT_MS }, () => {
    fc.assert(
      fc.property(someEvidence, fc.array(someCandidate, { maxLength: 8 }), (evidence, candidates) => {
        const guesses = rankGuesses(evidence, candidates);
        expect(guesses.map(({ score }) => score)).toEqual(guesses.map(({ score }) => score).toSorted((a, b) => b - a));
        expect(guesses.every(({ reasons, score }) => reasons.length > 0 && score > 0)).toBe(true);
      }),
      seeded(40_003, 200),
    );
  });
});
