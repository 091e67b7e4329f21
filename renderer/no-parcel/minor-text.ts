import { Currency, minorUnitDigits } from '../../shared/domain/reference/currency.ts';

/** What somebody typed as an amount, in minor units; null for what is none, or for a currency that is none. */
export function minorOf(text: string, currency: string): number | null {
  if (!Currency.safeParse(currency).success) return null;
  const digits = minorUnitDigits(currency);
  const match = /^(\d{1,7})(?:[.,](\d{0,3}))?$/.exec(text.trim());
  const [, whole = '', part = ''] = match ?? [];
  if (match === null || part.length > digits) return null;
  return Number(whole) * 10 ** digits + Number(part.padEnd(digits, '0') || '0');
}

/** Minor units as somebody would type them: `90.00`. */
export function textOfMinor(minor: number, currency: string): string {
  const digits = minorUnitDigits(currency);
  const padded = String(minor).padStart(digits + 1, '0');
  return digits === 0 ? padded : `${padded.slice(0, -digits)}.${padded.slice(-digits)}`;
}
