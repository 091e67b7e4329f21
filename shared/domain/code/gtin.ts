import { gs1CheckDigit } from './check-digits.ts';

/** A trade item number in its one 14-digit form, and whether its last digit is right. */
export interface Gtin {
  readonly gtin14: string;
  readonly check: 'ok' | 'failed';
}

/**
 * Reads a GTIN-8, -12 (UPC-A), -13 (EAN) or -14; zeros in front do not change the check digit, so all are stored as 14
 * digits. Null when the text is no such number at all. Source: GS1 General Specifications, sections 3.3.2 and 7.9.
 */
export function parseGtin(text: string): Gtin | null {
  if (!/^(?:\d{8}|\d{12,14})$/.test(text)) return null;
  const gtin14 = text.padStart(14, '0');
  return { gtin14, check: gs1CheckDigit(gtin14.slice(0, -1)) === Number(gtin14.at(-1)) ? 'ok' : 'failed' };
}
