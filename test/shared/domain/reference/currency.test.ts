import { describe, expect, it } from 'vitest';
import { Currency, minorUnitDigits } from '../../../../shared/domain/reference/currency.ts';

describe('Currency', () => {
  it.each(['EUR', 'CNY', 'MXN', 'KWD'])('%s is one', (code) => expect(Currency.safeParse(code).success).toBe(true));
  it.each(['eur', 'XYZ', 'EURO', '', 'XAU'])('%s is none', (code) =>
    expect(Currency.safeParse(code).success).toBe(false),
  );

  it.each([
    ['EUR', 2],
    ['JPY', 0],
    ['KWD', 3],
  ])('%s has %i decimals', (code, digits) => expect(minorUnitDigits(code)).toBe(digits));

  it('agrees with the platform about every currency it knows', () => {
    const digitsOf = (currency: string) =>
      new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits;
    for (const code of ['EUR', 'ISK', 'CLP', 'BHD', 'TND', 'VND', 'UGX', 'PYG', 'XPF']) {
      expect([code, minorUnitDigits(code)]).toEqual([code, digitsOf(code)]);
    }
  });
});
