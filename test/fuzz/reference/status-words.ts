import type { ReferenceGrammar } from '../reference-grammar.ts';
import { isDigits, milligrams } from './milligrams.ts';

/** A number with its point moved: `3862` and -2 is 38.62, and 2 is 386200. */
function scaled(digits: string, exponent: number): string {
  if (exponent >= 0) return digits + '0'.repeat(exponent);
  const long = digits.padStart(1 - exponent, '0');
  return `${long.slice(0, exponent)}.${long.slice(exponent)}`;
}

/** Mettler Toledo continuous, with and without tare, with and without checksum. */
export const mtContinuous: ReferenceGrammar = (frame) => {
  const bytes = frame.split('').map((letter) => letter.charCodeAt(0));
  const end = [16, 10].find((at) => bytes[at] === 13 && bytes.length - at <= 2 && bytes.length > at);
  if (end === undefined || bytes[0] !== 2) return null;
  const sum = bytes.slice(0, end + 1).reduce((total, byte) => total + (byte % 128), 0);
  const check = bytes[end + 1];
  if (check !== undefined && (check + sum) % 128 !== 0) return null;
  if (check !== undefined && check > 127) return null;
  const [a = 0, b = 0, c = 0] = bytes.slice(1, 4);
  const hasBit = (word: number, bit: number): boolean => Math.floor(word / 2 ** bit) % 2 === 1;
  if (![a, b, c].every((word) => hasBit(word, 5) && word < 128) || hasBit(a, 6)) return null;
  if (hasBit(b, 2) || hasBit(b, 6) || hasBit(c, 4)) return null;
  const unit = [hasBit(b, 4) ? 'kg' : 'lb', 'g', 't', 'oz'][c % 8];
  const digits = frame.slice(4, 10).trimStart();
  const tare = frame.slice(10, end).split(' ').join('0');
  if (unit === undefined || !isDigits(digits) || (end === 16 && !isDigits(tare))) return null;
  return milligrams((hasBit(b, 1) ? '-' : '') + scaled(digits, 2 - (a % 8)), unit);
};

const HID_UNITS: Readonly<Record<number, string>> = { 2: 'g', 3: 'kg', 11: 'oz', 12: 'lb' };

/** USB: report 3, status at rest or moving, unit, exponent, two bytes of number, the low one first. */
export const usbHid: ReferenceGrammar = (frame) => {
  const [id, status = 0, unit = 0, exponent = 0, low = 0, high = 0, ...more] = frame
    .split('')
    .map((letter) => letter.charCodeAt(0));
  const name = HID_UNITS[unit];
  if (frame.length !== 6 || more.length > 0 || id !== 3 || ![2, 3, 4].includes(status) || name === undefined)
    return null;
  return milligrams(scaled(String(low + 256 * high), exponent > 127 ? exponent - 256 : exponent), name);
};
