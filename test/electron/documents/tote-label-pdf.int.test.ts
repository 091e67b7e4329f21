import { describe, expect, it } from 'vitest';
import { renderToteLabel, type ToteLabel } from '../../../electron/documents/tote-label-pdf.ts';
import { DISPOSITIONS } from '../../../shared/domain/disposition.ts';
import { buildToteCode } from '../../../shared/tote/tote-code.ts';
import { barBands, hasPoppler, infoOf, ink, rasterise, readCode128, skipNote, textOf } from './support/paper.ts';

const LABEL: ToteLabel = {
  code: buildToteCode('B1', 3),
  number: 3,
  colour: 'green',
  disposition: 'restock',
  printedAtMs: Date.UTC(2026, 2, 14, 1, 31, 7),
  zone: 'Asia/Shanghai',
  locale: 'zh-CN',
};
const LONGEST: ToteLabel = { ...LABEL, code: buildToteCode('WWWWWWWW', 9_999), number: 9_999 };
const THERMAL_DPI = 203;

describe.skipIf(!hasPoppler)(`tote label on paper${skipNote}`, () => {
  it.each([
    ['ordinary', LABEL],
    ['longest code and number', LONGEST],
    ...DISPOSITIONS.map((disposition) => [disposition, { ...LONGEST, disposition, locale: 'es' as const }] as const),
  ] as const)('%s: one page of 100 x 100 mm, and its code reads back at 203 dpi', async (_name, label) => {
    const pdf = await renderToteLabel(label);
    expect(infoOf(pdf)).toMatch(/Pages:\s+1\n[^]*Page size:\s+283\.46\d* x 283\.46\d* pts/);
    const [page] = rasterise(pdf, THERMAL_DPI);
    if (page === undefined) throw new Error('no page');
    expect(barBands(page, Math.round((10 / 25.4) * THERMAL_DPI)).map(readCode128)).toEqual([label.code]);
    // The edge stays white: a printer cannot reach it, and the bars need their quiet zone.
    expect(ink(page, 0, 0, 0.03, 1) + ink(page, 0.97, 0, 1, 1)).toBe(0);
  });

  it.each([
    ['en', ['Green', 'Restock']],
    ['zh-CN', ['绿色', '重新上架']],
    ['es', ['Verde', 'Reponer en stock']],
  ] as const)('says in %s its number, its colour and what belongs inside', async (locale, words) => {
    const text = textOf(await renderToteLabel({ ...LABEL, locale }));
    for (const said of [...words, '3', 'TOTB10003', '2026-03-14 09:31']) expect(text).toContain(said);
  });
});

describe('tote label', () => {
  it('refuses a code that is none', async () => {
    await expect(renderToteLabel({ ...LABEL, code: 'LPN1' })).rejects.toThrow('not a code of a tote');
  });
});
