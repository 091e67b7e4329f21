import { describe, expect, it } from 'vitest';
import { type EligibilityFacts, eligibilityOf, worstOf } from '../../../../shared/domain/eligibility/eligibility.ts';
import { DEFAULT_INSPECTION_TERMS } from '../../../../shared/domain/policy/inspection-terms.ts';

const TERMS = DEFAULT_INSPECTION_TERMS.eligibility;

/** Goods that came back five days after the buyer got them, and that nobody has looked at. */
const CAME: EligibilityFacts = {
  matter: 'no-reason',
  deliveredOn: '2026-03-02',
  arrivedOn: '2026-03-07',
  attributes: [],
  isSealed: null,
  wear: null,
  innerPackaging: null,
  hasProductFault: false,
};

type Row = [what: string, change: Partial<EligibilityFacts>, verdict: string, ruleId: string, why: string];

function tellsApart(rows: readonly Row[]): void {
  it.each(rows)('%s', (_what, change, verdict, ruleId, why) => {
    const found = eligibilityOf({ ...CAME, ...change }, TERMS);
    expect({ verdict: found.verdict, ...found.findings[0] }).toEqual({ verdict, ruleId, why });
  });
}

describe('S13 the no-reason window', () => {
  tellsApart([
    ['within seven days', {}, 'eligible', 'S13', 'within-window'],
    ['on the seventh day', { arrivedOn: '2026-03-09' }, 'eligible', 'S13', 'within-window'],
    ['the day after, which the journey explains', { arrivedOn: '2026-03-10' }, 'cannot-tell', 'S13', 'window-unsure'],
    ['on the last day a journey explains', { arrivedOn: '2026-03-19' }, 'cannot-tell', 'S13', 'window-unsure'],
    ['later than any journey explains', { arrivedOn: '2026-03-20' }, 'not-eligible', 'S13', 'window-passed'],
    ['over the end of a month', { deliveredOn: '2026-02-26' }, 'cannot-tell', 'S13', 'window-unsure'],
    ['with no word of the delivery', { deliveredOn: null }, 'cannot-tell', 'S13', 'delivery-unknown'],
  ]);

  it('goes by the site’s own windows', () => {
    const late = { ...CAME, arrivedOn: '2026-03-20' };
    expect(eligibilityOf(late, { ...TERMS, noReasonDays: 30 }).verdict).toBe('eligible');
  });
});

describe('S14 inner packaging', () => {
  tellsApart([
    ['complete', { innerPackaging: 'complete' }, 'eligible', 'S13', 'within-window'],
    ['incomplete', { innerPackaging: 'incomplete' }, 'not-eligible', 'S14', 'inner-packaging-lacking'],
    ['broken', { innerPackaging: 'broken' }, 'not-eligible', 'S14', 'inner-packaging-lacking'],
    [
      'incomplete, and the goods came broken',
      { innerPackaging: 'incomplete', matter: 'damaged' },
      'eligible',
      'S13',
      'within-window',
    ],
  ]);
});

describe('S15 hygiene articles, clearance and gifts', () => {
  tellsApart([
    ['hygiene, sealed', { attributes: ['hygiene'], isSealed: true }, 'eligible', 'S13', 'within-window'],
    ['hygiene, opened', { attributes: ['hygiene'], isSealed: false }, 'not-eligible', 'S15', 'hygiene-opened'],
    ['hygiene nobody looked at', { attributes: ['hygiene'] }, 'cannot-tell', 'S15', 'not-looked-at'],
    ['clearance', { attributes: ['clearance'] }, 'not-eligible', 'S15', 'clearance'],
    ['a gift', { attributes: ['gift'] }, 'not-eligible', 'S15', 'gift'],
    [
      'clearance with a product fault',
      { attributes: ['clearance'], hasProductFault: true },
      'eligible',
      'S17',
      'quality-in-time',
    ],
  ]);
});

describe('S16 perishable goods', () => {
  tellsApart([
    ['never for a change of mind', { attributes: ['perishable'] }, 'not-eligible', 'S16', 'perishable'],
    ['as a wrong delivery', { attributes: ['perishable'], matter: 'wrong-item' }, 'eligible', 'S13', 'within-window'],
  ]);
});

describe('S17 the quality window', () => {
  tellsApart([
    ['in time', { matter: 'quality' }, 'eligible', 'S17', 'quality-in-time'],
    ['late', { matter: 'quality', arrivedOn: '2026-03-16' }, 'cannot-tell', 'S17', 'quality-late'],
    ['in time and worn', { matter: 'quality', wear: 'beyond' }, 'cannot-tell', 'S17', 'quality-late'],
  ]);
});

describe('S18 wear, apart from defects', () => {
  tellsApart([
    ['none', { wear: 'none' }, 'eligible', 'S13', 'within-window'],
    ['within reason', { wear: 'reasonable' }, 'eligible', 'S13', 'within-window'],
    ['beyond trying', { wear: 'beyond' }, 'not-eligible', 'S18', 'used'],
  ]);
});

describe('several lines together', () => {
  it.each([
    [['eligible', 'eligible'], 'eligible'],
    [['eligible', 'cannot-tell'], 'cannot-tell'],
    [['cannot-tell', 'not-eligible', 'eligible'], 'not-eligible'],
    [[], 'cannot-tell'],
  ] as const)('%j make %s', (verdicts, together) => {
    expect(worstOf(verdicts)).toBe(together);
  });
});
