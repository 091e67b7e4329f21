import bwipjs from 'bwip-js/node';
import type { CanvasRect, ContentCanvas } from 'pdfmake/interfaces.js';
import { pointsFromMm } from './units.ts';

/** Blank modules a reader needs on either side (ISO/IEC 15417, 10 X). */
export const QUIET_MODULES = 10;

export interface Code128Size {
  /** Width of one module (X dimension) in millimetres; 0.25 is the least a worn gun still reads. */
  readonly moduleMm: number;
  /** Height of the bars in millimetres. */
  readonly heightMm: number;
}

/**
 * Draws Code 128 as filled rectangles: sharp at every printer's resolution, on a white ground with its quiet zones
 * (a transparent picture without them is not readable on coloured stock, DESIGN.md 12).
 */
export function code128(text: string, { moduleMm, heightMm }: Code128Size): ContentCanvas {
  const [x, h] = [pointsFromMm(moduleMm), pointsFromMm(heightMm)];
  const ground: CanvasRect = { type: 'rect', x: 0, y: 0, w: code128Width(text, moduleMm), h, color: '#ffffff' };
  const bars: CanvasRect[] = [];
  let module = QUIET_MODULES;
  for (const [index, width] of barsAndSpaces(text).entries()) {
    if (index % 2 === 0) bars.push({ type: 'rect', x: module * x, y: 0, w: width * x, h, color: '#000000' });
    module += width;
  }
  return { canvas: [ground, ...bars] };
}

/** Width in points that {@link code128} takes, quiet zones included. */
export function code128Width(text: string, moduleMm: number): number {
  const modules = barsAndSpaces(text).reduce((sum, width) => sum + width, 0);
  return (modules + 2 * QUIET_MODULES) * pointsFromMm(moduleMm);
}

/**
 * Widths in modules: a bar, a space, a bar ... The method of the default export: the module's named `raw` is the
 * symbology of that name, whatever the types say.
 */
function barsAndSpaces(text: string): readonly number[] {
  const [symbol] = bwipjs.raw({ bcid: 'code128', text });
  if (symbol === undefined || !('sbs' in symbol)) throw new Error(`No Code 128 for ${text}`);
  return symbol.sbs;
}
