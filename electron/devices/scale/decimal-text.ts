import { parseMassUnit } from '../../../shared/domain/mass.ts';

/**
 * The decimal a frame shows as exact text: sign, digits with a point or a comma, leading zeros dropped (`+001234.5`
 * gives `1234.5`, `-` with `0,282` gives `-0.282`). Null unless `digits` is 1 to 12 digits, perhaps with a mark and 1
 * to 9 more: a number that begins with a point may have lost its whole part (devices.md 1.16).
 */
export function decimalText(sign: string, digits: string): string | null {
  const match = /^(\d{1,12})(?:[.,](\d{1,9}))?$/.exec(digits);
  if (match === null) return null;
  const [, whole = '', fraction] = match;
  const plain = whole.replace(/^0+(?=\d)/, '') + (fraction === undefined ? '' : `.${fraction}`);
  return sign === '-' ? `-${plain}` : plain;
}

/** The text with its point moved `places` to the left: digits and an exponent sent apart (Yaohua, Toledo, HID). */
export function withDecimals(sign: string, digits: string, places: number): string | null {
  if (places < 0) return decimalText(sign, digits + '0'.repeat(-places));
  if (places === 0) return decimalText(sign, digits);
  const padded = digits.padStart(places + 1, '0');
  return decimalText(sign, `${padded.slice(0, -places)}.${padded.slice(-places)}`);
}

/** A decimal as `decimalText` gives it with its point moved `places` to the left; null when that makes it too long. */
export function movePoint(text: string, places: number): string | null {
  const [whole = '', fraction = ''] = text.replace('-', '').split('.');
  return withDecimals(text.startsWith('-') ? '-' : '', whole + fraction, fraction.length + places);
}

/** A unit as devices spell it, in one spelling: units of mass, `pcs` and `%`; others in lower case; null for none. */
export function unitName(spelling: string): string | null {
  const unit = spelling.trim().toLowerCase();
  if (unit === '') return null;
  if (/^pcs?$/.test(unit)) return 'pcs';
  return parseMassUnit(unit) ?? unit;
}
