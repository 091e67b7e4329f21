import { describe, expect, it } from 'vitest';
import type { GuessEvidence } from '../../../../shared/domain/guess/guess-candidate.ts';
import { rankGuesses, reasonsFor, scoreOf } from '../../../../shared/domain/guess/rank-guesses.ts';
import { givenCandidate, NOTHING_SEEN } from './guesses.ts';

const KETTLE = { sku: 'KETTLE-1', gtin: '04006381333931', counted: 1 };
const seen = (change: Partial<GuessEvidence>): GuessEvidence => ({ ...NOTHING_SEEN, ...change });

describe('S01 what is written on the slip identifies a parcel that nothing else identifies', () => {
  it.each([
    ['the RMA', { rmaWritten: 'RMA-20391' }, [{ kind: 'number-written', of: 'rma', typos: 0 }]],
    ['the RMA without its hyphen', { rmaWritten: 'rma 20391' }, [{ kind: 'number-written', of: 'rma', typos: 0 }]],
    ['the RMA with a slip of the pen', { rmaWritten: 'RMA-20397' }, [{ kind: 'number-written', of: 'rma', typos: 1 }]],
    ['two of its figures swapped', { rmaWritten: 'RMA-20931' }, [{ kind: 'number-written', of: 'rma', typos: 1 }]],
    ['the order', { orderWritten: 'SO-88001' }, [{ kind: 'number-written', of: 'order', typos: 0 }]],
    ['the order in the place of the RMA', { rmaWritten: 'SO88001' }, [{ kind: 'number-written', of: 'order' }]],
    ['the end of the telephone number', { phoneTail: '4821' }, [{ kind: 'phone', tail: '4821' }]],
  ])('%s', (_what, evidence, reasons) => {
    const [guess] = rankGuesses(seen(evidence), [givenCandidate()]);
    expect(guess?.candidate.rmaNumber).toBe('RMA-20391');
    expect(guess?.reasons).toMatchObject([...reasons, { kind: 'dates', days: 9 }]);
  });
});

describe('rankGuesses', () => {
  it.each<[string, Partial<GuessEvidence>, object]>([
    ['all that is inside', { contents: [KETTLE] }, { kind: 'contents', matched: 1, found: 1, expected: 3 }],
    ['its trade number', { contents: [{ ...KETTLE, sku: null }] }, { kind: 'contents', matched: 1, points: 22 }],
    ['other things', { contents: [{ ...KETTLE, sku: 'HAT', gtin: null }] }, { kind: 'contents-differ' }],
    ['its weight', { grossMg: 2_059_000 }, { kind: 'weight', differenceMg: 59_000 }],
    ['another weight', { grossMg: 800_000 }, { kind: 'weight-differs', differenceMg: -1_200_000 }],
    ['another telephone', { phoneTail: '0000' }, { kind: 'phone-differs', tail: '4821' }],
    ['the region, more precisely', { region: 'HANGZHOU, Zhejiang' }, { kind: 'region' }],
    ['a date before the goods were out', { arrivedOn: '2026-02-27' }, { kind: 'too-early', days: 2 }],
    ['the carrier', { carrier: 'sf' }, { kind: 'carrier' }],
    ['the number but for one figure', { trackingNumber: 'SF1000000000007' }, { kind: 'tracking-near', typos: 1 }],
  ])('says of %s what it means', (_what, change, reason) => {
    expect(reasonsFor(seen(change), givenCandidate())).toContainEqual(expect.objectContaining(reason));
  });

  it.each<[string, Partial<GuessEvidence>]>([
    ['nothing was seen', {}],
    ['only what fits hundreds was seen', { grossMg: 2_000_000, region: 'Hangzhou', carrier: 'SF' }],
    ['more speaks against it', { contents: [KETTLE], phoneTail: '0000', arrivedOn: '2026-02-01', grossMg: 100_000 }],
  ])('guesses nothing when %s', (_what, change) => {
    expect(rankGuesses(seen(change), [givenCandidate()])).toEqual([]);
  });

  it('puts the likelier first and says that equals are equal', () => {
    const twins = ['RMA-2', 'RMA-1'].map((rmaNumber) => givenCandidate({ rmaNumber, phoneTail: null }));
    const best = givenCandidate({ rmaNumber: 'RMA-9' });
    const guesses = rankGuesses(seen({ contents: [KETTLE], phoneTail: '4821' }), [...twins, best]);
    expect(guesses.map(({ candidate, isTied }) => [candidate.rmaNumber, isTied])).toEqual([
      ['RMA-9', false],
      ['RMA-1', true],
      ['RMA-2', true],
    ]);
  });

  it('shows at most five, and says of the fifth that a sixth is as likely', () => {
    const six = [1, 2, 3, 4, 5, 6].map((n) => givenCandidate({ rmaNumber: `RMA-${n}` }));
    const guesses = rankGuesses(seen({ phoneTail: '4821' }), six);
    expect(guesses).toHaveLength(5);
    expect(guesses.every(({ isTied }) => isTied)).toBe(true);
  });

  it('says nothing about contents where a shipment lists none', () => {
    const reasons = reasonsFor(seen({ contents: [KETTLE] }), givenCandidate({ source: 'shipment', lines: [] }));
    expect(scoreOf(reasons)).toBe(4);
  });
});
