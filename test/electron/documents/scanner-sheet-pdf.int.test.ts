import { describe, expect, it } from 'vitest';
import { readBarcodes } from 'zxing-wasm/reader';
import { openEngine } from '../../../electron/cli/decode-image.ts';
import { documentWords } from '../../../electron/documents/document-words.ts';
import { renderScannerSheet } from '../../../electron/documents/scanner-sheet-pdf.ts';
import { CHECK_CODES, checkFaults } from '../../../shared/domain/code/check-code.ts';
import { LOCALES } from '../../../shared/i18n/locales.ts';
import { type GreyPage, hasPoppler, infoOf, rasterise, skipNote, textOf } from './support/paper.ts';

/** Everything on a page that can be read, with its AIM identifier as a scanner sends it. */
async function codesOn({ pixels, width, height }: GreyPage): Promise<string[]> {
  // Sets up our own copy of the reader's program.
  await openEngine();
  const data = new Uint8ClampedArray(4 * pixels.length);
  pixels.forEach((grey, at) => data.set([grey, grey, grey, 255], 4 * at));
  const read = await readBarcodes(
    { data, width, height, colorSpace: 'srgb' },
    { tryHarder: true, maxNumberOfSymbols: 20, textMode: 'Plain' },
  );
  return read.filter(({ isValid }) => isValid).map(({ symbologyIdentifier, text }) => `${symbologyIdentifier}${text}`);
}

describe.skipIf(!hasPoppler)(`scanner set-up sheet on paper${skipNote}`, () => {
  it.each(LOCALES)('%s: one A4 page whose codes all read back without a fault', async (locale) => {
    const pdf = await renderScannerSheet(locale);
    expect(infoOf(pdf)).toMatch(/Pages:\s+1\n[^]*\(A4\)/);
    const [page] = rasterise(pdf, 300);
    const read = page === undefined ? [] : await codesOn(page);
    expect(read.map((code) => code.slice(3)).toSorted()).toEqual(CHECK_CODES.map(({ content }) => content).toSorted());
    expect(read.flatMap(checkFaults)).toEqual([]);
    expect(read.map((code) => code.slice(0, 3))).toEqual(expect.arrayContaining([']C1', ']d2', ']E0']));
    const text = textOf(pdf);
    expect(text).toContain(documentWords(locale).say('scanner.sheet.title'));
  });
});
