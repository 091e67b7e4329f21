import { describe, expect, it } from 'vitest';
import { type HoldLabel, renderHoldLabel } from '../../../electron/documents/hold-label-pdf.ts';
import { buildHoldNumber } from '../../../shared/domain/hold-number.ts';
import { barBands, hasPoppler, infoOf, ink, rasterise, readCode128, skipNote, textOf } from './support/paper.ts';

const LABEL: HoldLabel = {
  holdNumber: buildHoldNumber('B1', 42),
  shelf: 'H3',
  trackingNumber: 'SF1000171310042',
  photoCount: 2,
  heldAtMs: Date.UTC(2026, 2, 14, 1, 31, 7),
  zone: 'Asia/Shanghai',
  locale: 'zh-CN',
};
const LONGEST: HoldLabel = {
  ...LABEL,
  holdNumber: buildHoldNumber('WWWWWWWW', 10_000 + 22 * 36 ** 3),
  shelf: 'W'.repeat(60),
  trackingNumber: 'W'.repeat(64),
  photoCount: 300,
};
const THERMAL_DPI = 203;

describe.skipIf(!hasPoppler)(`S01 hold label on paper${skipNote}`, () => {
  it.each([
    ['ordinary', LABEL],
    ['longest values', LONGEST],
    ['hardly anything known', { ...LABEL, shelf: null, trackingNumber: null, photoCount: 0 }],
  ])('%s: 100 x 70 mm, and its code reads back at 203 dpi', async (_name, label) => {
    const pdf = await renderHoldLabel(label);
    expect(infoOf(pdf)).toMatch(/Pages:\s+1\n[^]*Page size:\s+283\.46\d* x 198\.42\d* pts/);
    const [page] = rasterise(pdf, THERMAL_DPI);
    if (page === undefined) throw new Error('no page');
    expect(barBands(page, Math.round((10 / 25.4) * THERMAL_DPI)).map(readCode128)).toEqual([label.holdNumber]);
    expect(ink(page, 0, 0.01, 1, 0.15)).toBeGreaterThan(0.7);
  });

  it.each([
    ['en', ['Number', 'Shelf', '2 photos']],
    ['zh-CN', ['暂存号', '货架', '照片 2 张']],
    ['es', ['Número', 'Estante', '2 fotos']],
  ] as const)('says in %s what it is, which number and where it lies', async (locale, words) => {
    const text = textOf(await renderHoldLabel({ ...LABEL, locale }));
    for (const said of [...words, 'UNKNOWN', '无主件', 'DESCONOCIDO', 'HB1-0042', 'H3', 'SF1000171310042']) {
      expect(text).toContain(said);
    }
    expect(text).toContain('2026-03-14 09:31');
  });
});

describe('hold label', () => {
  it('refuses a number that is none', async () => {
    await expect(renderHoldLabel({ ...LABEL, holdNumber: 'LPN1' })).rejects.toThrow('not a hold number');
  });
});
