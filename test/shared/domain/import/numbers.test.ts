import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalConvention, decimalText } from '../../../../shared/domain/import/decimal-text.ts';
import { parseMassCell } from '../../../../shared/domain/import/mass-cell.ts';
import { currencyOf, parseMoney } from '../../../../shared/domain/import/money-cell.ts';

const POINT = { proven: '.', assumed: '.' } as const;
const COMMA = { proven: ',', assumed: ',' } as const;
const UNKNOWN = { proven: null, assumed: null } as const;

describe('decimalConvention', () => {
  it.each([
    [['12,5', '1.234'], ',', ','],
    [['12.5', '1,234'], ';', '.'],
    [['1.234,50'], ',', ','],
    [['1,234,567'], ';', '.'],
    [['1.234', '7'], ';', null],
    [['€ 9,90', 'n/a', ''], ',', ','],
  ] as const)('%j in a file cut at "%s" proves %s', (cells, delimiter, proven) => {
    expect(decimalConvention(cells, delimiter).proven).toBe(proven);
  });

  it('trusts nothing in a column that proves both', () => {
    expect(decimalConvention(['1,5', '1.5'], ';')).toEqual(UNKNOWN);
  });

  it.each([
    [',', '.'],
    [';', ','],
    ['\t', null],
  ] as const)('assumes, without proof, what files cut at "%s" mostly write', (delimiter, assumed) => {
    expect(decimalConvention(['1234'], delimiter)).toEqual({ proven: null, assumed });
  });
});

describe('decimalText', () => {
  it.each([
    ['1234', '1234'],
    ['1 234,50', '1234.50'],
    ["1'234.5", '1234.5'],
    ['1.234.567', '1234567'],
    ['.5', '0.5'],
    ['0,350', '0.350'],
    ['1234.567', '1234.567'],
  ])('%s is %s whatever the column', (text, expected) => {
    for (const convention of [POINT, COMMA, UNKNOWN]) {
      expect(decimalText(text, convention)).toEqual({ ok: true, value: expected });
    }
  });

  it('reads 1.234 by the column and refuses it when the column does not tell', () => {
    expect(decimalText('1.234', POINT)).toEqual({ ok: true, value: '1.234' });
    expect(decimalText('1.234', COMMA)).toEqual({ ok: true, value: '1234' });
    expect(decimalText('1.234', UNKNOWN)).toEqual({ ok: false, error: 'ambiguous-number' });
    expect(decimalText('1.234', { proven: null, assumed: ',' })).toEqual({ ok: false, error: 'ambiguous-number' });
  });

  it.each(['', '-', '1.2.3', '1,23,456', '12abc', '1..2', '5.', '٣'])('%j is no number', (text) => {
    expect(decimalText(text, POINT)).toEqual({ ok: false, error: 'not-a-number' });
  });
});

describe('parseMoney', () => {
  it.each([
    ['12.90', 'EUR', 1290, 'EUR'],
    ['€12.9', null, 1290, 'EUR'],
    ['12,90 eur', 'EUR', 1290, 'EUR'],
    ['1.049,00 €', null, 104_900, 'EUR'],
    ['12.900', 'EUR', 1290, 'EUR'],
    ['￥89.9', 'CNY', 8990, 'CNY'],
    ['89.9元', null, 8990, 'CNY'],
    ['1200', 'JPY', 1200, 'JPY'],
    ['1.234', 'KWD', 1234, 'KWD'],
    ['0.29', 'USD', 29, 'USD'],
  ])('%s with %s is %i %s', (text, known, minor, currency) => {
    expect(parseMoney(text, known, POINT)).toEqual({ ok: true, value: { minor, currency } });
  });

  it.each([
    ['12.905', 'EUR', 'too-many-decimals'],
    ['1.5', 'JPY', 'too-many-decimals'],
    ['-1', 'EUR', 'out-of-range'],
    ['(1)', 'EUR', 'out-of-range'],
    ['999999999999', 'EUR', 'out-of-range'],
    ['12.90', null, 'currency-missing'],
    ['$12.90', null, 'currency-missing'],
    ['€12.90', 'USD', 'currency-mismatch'],
    ['12.90 ABC', 'EUR', 'not-a-number'],
    ['free', 'EUR', 'not-a-number'],
  ])('%s with %s is refused: %s', (text, known, kind) => {
    expect(parseMoney(text, known, POINT)).toEqual({ ok: false, error: kind });
  });

  it('is exact for every amount in either notation', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000_000), fc.boolean(), (minor, isComma) => {
        const text = `${Math.floor(minor / 100)}.${String(minor % 100).padStart(2, '0')}`;
        const cell = isComma ? text.replace('.', ',') : text;
        expect(parseMoney(cell, 'EUR', isComma ? COMMA : POINT)).toEqual({
          ok: true,
          value: { minor, currency: 'EUR' },
        });
      }),
      { seed: 1290 },
    );
  });

  it.each([
    ['eur', 'EUR'],
    ['RMB', 'CNY'],
    ['€', 'EUR'],
    ['XYZ', null],
    ['EURO', null],
  ])('%s names %s', (text, currency) => expect(currencyOf(text)).toBe(currency));
});

describe('parseMassCell', () => {
  it.each([
    ['182.5', 'g', 182_500],
    ['0.1825', 'kg', 182_500],
    ['1.250', 'kg', 1_250_000],
    ['350 g', null, 350_000],
    ['1.2kg', 'g', 1_200_000],
    ['350克', null, 350_000],
    ['0.35', 'g', 350],
    ['0', 'g', 0],
  ])('%s in %s is %i mg', (text, unit, massMg) => {
    expect(parseMassCell(text, unit, POINT)).toEqual({ ok: true, value: massMg });
  });

  it.each([
    ['350', null, 'unit-missing'],
    ['350 ml', 'g', 'not-a-number'],
    ['-5', 'g', 'out-of-range'],
    ['2001', 'kg', 'out-of-range'],
    ['0.0001', 'g', 'too-many-decimals'],
    ['heavy', 'g', 'not-a-number'],
  ])('%s in %s is refused: %s', (text, unit, kind) => {
    expect(parseMassCell(text, unit, POINT)).toEqual({ ok: false, error: kind });
  });
});
