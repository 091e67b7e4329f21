import { describe, expect, it } from 'vitest';
import { weighUnits } from '../../../../shared/domain/masses/weigh-units.ts';
import type { ScaleReading } from '../../../../shared/domain/scale-reading.ts';

const ASSUMED_MG = 10_000;

const at = (massMg: number | null, change: Partial<ScaleReading> = {}): ScaleReading => ({
  ...{ massMg, divisionMg: 1_000, unit: 'g', stable: true, status: 'ok', net: false, rawHex: '', receivedAtMs: 0 },
  ...change,
});

describe('B8 several units on the scale', () => {
  it.each([
    { massMg: 500_000, quantity: 1, each: 500_000, errorMg: 500 },
    { massMg: 500_000, quantity: 5, each: 100_000, errorMg: 100 },
    { massMg: 100_000, quantity: 3, each: 33_333, errorMg: 167 },
    { massMg: 5_000, quantity: 999, each: 5, errorMg: 1 },
  ])('$quantity on $massMg mg are $each mg each', ({ massMg, quantity, each, errorMg }) => {
    const value = { massMg: each, errorMg, divisionMg: 1_000, divisionFrom: 'scale' };
    expect(weighUnits(at(massMg), quantity, ASSUMED_MG)).toEqual({ ok: true, value });
  });

  it('a scale that never says its division has the one of the policy, and it is said whose word that is', () => {
    const value = { massMg: 100_000, errorMg: 1_000, divisionMg: 10_000, divisionFrom: 'policy' };
    expect(weighUnits(at(500_000, { divisionMg: null }), 5, ASSUMED_MG)).toEqual({ ok: true, value });
  });

  it.each([
    ['no mass', at(null), 'units-unsettled'],
    ['not at rest', at(500_000, { stable: false }), 'units-unsettled'],
    ['nobody says that it rests', at(500_000, { stable: null }), 'units-unsettled'],
    ['a tare', at(500_000, { net: true }), 'units-net'],
    ['an empty pan', at(0), 'units-empty'],
    ['below zero', at(-20_000), 'units-empty'],
    ['four steps', at(4_000), 'units-empty'],
    ['four assumed steps', at(40_000, { divisionMg: null }), 'units-empty'],
  ])('refuses %s', (_name, shown, error) => {
    expect(weighUnits(shown, 1, ASSUMED_MG)).toEqual({ ok: false, error });
  });
});
