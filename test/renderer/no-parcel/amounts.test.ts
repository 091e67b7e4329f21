import { describe, expect, it } from 'vitest';
import { amountsOf, NO_AMOUNTS, withKeeps, withRefund } from '../../../renderer/no-parcel/amounts.ts';
import { minorOf, textOfMinor } from '../../../renderer/no-parcel/minor-text.ts';

const PAID = { ...NO_AMOUNTS, currency: 'EUR', paid: '100' };

describe('S109 typing one number shows the other', () => {
  it('the refund gives what is kept', () => {
    expect(withRefund(PAID, '10')).toMatchObject({ refund: '10', keeps: '90.00' });
  });
  it('what is kept gives the refund', () => {
    expect(withKeeps(PAID, '90')).toMatchObject({ keeps: '90', refund: '10.00' });
  });
  it('more than was paid fills nothing in', () => {
    expect(withRefund(PAID, '101')).toMatchObject({ refund: '101', keeps: '' });
  });
  it('is sent in minor units, and nothing without a refund', () => {
    const sent = { amountMinor: 1_000, keepsMinor: 9_000, paidMinor: 10_000, currency: 'EUR' };
    expect(amountsOf(withRefund(PAID, '10'))).toEqual(sent);
    expect(amountsOf(NO_AMOUNTS)).toEqual({ amountMinor: null, keepsMinor: null, paidMinor: null, currency: null });
  });
});

describe('an amount as it is typed', () => {
  it.each([
    ['10', 'EUR', 1_000],
    ['10,5', 'EUR', 1_050],
    ['10.', 'EUR', 1_000],
    ['1000', 'JPY', 1_000],
    ['1.5', 'JPY', null],
    ['1.234', 'KWD', 1_234],
    ['-1', 'EUR', null],
    ['ten', 'EUR', null],
    ['10', 'EURO', null],
  ])('%s %s is %s', (text, currency, minor) => {
    expect(minorOf(text, currency)).toBe(minor);
  });

  it.each([
    [5, 'EUR', '0.05'],
    [9_000, 'EUR', '90.00'],
    [7, 'JPY', '7'],
  ])('%s minor units of %s read %s', (minor, currency, text) => {
    expect(textOfMinor(minor, currency)).toBe(text);
  });
});
