import { describe, expect, it } from 'vitest';
import { type Marks, pairMarks } from '../../../../shared/domain/inspection/mark-pairing.ts';

const MARKS: Marks = { outside: 'torn', outsidePlaces: [], defects: [{ place: 'front' }], hasOutsidePhoto: true };

describe('S50 pairing the marks on box and goods', () => {
  it.each([
    ['nobody said where the box is torn', {}, 'place-unsaid'],
    ['on the same side', { outsidePlaces: ['back', 'front'] }, 'matching'],
    ['on another side', { outsidePlaces: ['back'] }, 'elsewhere'],
    ['at a corner, which belongs to any side', { outsidePlaces: ['corner'] }, 'matching'],
    ['goods broken all over', { outsidePlaces: ['back'], defects: [{ place: 'whole' }] }, 'matching'],
    ['no defect to pair', { outsidePlaces: ['back'], defects: [] }, 'elsewhere'],
    ['an intact box', { outside: 'intact' }, 'intact'],
    ['an intact box without photographs', { outside: 'intact', hasOutsidePhoto: false }, 'intact'],
    ['nobody said anything and photographs show the box', { outside: null }, 'intact'],
    ['nobody said anything and there is no photograph', { outside: null, hasOutsidePhoto: false }, 'no-photos'],
  ] as const)('%s', (_what, change, pairing) => {
    expect(pairMarks({ ...MARKS, ...change })).toBe(pairing);
  });
});
