import type { PanFrame } from './simulated-pan.ts';

export type StGsLayout = 'st-gs-csv' | 'and-standard3' | 'and-standard2';

/** Writes what a pan shows as the bytes an indicator of the family sends (devices.md 1.5, 1.6). */
export function encodeStGs(frame: PanFrame, layout: StGsLayout): Uint8Array {
  return Buffer.from(`${BODY[layout](frame)}\r\n`, 'latin1');
}

const BODY: { readonly [Layout in StGsLayout]: (frame: PanFrame) => string } = {
  'st-gs-csv': (frame) => `${header(frame)},GS,${sign(frame)}${kilograms(frame, 3).padStart(7)}kg`,
  'and-standard3': (frame) => `${header(frame)},GS,${sign(frame)}${kilograms(frame, 3).padStart(7, '0')}kg`,
  'and-standard2': (frame) => `${header(frame)},${sign(frame)}${kilograms(frame, 3).padStart(8, '0')} kg`,
};

function header({ range, isStable }: PanFrame): string {
  if (range !== 'ok') return 'OL';
  return isStable ? 'ST' : 'US';
}

function sign({ shownMg }: PanFrame): string {
  return shownMg < 0 ? '-' : '+';
}

/** Out of range the digits are filler, as on the real thing. */
function kilograms({ shownMg, range }: PanFrame, decimals: number): string {
  if (range !== 'ok') return '99.999';
  const grams = Math.round(Math.abs(shownMg) / 1_000);
  return `${Math.floor(grams / 1_000)}.${String(grams % 1_000).padStart(decimals, '0')}`;
}
