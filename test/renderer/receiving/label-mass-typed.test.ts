import { describe, expect, it } from 'vitest';
import { labelMassMgOf } from '../../../renderer/receiving/label-mass-typed.ts';

describe('S25 a mass that somebody read from a label', () => {
  it.each([
    ['845', 845_000],
    [' 1 284 ', 1_284_000],
    ['1.284', 1_284_000],
    ['1,284', 1_284_000],
    ['0,845', 845_000],
    ['0.05 kg', 50_000],
    ['12.5', 12_500_000],
    ['12,50kg', 12_500_000],
    ['2 KG', 2_000_000],
    ['2\u00A0kg', 2_000_000],
    ['2000 kg', 2_000_000_000],
  ])('takes "%s"', (typed, massMg) => {
    expect(labelMassMgOf(typed)).toBe(massMg);
  });

  it.each(['', '0', '0.0', '0 kg', '-1', '.5', '1.', '1.2345', '1 284 kg', '1.284.000', '2000.001', '2001 kg', '5 lb'])(
    'refuses "%s"',
    (typed) => {
      expect(labelMassMgOf(typed)).toBeNull();
    },
  );
});
