import type { PanFrame } from './simulated-pan.ts';

export type StGsLayout = 'st-gs-csv' | 'and-standard3' | 'and-standard2';

/** Writes what a pan shows as the bytes an indicator of the family sends (devices.md 1.5, 1.6). */
export function encodeStGs(frame: PanFrame, layout: StGsLayout): Uint8Array {
  return Buffer.from(`${BODY[layout](frame)}\r\n`, 'latin1');
}

const BODY: { readonly [Layout in StGsLayout]: (frame: PanFrame) => string } = {
  'st-gs-csv': (frame) => `${header(frame)},GS,${sign(frame)}${shown(frame).padStart(7)}${frame.unit}`,
  'and-standard3': (frame) => `${header(frame)},GS,${sign(frame)}${shown(frame).padStart(7, '0')}${frame.unit}`,
  'and-standard2': (frame) => `${header(frame)},${sign(frame)}${shown(frame).padStart(8, '0')} ${frame.unit}`,
};

function header({ range, isStable }: PanFrame): string {
  if (range !== 'ok') return 'OL';
  return isStable ? 'ST' : 'US';
}

function sign({ shownMg }: PanFrame): string {
  return shownMg < 0 ? '-' : '+';
}

const POUND_MG = 453_592.37;

/** Three decimals of the unit, without sign; out of range the digits are filler, as on the real thing. */
function shown({ shownMg, range, unit }: PanFrame): string {
  if (range !== 'ok') return '99.999';
  const thousandths = Math.round(Math.abs(shownMg) / (unit === 'kg' ? 1_000 : POUND_MG / 1_000));
  return `${Math.floor(thousandths / 1_000)}.${String(thousandths % 1_000).padStart(3, '0')}`;
}
