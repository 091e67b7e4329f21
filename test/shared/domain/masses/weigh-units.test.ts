import { describe, expect, it } from 'vitest';
import { weighUnits } from '../../../../shared/domain/masses/weigh-units.ts';
import type { ScaleReading } from '../../../../shared/domain/scale-reading.ts';

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
    expect(weighUnits(at(massMg), quantity)).toEqual({ ok: true, value: { massMg: each, errorMg } });
  });

  it.each([
    ['no mass', at(null), 'units-unsettled'],
    ['not at rest', at(500_000, { stable: false }), 'units-unsettled'],
    ['nobody says that it rests', at(500_000, { stable: null }), 'units-unsettled'],
    ['a tare', at(500_000, { net: true }), 'units-net'],
    ['an empty pan', at(0), 'units-empty'],
    ['below zero', at(-20_000), 'units-empty'],
    ['four steps', at(4_000), 'units-empty'],
  ])('refuses %s', (_name, shown, error) => {
    expect(weighUnits(shown, 1)).toEqual({ ok: false, error });
  });
});
