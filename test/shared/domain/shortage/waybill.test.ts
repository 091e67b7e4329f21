import { describe, expect, it } from 'vitest';
import { DEFAULT_ROUNDING, labelledRangeMg, logWaybill } from '../../../../shared/domain/shortage/waybill.ts';
import { WaybillRounding } from '../../../../shared/domain/shortage/waybill-rounding.ts';

const UP_500: WaybillRounding = { stepMg: 500_000, direction: 'up', spreadMg: 10_000 };
const UP_100: WaybillRounding = { ...UP_500, stepMg: 100_000 };

const chance = (shownMg: number, trueMg: number, rounding: WaybillRounding, varianceMg2 = 0): number =>
  Math.exp(logWaybill(shownMg, trueMg, varianceMg2, rounding));

describe('S25 how a carrier labels a weight', () => {
  it.each<[string, number, WaybillRounding, readonly [number, number]]>([
    ['the nearest 10 g', 740_000, DEFAULT_ROUNDING, [735_000, 745_000]],
    ['the started 100 g', 800_000, UP_100, [700_000, 800_000]],
    ['the started 500 g', 1_000_000, UP_500, [500_000, 1_000_000]],
  ])('%s', (_name, shownMg, rounding, range) => {
    expect(labelledRangeMg(shownMg, rounding)).toEqual(range);
  });

  it('the labels next to each other share the chance among them, but for those that are wrong', () => {
    for (const rounding of [DEFAULT_ROUNDING, UP_100, UP_500]) {
      const shown = Array.from({ length: 200 }, (_, at) => (at + 1) * rounding.stepMg);
      const right = shown.reduce((sum, mg) => sum + chance(mg, 1_234_567, rounding), 0);
      expect(right).toBeGreaterThan(0.95);
      expect(right).toBeLessThanOrEqual(1);
    }
  });

  it.each<[string, number, number, WaybillRounding]>([
    ['a started step is the next one, not the nearest', 1_000_000, 520_000, UP_500],
    ['and a mass just over a step may show the lower one', 500_000, 502_000, UP_500],
    ['a mass in the middle is shown', 740_000, 741_000, DEFAULT_ROUNDING],
  ])('%s', (_name, shownMg, trueMg, rounding) => {
    expect(chance(shownMg, trueMg, rounding)).toBeGreaterThan(0.2);
  });

  it('the further off, the less likely; but never less than a wrong label', () => {
    const off = [0, 20_000, 40_000, 400_000, 40_000_000].map((mg) => logWaybill(740_000, 740_000 + mg, 0, UP_100));
    expect(off.toSorted((a, b) => b - a)).toEqual(off);
    expect(off.at(-1)).toBe(off.at(-2));
    expect(off.at(-1)).toBeGreaterThan(-12);
  });

  it('a mass that is not known well is labelled so less surely', () => {
    expect(chance(740_000, 740_000, DEFAULT_ROUNDING, 50_000 ** 2)).toBeLessThan(
      chance(740_000, 740_000, DEFAULT_ROUNDING),
    );
  });

  it('is a log of a chance whatever comes in', () => {
    for (const rounding of [DEFAULT_ROUNDING, UP_500, { ...UP_500, spreadMg: 0 }]) {
      for (const shownMg of [1, 10_000, 500_000, 2_000_000_000]) {
        for (const trueMg of [1, 700_000, 4_000_000_000]) {
          const log = logWaybill(shownMg, trueMg, 0, rounding);
          expect(Number.isFinite(log)).toBe(true);
          expect(log).toBeLessThanOrEqual(0);
        }
      }
    }
  });

  it.each<[string, object]>([
    ['a step of nothing', { stepMg: 0 }],
    ['a step beyond every tariff', { stepMg: 100_000_000 }],
    ['no direction anybody rounds in', { direction: 'down' }],
    ['a negative spread', { spreadMg: -1 }],
    ['a spread that is no number', { spreadMg: Number.NaN }],
  ])('refuses %s', (_name, wrong) => {
    expect(WaybillRounding.safeParse({ ...UP_500, ...wrong }).success).toBe(false);
  });
});
