import { describe, expect, it } from 'vitest';
import { DEFAULT_SCALE_CHECKS } from '../../../../shared/domain/policy/scale-checks.ts';
import type { ScaleReading } from '../../../../shared/domain/scale-reading.ts';
import { checkWeight, isCheckDue } from '../../../../shared/domain/weighing/check-weight.ts';
import { reading } from './readings.ts';

const KG = 1_000_000;
const HOUR_MS = 3_600_000;

describe('B9 the check weight', () => {
  it.each([
    ['as it should', 1_000_000, 'within'],
    ['two divisions more', 1_002_000, 'within'],
    ['two divisions less', 998_000, 'within'],
    ['three divisions more', 1_003_000, 'outside'],
    ['something else altogether', 640_000, 'outside'],
  ] as const)('%s: %i mg are %s', (_what, shownMg, verdict) => {
    expect(checkWeight(reading(shownMg, 1_000), KG, DEFAULT_SCALE_CHECKS)).toEqual({
      ok: true,
      value: { nominalMg: KG, shownMg, divisionMg: 1_000, toleranceMg: 2_000, verdict, rawHex: '53540D' },
    });
  });

  it.each<[string, number | null, Partial<ScaleReading>, string]>([
    ['a moving pan', KG, { stable: false }, 'check-weight-unsettled'],
    ['a pan of which nobody says that it rests', KG, { stable: null }, 'check-weight-unsettled'],
    ['an overload', null, {}, 'check-weight-unsettled'],
    ['a net weight', KG, { net: true }, 'check-weight-net'],
    ['an empty pan', 4_000, {}, 'check-weight-empty'],
    ['a pan below zero', -500_000, {}, 'check-weight-empty'],
  ])('%s is no finding', (_what, massMg, other, error) => {
    expect(checkWeight(reading(massMg, 1_000, other), KG, DEFAULT_SCALE_CHECKS)).toEqual({ ok: false, error });
  });

  it('may be lighter than what counts as a load', () => {
    expect(checkWeight(reading(10_000, 1_000), 10_000, DEFAULT_SCALE_CHECKS)).toMatchObject({ ok: true });
  });

  it.each([
    ['off', null, false],
    ['reminded', null, true],
    ['reminded', 12 * HOUR_MS - 1, false],
    ['reminded', 12 * HOUR_MS, true],
  ] as const)('is due: %s, last %s ms ago: %s', (wanted, agoMs, isDue) => {
    const nowMs = 100 * HOUR_MS;
    const lastAtMs = agoMs === null ? null : nowMs - agoMs;
    expect(isCheckDue({ ...DEFAULT_SCALE_CHECKS, wanted }, lastAtMs, nowMs)).toBe(isDue);
  });
});
