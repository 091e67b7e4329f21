import type { PanFrame } from './simulated-pan.ts';

/** Whole grams as digits without a sign, padded with zeros to `digits`. */
export function gramDigits({ shownMg }: PanFrame, digits: number): string {
  return String(Math.round(Math.abs(shownMg) / 1_000)).padStart(digits, '0');
}

/** Kilograms to the gram without a sign, padded with `pad` to `length` characters: ` 1.236`. */
export function kilogramText(pan: PanFrame, length: number, pad: ' ' | '0'): string {
  const grams = gramDigits(pan, 4);
  return `${grams.slice(0, -3)}.${grams.slice(-3)}`.padStart(length, pad);
}

/** Characters below 0x100 as bytes. */
export function latin1(text: string): Uint8Array {
  return Buffer.from(text, 'latin1');
}

/** Bytes as characters, to compare a request with what a manual prints. */
export function asText(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1');
}
