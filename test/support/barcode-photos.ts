import { readFileSync } from 'node:fs';
import { z } from 'zod';

const FOLDER = new URL('../fixtures/barcode-photos/', import.meta.url);
const Index = z.array(z.object({ file: z.string(), symbology: z.string(), text: z.string() }));

/** A photograph of a barcode and what stands in it (`test/fixtures/barcode-photos/NOTICE.md`). */
export interface BarcodePhoto {
  readonly file: string;
  readonly text: string;
  readonly url: URL;
}

export function barcodePhotos(): BarcodePhoto[] {
  return Index.parse(JSON.parse(readFileSync(new URL('index.json', FOLDER), 'utf8'))).map(({ file, text }) => ({
    file,
    text,
    url: new URL(file, FOLDER),
  }));
}

/** UPC-A is EAN-13 with a nought before it; engines differ in which they say. */
export function isSameText(read: string, expected: string): boolean {
  return read === expected || padded(read) === padded(expected);
}

const padded = (text: string): string => (/^\d{8,13}$/.test(text) ? text.padStart(13, '0') : text);
