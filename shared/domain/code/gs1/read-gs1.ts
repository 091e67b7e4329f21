import { parseDigitalLink } from './digital-link.ts';
import { type Gs1Element, GROUP_SEPARATOR, isProven, parseElementString } from './element-string.ts';

/** Symbols that hold GS1 element strings and nothing else (devices.md 4.3). */
const GS1_SYMBOLS = new Set([']C1', ']d2', ']Q3', ']e0', ']J1']);
/** What scanners send instead of the separator, when they are set up so. */
const STAND_INS = ['<GS>', '{GS}', '|', '~'];

/** What a code says in GS1's own words, and where that was written. */
export interface Gs1Reading {
  readonly form: 'element-string' | 'digital-link';
  readonly elements: readonly Gs1Element[];
}

/**
 * Reads a code as GS1 when its symbol says that it is, when it holds separators, or when all of it reads and a check
 * digit holds (devices.md 4.3); null for any other code. Case is kept: lot and serial numbers have one.
 * @param text the code without its AIM identifier and the scanner's suffix.
 */
export function readGs1(text: string, aimId: string | null): Gs1Reading | null {
  const link = parseDigitalLink(text);
  if (link !== null) return { form: 'digital-link', elements: link };
  if (aimId !== null && GS1_SYMBOLS.has(aimId)) return reading(text, () => true);
  if (aimId?.startsWith(']E')) return null;
  if (text.includes(GROUP_SEPARATOR)) return reading(text, () => true);
  const standIn = STAND_INS.find((sign) => text.includes(sign));
  return reading(standIn === undefined ? text : text.replaceAll(standIn, GROUP_SEPARATOR), isProven);
}

function reading(text: string, isEnough: (elements: readonly Gs1Element[]) => boolean): Gs1Reading | null {
  const elements = parseElementString(text);
  return elements.ok && isEnough(elements.value) ? { form: 'element-string', elements: elements.value } : null;
}
