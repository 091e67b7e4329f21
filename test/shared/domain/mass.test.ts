import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MASS_UNITS, parseMass, parseMassUnit } from '../../../shared/domain/mass.ts';

const massMg = (text: string, unit: string): number | string => {
  const mass = parseMass(text, unit);
  return mass.ok ? mass.value.massMg : mass.error;
};

describe('parseMass', () => {
  it.each([
    ['1.236', 'kg', 1_236_000],
    ['-0.282', 'KG', -282_000],
    ['245.6', 'g', 245_600],
    ['+001234.5', ' g', 1_234_500],
    ['1', 'lb', 453_592],
    ['1000', 'lb', 453_592_370],
    ['16', 'oz', 453_592],
    ['7000', 'gr', 453_592],
    ['100', 'GN', 6_480],
    ['5', 'ct', 1_000],
    ['0.5', 't', 500_000_000],
    ['12', 'mg', 12],
    ['-0.000', 'kg', 0],
  ])('%s %s is %i mg', (text, unit, expected) => {
    expect(Object.is(massMg(text, unit), expected)).toBe(true);
  });

  it.each([
    ['0.0005', 'g', 0],
    ['0.0015', 'g', 2],
    ['0.0025', 'g', 2],
    ['-0.0035', 'g', -4],
    ['0.00051', 'g', 1],
  ])('rounds %s %s half to even: %i mg', (text, unit, expected) => {
    expect(massMg(text, unit)).toBe(expected);
  });

  it.each([
    '.996',
    '1.',
    '',
    ' 1',
    '1e3',
    '1e308',
    'NaN',
    '12,5',
    '1,234.5',
    '٣',
    '--1',
    '9999999E+19',
    '0x10',
    '1234567890123',
  ])('refuses %j as no number', (text) => {
    expect(massMg(text, 'kg')).toBe('not-a-number');
  });

  it.each(['', 'k', 'ozt', 'pcs', '%', 'kge', 'Kg\u212a'])('refuses %j as no unit of mass', (unit) => {
    expect(massMg('1', unit)).toBe('not-a-mass-unit');
  });

  it('refuses a mass that no safe integer of milligrams holds', () => {
    expect(massMg('9007199', 't')).toBe(9_007_199_000_000_000);
    expect(massMg('9007200', 't')).toBe('out-of-range');
  });

  it.each([
    ['1.236', 'kg', 1_000],
    ['20.7', 'g', 100],
    ['0.01', 'lb', 4_536],
    ['3', 'kg', 1_000_000],
    ['0.1278', 'g', 1],
  ])('the last decimal of %s %s is a division of %i mg', (text, unit, expected) => {
    const mass = parseMass(text, unit);
    expect(mass.ok && mass.value.divisionMg).toBe(expected);
  });

  it('never differs from exact arithmetic by more than half a milligram, in any unit', () => {
    const decimal = fc.tuple(fc.nat(999_999), fc.nat(9_999)).map(([a, b]) => `${a}.${String(b).padStart(4, '0')}`);
    const property = fc.property(decimal, (text) => {
      const grams = BigInt(text.replace('.', ''));
      expect(massMg(text, 'kg')).toBe(Number(grams * 100n));
      expect(Number(massMg(text, 'lb')) * 10_000).toBeCloseTo(Number(grams * 453_592_370n) / 1_000, -4);
    });
    fc.assert(property, { seed: 20_260_401, verbose: 1 });
  });

  it('knows its own unit names', () => {
    expect(MASS_UNITS.map(parseMassUnit)).toEqual([...MASS_UNITS]);
  });
});
