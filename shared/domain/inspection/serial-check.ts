/** What a serial number on a unit says about it (C11). */
export const SERIAL_FINDINGS = ['sold', 'not-sold', 'already-returned', 'unknown'] as const;
export type SerialFinding = (typeof SERIAL_FINDINGS)[number];

/** Letters and digits alone: scanners and labels differ in case, blanks and hyphens. */
export const serialKey = (serial: string): string => serial.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');

/**
 * Compares a serial number with those that were sold under the line. `unknown` where the shop named none: nothing can
 * be said then, and nothing is.
 */
export function serialFinding(
  serial: string,
  soldSerials: readonly string[],
  isAlreadyReturned: boolean,
): SerialFinding {
  if (isAlreadyReturned) return 'already-returned';
  if (soldSerials.length === 0) return 'unknown';
  return soldSerials.some((sold) => serialKey(sold) === serialKey(serial)) ? 'sold' : 'not-sold';
}
