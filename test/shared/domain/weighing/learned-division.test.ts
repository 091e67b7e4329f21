import { describe, expect, it } from 'vitest';
import { learnedDivision, withValue } from '../../../../shared/domain/weighing/learned-division.ts';

const steps = (stepMg: number, count: number): number[] =>
  Array.from({ length: count }, (_, n) => (n * n + 3) * stepMg);

describe('the division of a scale that does not tell it', () => {
  it.each([
    ['the last digit moves by ones', steps(1_000, 12), 1_000, 1_000],
    ['by twos', steps(2_000, 12), 1_000, 2_000],
    ['by fives', steps(5_000, 12), 1_000, 5_000],
    ['by fifties', steps(50_000, 12), 1_000, 50_000],
    ['by threes: no scale is built so', steps(3_000, 12), 1_000, 1_000],
    ['too few values have been seen', steps(500_000, 9), 1_000, 1_000],
    ['one value is off the step', [...steps(5_000, 20), 1_001_000], 1_000, 1_000],
    ['nothing has been seen', [], 1_000, 1_000],
    ['pounds, whose steps are no whole milligrams', [4_536, 9_072, 13_608, 45_359, 90_718, 136_078], 4_536, 4_536],
  ])('%s', (_what, values, lastDigitMg, divisionMg) => {
    expect(learnedDivision(values, lastDigitMg)).toBe(divisionMg);
  });

  it('keeps the last fifty different values', () => {
    const values = Array.from({ length: 80 }, (_, n) => n % 60).reduce<readonly number[]>(withValue, []);
    expect(values).toHaveLength(50);
    expect(new Set(values).size).toBe(50);
  });
});
