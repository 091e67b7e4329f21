import { minorUnitDigits } from './reference/currency.ts';

/** `2999 EUR` as `29.99`, `-5 JPY` as `-5`: exact, by moving the point in the digits. */
export function decimalAmount(minor: number, currency: string): string {
  const digits = minorUnitDigits(currency);
  const sign = minor < 0 ? '-' : '';
  const text = String(Math.abs(minor)).padStart(digits + 1, '0');
  return digits === 0 ? sign + text : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}
