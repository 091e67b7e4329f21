import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountToType, typedAmount } from '../../../renderer/claims/typed-amount.ts';
import { seeded } from '../../support/property-seed.ts';

describe('an amount as it is typed', () => {
  it.each([
    ['25', 'EUR', 'en', 2_500],
    ['25.5', 'EUR', 'en', 2_550],
    ['25,50', 'EUR', 'es', 2_550],
    ['1.234,56', 'EUR', 'es', 123_456],
    ['1,234.56', 'EUR', 'en', 123_456],
    ['1234', 'JPY', 'zh-CN', 1_234],
    ['０.１', 'EUR', 'zh-CN', 10],
    ['', 'EUR', 'en', null],
    [' ', 'EUR', 'en', null],
  ] as const)('%j of %s in %s is %s', (text, currency, locale, minor) => {
    expect(typedAmount(text, currency, locale)).toEqual({ kind: 'amount', minor });
  });

  it.each([
    ['25x', 'EUR'],
    ['0.005', 'EUR'],
    ['1.5', 'JPY'],
    ['-3', 'EUR'],
    ['5 USD', 'EUR'],
    ['=1+1', 'EUR'],
  ] as const)('%j is no amount of %s', (text, currency) => {
    expect(typedAmount(text, currency, 'en')).toEqual({ kind: 'wrong' });
  });

  it('reads back what it writes, in every language', () => {
    const written = fc.tuple(
      fc.integer({ min: 0, max: 1_000_000_000 }),
      fc.constantFrom('EUR', 'JPY', 'KWD'),
      fc.constantFrom('en', 'zh-CN', 'es'),
    );
    fc.assert(
      fc.property(written, ([minor, currency, locale]) => {
        expect(typedAmount(amountToType(minor, currency, locale), currency, locale)).toEqual({ kind: 'amount', minor });
      }),
      seeded(4, 300),
    );
  });
});
