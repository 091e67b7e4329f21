import { describe, expect, it } from 'vitest';
import { grossMgOf } from '../../../renderer/receiving/gross-typed.ts';

describe('a gross weight that somebody typed', () => {
  it('is whole grams, with or without a space between thousands', () => {
    expect(grossMgOf('812')).toBe(812_000);
    expect(grossMgOf(' 1 284 ')).toBe(1_284_000);
    expect(grossMgOf('2000000')).toBe(2_000_000_000);
  });

  it.each(['', '0', '-5', '1.284', '1,284', '12e3', '2000001', '１２', 'USRDEMO'])('is not "%s"', (typed) => {
    expect(grossMgOf(typed)).toBeNull();
  });
});
