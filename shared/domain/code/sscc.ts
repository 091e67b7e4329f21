import { gs1CheckDigit } from './check-digits.ts';

/** A logistic unit's number, 18 digits, and whether its last digit is right. */
interface Sscc {
  readonly sscc: string;
  readonly check: 'ok' | 'failed';
}

/** Reads an SSCC with or without its application identifier 00; null when the text is none. Source: devices.md 4.4. */
export function parseSscc(text: string): Sscc | null {
  const sscc = /^(?:00)?(\d{18})$/.exec(text)?.[1];
  if (sscc === undefined) return null;
  return { sscc, check: gs1CheckDigit(sscc.slice(0, -1)) === Number(sscc.at(-1)) ? 'ok' : 'failed' };
}
