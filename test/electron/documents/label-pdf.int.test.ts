import { describe, expect, it } from 'vitest';
import { renderUnitLabel, type UnitLabel } from '../../../electron/documents/label-pdf.ts';
import { buildLpn } from '../../../shared/domain/lpn.ts';
import { barBands, hasPoppler, infoOf, ink, rasterise, readCode128, skipNote, textOf } from './support/paper.ts';

const KETTLE: UnitLabel = {
  lpn: buildLpn('B1', 82),
  grade: 'B',
  sku: 'KT-1700-BS',
  name: 'Electric kettle, brushed steel',
  disposition: 'return-to-vendor',
  place: 'V1',
  rma: 'RMA-20391',
  printedAtMs: Date.UTC(2026, 2, 14, 1, 31, 7),
  zone: 'Asia/Shanghai',
  locale: 'es',
};
const LONGEST: UnitLabel = {
  ...KETTLE,
  lpn: buildLpn('WWWWWWWW', 36 ** 6 - 1),
  sku: 'W'.repeat(64),
  name: '不锈钢保温电热水壶 '.repeat(20),
  place: 'H1-02-14 upper shelf',
  rma: 'W'.repeat(64),
};
/** The resolution of most label printers: the bars have to be readable in its dots. */
const THERMAL_DPI = 203;

describe.skipIf(!hasPoppler)(`unit label on paper${skipNote}`, () => {
  it.each([
    ['ordinary', KETTLE],
    ['longest values', LONGEST],
    ['hardly anything known', { ...KETTLE, sku: null, name: null, rma: null }],
  ])('%s: 100 x 50 mm, and its code reads back at 203 dpi', async (_name, label) => {
    const pdf = await renderUnitLabel(label);
    expect(infoOf(pdf)).toMatch(/Pages:\s+1\n[^]*Page size:\s+283\.46\d* x 141\.73\d* pts/);
    const [page] = rasterise(pdf, THERMAL_DPI);
    if (page === undefined) throw new Error('no page');
    expect(barBands(page, Math.round((10 / 25.4) * THERMAL_DPI)).map(readCode128)).toEqual([label.lpn]);
    expect(ink(page, 0, 0.53, 0.04, 0.83)).toBe(0);
    expect(ink(page, 0.04, 0.06, 0.24, 0.46)).toBeGreaterThan(0.5);
  });

  it('says what the unit is, what happens to it and where it goes', async () => {
    const text = textOf(await renderUnitLabel(KETTLE));
    const said = [
      'B',
      'KT-1700-BS',
      'Electric kettle',
      'Devolver al proveedor',
      'V1',
      'RMA-20391',
      '2026-03-14 09:31',
      KETTLE.lpn,
    ];
    for (const words of said) expect(text).toContain(words);
  });
});

describe('unit label', () => {
  it('refuses a number that is no LPN', async () => {
    await expect(renderUnitLabel({ ...KETTLE, lpn: 'LPN1' })).rejects.toThrow('not a unit label number');
  });
});
