import { describe, expect, it } from 'vitest';
import { type CauseAnswers, proposedCause } from '../../../../shared/domain/inspection/propose-cause.ts';
import { mayBeTransport, proposedRuledOut } from '../../../../shared/domain/inspection/exclusion-checklist.ts';

const cut = { kind: 'cut', place: 'front', extent: 'severe' } as const;
const dead = { kind: 'not-working', place: 'whole', extent: 'severe' } as const;
const stain = { kind: 'stained', place: 'front', extent: 'minor' } as const;

/** A cut unit in a torn box, with everything ruled out that a blow rules out. */
const ANSWERS: CauseAnswers = {
  matter: 'unsaid',
  defects: [cut],
  wear: null,
  missingAccessories: 0,
  isWrongItem: false,
  installedBy: null,
  ruledOut: ['customer-use', 'product-quality'],
  marks: 'place-unsaid',
};

type Row = [what: string, change: Partial<CauseAnswers>, cause: string, ruleId: string];

function proposes(rows: readonly Row[]): void {
  it.each(rows)('%s', (_what, change, cause, ruleId) => {
    expect(proposedCause({ ...ANSWERS, ...change })).toEqual({ cause, ruleId });
  });
}

describe('S42 product quality', () => {
  proposes([
    ['it does not work and the box is intact', { defects: [dead], marks: 'intact' }, 'product-quality', 'S42'],
    ['it does not work in a torn box', { defects: [dead], ruledOut: ['customer-use'] }, 'product-quality', 'S42'],
    ['an accessory is missing', { defects: [], missingAccessories: 1 }, 'product-quality', 'S42'],
  ]);
});

describe('S43 model changed', () => {
  proposes([['the claim says so', { matter: 'model-changed' }, 'model-changed', 'S43']]);
});

describe('S44 human error', () => {
  proposes([['another item lies there', { isWrongItem: true, defects: [] }, 'human-error', 'S44']]);
});

describe('S45 service dispute', () => {
  proposes([
    ['nothing found and the claim is about service', { matter: 'service', defects: [] }, 'service-dispute', 'S45'],
  ]);
});

describe('S46 transport only after the customer and the product are ruled out', () => {
  proposes([
    ['both ruled out', {}, 'transport', 'S50'],
    ['the customer not ruled out', { ruledOut: ['product-quality'] }, 'unknown', 'S46'],
    ['the product not ruled out', { ruledOut: ['customer-use'] }, 'unknown', 'S46'],
    ['nothing found, nothing said', { defects: [], ruledOut: [] }, 'unknown', 'S46'],
  ]);

  it.each([
    ['a blow on an unworn unit', { wear: null, defects: [cut] }, ['customer-use', 'product-quality'], true],
    ['wear beyond trying', { wear: 'beyond', defects: [cut] }, ['product-quality'], false],
    ['a stain', { wear: null, defects: [stain] }, ['product-quality'], false],
    ['a fault of the product', { wear: 'none', defects: [dead] }, ['customer-use'], false],
    ['no defect yet', { wear: 'none', defects: [] }, ['customer-use'], false],
  ] as const)('ticks what the answers rule out: %s', (_what, answers, ruledOut, may) => {
    expect(proposedRuledOut(answers)).toEqual(ruledOut);
    expect(mayBeTransport(proposedRuledOut(answers))).toBe(may);
  });
});

describe('S47 installation damage', () => {
  proposes([
    ['the customer put it together', { installedBy: 'customer' }, 'installation', 'S47'],
    ['a fitter did', { installedBy: 'fitter' }, 'installation', 'S47'],
  ]);
});

describe('S18 wear beyond trying', () => {
  proposes([['is the customer’s', { wear: 'beyond' }, 'customer-use', 'S18']]);
});

describe('S50 marks on box and goods', () => {
  proposes([
    ['the box is damaged at the matching place', { marks: 'matching' }, 'transport', 'S50'],
    ['no usable photographs', { marks: 'no-photos' }, 'transport', 'S50'],
    ['the box is intact', { marks: 'intact' }, 'product-quality', 'S50'],
    ['the box is damaged elsewhere', { marks: 'elsewhere' }, 'unknown', 'S46'],
  ]);
});
