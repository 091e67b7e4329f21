import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gaugeScale } from '../../../renderer/ui/gauge-scale.ts';

const expected = { expectedMg: 1_702_000, toleranceMg: 24_000 };

describe('gaugeScale', () => {
  it('puts the expected mass in the middle and the tolerance around it', () => {
    expect(gaugeScale({ massMg: 1_702_000, ...expected })).toEqual({
      bandStart: 0.375,
      bandEnd: 0.625,
      needle: 0.5,
      isClamped: false,
      verdict: 'inside',
    });
  });

  it.each([
    [1_678_000, 'inside'],
    [1_677_999, 'below'],
    [1_726_000, 'inside'],
    [1_726_001, 'above'],
  ] as const)('calls %d mg %s', (massMg, verdict) => {
    expect(gaugeScale({ massMg, ...expected }).verdict).toBe(verdict);
  });

  it('has no needle and no verdict without a weight', () => {
    expect(gaugeScale({ massMg: null, ...expected })).toMatchObject({
      needle: null,
      verdict: 'none',
      isClamped: false,
    });
  });

  it('keeps the needle on the gauge, in order with the band, for any weight', () => {
    fc.assert(
      fc.property(fc.integer({ min: -60_000_000, max: 60_000_000 }), fc.nat(500_000), (massMg, toleranceMg) => {
        const scale = gaugeScale({ massMg, expectedMg: 1_702_000, toleranceMg });
        const needle = scale.needle ?? expect.fail('no needle');
        expect(needle).toBeGreaterThanOrEqual(0);
        expect(needle).toBeLessThanOrEqual(1);
        if (scale.verdict === 'below') expect(needle).toBeLessThan(scale.bandStart);
        if (scale.verdict === 'above') expect(needle).toBeGreaterThan(scale.bandEnd);
        if (scale.isClamped) expect([0, 1]).toContain(needle);
      }),
      { seed: 20_391 },
    );
  });
});
