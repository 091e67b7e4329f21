import { describe, expect, it } from 'vitest';
import { weightVerdict } from '../../../../shared/domain/weighing/weight-verdict.ts';

describe('weightVerdict', () => {
  const expected = { expectedMg: 1_000_000, toleranceMg: 20_000 };

  it.each([
    [1_000_000, 'within', 0],
    [1_020_000, 'within', 20_000],
    [980_000, 'within', -20_000],
    [979_999, 'light', -20_001],
    [1_020_001, 'heavy', 20_001],
  ])('%i mg is %s', (grossMg, kind, differenceMg) => {
    expect(weightVerdict({ ...expected, grossMg })).toEqual({ kind, differenceMg });
  });

  it('knows nothing while no mass is expected', () => {
    expect(weightVerdict({ expectedMg: null, toleranceMg: 20_000, grossMg: 1 })).toEqual({
      kind: 'unknown',
      differenceMg: null,
    });
  });
});
