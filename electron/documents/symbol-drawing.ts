import bwipjs from 'bwip-js/node';
import type { CanvasRect, ContentCanvas } from 'pdfmake/interfaces.js';
import { pointsFromMm } from './units.ts';

/** Blank modules around a symbol: bars (ISO/IEC 15417) and squares (QR, ISO/IEC 18004; Data Matrix asks for less). */
const QUIET = { bars: 10, squares: 4 } as const;

export interface SymbolParams {
  readonly bcid: 'code128' | 'gs1-128' | 'gs1datamatrix' | 'qrcode' | 'ean13';
  /** GS1 symbols: elements with their identifiers in parentheses. */
  readonly text: string;
  /** Width of one module in millimetres. */
  readonly moduleMm: number;
  /** Height of bars in millimetres; squares are as high as they are. */
  readonly heightMm: number;
}

export interface SymbolDrawing {
  readonly canvas: ContentCanvas['canvas'];
  /** Width in points of the white in front: it may hang out into a margin that is as white. */
  readonly quiet: number;
}

/** Draws a barcode as filled rectangles on a white ground with its quiet zones: sharp at every printer's resolution. */
export function symbolDrawing({ bcid, text, moduleMm, heightMm }: SymbolParams): SymbolDrawing {
  const [symbol] = bwipjs.raw({ bcid, text });
  if (symbol === undefined) throw new Error(`No ${bcid} for ${text}`);
  const x = pointsFromMm(moduleMm);
  if ('sbs' in symbol) {
    const modules = symbol.sbs.reduce((sum, width) => sum + width, 0);
    const h = pointsFromMm(heightMm);
    return { quiet: QUIET.bars * x, canvas: [ground((modules + 2 * QUIET.bars) * x, h), ...bars(symbol.sbs, x, h)] };
  }
  const { pixs, pixx, pixy } = symbol;
  return {
    quiet: QUIET.squares * x,
    canvas: [ground((pixx + 2 * QUIET.squares) * x, (pixy + 2 * QUIET.squares) * x), ...dots(pixs, pixx, x)],
  };
}

const ground = (w: number, h: number): CanvasRect => ({ type: 'rect', x: 0, y: 0, w, h, color: '#ffffff' });

function bars(widths: readonly number[], x: number, h: number): CanvasRect[] {
  const drawn: CanvasRect[] = [];
  let module = QUIET.bars;
  for (const [index, width] of widths.entries()) {
    if (index % 2 === 0) drawn.push({ type: 'rect', x: module * x, y: 0, w: width * x, h, color: '#000000' });
    module += width;
  }
  return drawn;
}

/** A run of dark modules is one rectangle: hairlines between neighbours would be printed. */
function dots(pixels: readonly number[], width: number, x: number): CanvasRect[] {
  const drawn: CanvasRect[] = [];
  for (let at = 0; at < pixels.length; at += 1) {
    const from = at;
    while (pixels[at] === 1 && (at + 1) % width !== 0 && pixels[at + 1] === 1) at += 1;
    if (pixels[at] !== 1) continue;
    const [column, row] = [from % width, Math.floor(from / width)];
    drawn.push({
      ...{ type: 'rect', x: (QUIET.squares + column) * x, y: (QUIET.squares + row) * x, w: (at - from + 1) * x, h: x },
      color: '#000000',
    });
  }
  return drawn;
}
