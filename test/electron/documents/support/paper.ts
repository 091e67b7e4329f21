import { execFileSync, spawnSync } from 'node:child_process';
import { BinaryBitmap, Code128Reader, HybridBinarizer, QRCodeReader, RGBLuminanceSource } from '@zxing/library';

/** False where poppler-utils is not installed; the tests that look at paper then skip, saying so. */
export const hasPoppler = spawnSync('pdftoppm', ['-v']).error === undefined;
export const skipNote = hasPoppler ? '' : ' (skipped: install poppler-utils)';

/** A page as grey pixels, 0 black to 255 white. */
export interface GreyPage {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

const run = (command: string, args: string[], input: Uint8Array): Buffer =>
  execFileSync(command, args, { input, maxBuffer: 256 * 1024 * 1024 });

/** Every page of a PDF as the printer would see it. */
export function rasterise(pdf: Uint8Array, dpi: number): GreyPage[] {
  const stream = run('pdftoppm', ['-gray', '-r', String(dpi), '-'], pdf);
  const pages: GreyPage[] = [];
  for (let at = 0; at < stream.length;) {
    const [header, width, height] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(stream.toString('latin1', at, at + 40)) ?? [];
    if (header === undefined) throw new Error('Not a PGM');
    const size = Number(width) * Number(height);
    const start = at + header.length;
    pages.push({ width: Number(width), height: Number(height), pixels: stream.subarray(start, start + size) });
    at = start + size;
  }
  return pages;
}

/** The text of a PDF in layout order, pages separated by form feeds. */
export const textOf = (pdf: Uint8Array): string => run('pdftotext', ['-layout', '-', '-'], pdf).toString('utf8');

export const infoOf = (pdf: Uint8Array): string => run('pdfinfo', ['-'], pdf).toString('utf8');

export function crop(page: GreyPage, x: number, y: number, width: number, height: number): GreyPage {
  const pixels = new Uint8Array(width * height);
  for (let row = 0; row < height; row += 1) {
    pixels.set(page.pixels.subarray((y + row) * page.width + x, (y + row) * page.width + x + width), row * width);
  }
  return { width, height, pixels };
}

/** Share of dark pixels in a part of the page given in fractions of its width and height. */
export function ink(page: GreyPage, x0: number, y0: number, x1: number, y1: number): number {
  const [left, top] = [Math.round(x0 * page.width), Math.round(y0 * page.height)];
  const part = crop(page, left, top, Math.round(x1 * page.width) - left, Math.round(y1 * page.height) - top);
  return part.pixels.filter((grey) => grey < 160).length / part.pixels.length;
}

const bitmapOf = ({ pixels, width, height }: GreyPage): BinaryBitmap =>
  new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(new Uint8ClampedArray(pixels), width, height)));

/** Reads the Code 128 in a picture; throws when there is none. A new reader each time keeps no earlier answer. */
export const readCode128 = (picture: GreyPage): string => new Code128Reader().decode(bitmapOf(picture)).getText();

export const readQr = (picture: GreyPage): string => new QRCodeReader().decode(bitmapOf(picture)).getText();

/**
 * Bands of a picture that look like bars: at least `minRows` rows in a run, each with many changes between dark and
 * light. Letters change too, but never over so many rows.
 */
export function barBands(picture: GreyPage, minRows: number): GreyPage[] {
  const bands: GreyPage[] = [];
  let from = -1;
  for (let row = 0; row <= picture.height; row += 1) {
    const isBars = row < picture.height && changes(picture, row) >= 40;
    if (isBars && from < 0) from = row;
    if (!isBars && from >= 0) {
      if (row - from >= minRows) bands.push(crop(picture, 0, from, picture.width, row - from));
      from = -1;
    }
  }
  return bands;
}

function changes({ pixels, width }: GreyPage, row: number): number {
  let count = 0;
  for (let x = 1; x < width; x += 1) {
    if ((pixels[row * width + x] ?? 255) < 128 !== (pixels[row * width + x - 1] ?? 255) < 128) count += 1;
  }
  return count;
}
