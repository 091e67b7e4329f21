import readXlsxFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { renderXlsx } from '../../../electron/documents/sheet-xlsx.ts';
import { textCell, type SheetTable } from '../../../shared/claim/sheet/sheet-cell.ts';
import { FORMULAS } from './formula-payloads.ts';
import { zipParts } from './zip-parts.ts';

const LIMIT = 32_767;
const table = (texts: readonly string[]): SheetTable => ({
  name: 'Hostile',
  columns: [
    { id: 'a', heading: '=heading()', width: 10 },
    { id: 'b', heading: '@b', width: 10 },
  ],
  rows: texts.map((text) => [textCell(text), { kind: 'money', minor: -1_234, currency: 'EUR' }]),
  foot: [],
});
const render = (texts: readonly string[]): Promise<Uint8Array> => renderXlsx([table(texts)], { title: '=title()' });

async function cellsOf(workbook: Uint8Array): Promise<unknown[]> {
  const [sheet] = await readXlsxFile(Buffer.from(workbook), { trim: false });
  return (sheet?.data ?? []).slice(1).map(([cell]) => cell);
}

describe('H2 cells of a workbook are typed and never a formula', () => {
  it('holds no formula, link, macro or outside source, whatever the texts say', async () => {
    const parts = zipParts(await render(FORMULAS));
    const names = [...parts.keys()];
    expect(names).toContain('xl/worksheets/sheet1.xml');
    expect(names.filter((name) => /externalLink|vbaProject|activeX|embeddings|connections/i.test(name))).toEqual([]);
    const markup = [...parts.values()];
    expect(markup.join('')).toContain('HYPERLINK');
    for (const sign of ['<f>', '<f ', '<hyperlink', '<ddeLink', '<oleLink', 'TargetMode="External"']) {
      expect([sign, markup.filter((text) => text.includes(sign)).length]).toEqual([sign, 0]);
    }
  });

  it('gives each text back as a text, and the number below zero as a number', async () => {
    const texts = FORMULAS.filter((text) => text === text.trim());
    const read = await readXlsxFile(Buffer.from(await render(texts)), { trim: false });
    const rows = (read[0]?.data ?? []).slice(1);
    rows.forEach(([cell, amount], at) => {
      // A carriage return in XML reads as a line feed.
      const shown = textCell(texts[at] ?? '');
      const expected = shown.kind === 'text' ? shown.text.replaceAll(/\r\n?/g, '\n') : null;
      expect([typeof cell, String(cell).replaceAll(/\r\n?/g, '\n'), amount]).toEqual(['string', expected, -12.34]);
    });
    expect(rows).toHaveLength(texts.length);
  });

  it.each([
    ['a bidi override', 'RMA-20\u202e100', 'RMA-20\uFFFD100'],
    ['an isolate', '\u2066RMA\u2069', '\uFFFDRMA\uFFFD'],
    ['a C1 control', 'a\u009bb', 'a\uFFFDb'],
    ['a NUL', 'a\u0000b', 'a\uFFFDb'],
    ['half a character', 'a\ud83d', 'a\uFFFD'],
    ['a name in Arabic', 'محمد', 'محمد'],
    ['a name with joiners', 'नमस्\u200dते', 'नमस्\u200dते'],
  ])('shows %s for what it is', async (_what, text, shown) => {
    expect(await cellsOf(await render([text]))).toEqual([shown]);
  });

  it('cuts what no cell can hold, with a mark, never through a character', async () => {
    const long = ['x'.repeat(LIMIT), 'x'.repeat(LIMIT + 1), `${'x'.repeat(LIMIT - 2)}💥💥`];
    const [whole, cut, mended] = (await cellsOf(await render(long))).map(String);
    expect(whole).toBe(long[0]);
    expect(cut).toBe(`${'x'.repeat(LIMIT - 1)}…`);
    expect(mended).toBe(`${'x'.repeat(LIMIT - 2)}…`);
  });
});
