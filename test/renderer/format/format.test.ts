import { describe, expect, it } from 'vitest';
import { formatCount, formatCountOf } from '../../../renderer/format/count.ts';
import { formatElapsed } from '../../../renderer/format/elapsed.ts';
import { formatMass, formatMassParts } from '../../../renderer/format/mass.ts';
import { formatMoney } from '../../../renderer/format/money.ts';
import { formatAgo, formatDateTime, formatTime } from '../../../renderer/format/time.ts';

/** `_` stands for the no-break space, so that a wrong space shows. */
const shown = (text: string): string => text.replaceAll('\u00A0', '_');

describe('mass', () => {
  it.each([
    [1_284_000, { locale: 'en' }, '1_284_g'],
    [1_284_000, { locale: 'zh-CN' }, '1_284_g'],
    [1_284_000, { locale: 'es' }, '1_284_g'],
    [-418_000, { locale: 'en', sign: 'always' }, '\u2212418_g'],
    [24_000, { locale: 'es', sign: 'always' }, '+24_g'],
    [0, { locale: 'en', sign: 'always' }, '0_g'],
    [1_284_500, { locale: 'en', divisionMg: 100 }, '1_284.5_g'],
    [1_284_500, { locale: 'es', divisionMg: 500 }, '1_284,5_g'],
    [12_345_000, { locale: 'es' }, '12,345_kg'],
    [12_345_000, { locale: 'zh-CN', divisionMg: 5_000 }, '12.345_kg'],
    [12_340_000, { locale: 'en', divisionMg: 20_000 }, '12.34_kg'],
    [1_284_000, { locale: 'en', unit: 'kg' }, '1.284_kg'],
    [7, { locale: 'en', divisionMg: 1 }, '0.007_g'],
    [-400, { locale: 'en' }, '0_g'],
    [9_007_199_254_740_991, { locale: 'en', unit: 'g', divisionMg: 1 }, '9_007_199_254_740.991_g'],
  ] as const)('%d mg with %o is %s', (massMg, format, text) => {
    expect(shown(formatMass(massMg, format))).toBe(text);
  });

  it('gives figures and unit apart', () => {
    expect(formatMassParts(1_702_000, { locale: 'en' })).toEqual({ figures: '1\u00A0702', unit: 'g' });
  });
});

describe('money', () => {
  it('refuses what is not a whole number of minor units', () => {
    expect(() => formatMoney(12.5, 'CNY', 'en')).toThrow(RangeError);
    expect(() => formatMoney(Number.NaN, 'CNY', 'en')).toThrow(RangeError);
  });

  it.each([
    [129_900, 'CNY', 'zh-CN', 'CNY_1,299.00'],
    [129_900, 'EUR', 'es', '1299,00_EUR'],
    [-5, 'USD', 'en', '\u2212USD_0.05'],
    [1_500, 'JPY', 'en', 'JPY_1,500'],
    [1_500, 'KWD', 'en', 'KWD_1.500'],
  ])('%d minor units of %s in %s is %s', (amount, currency, locale, text) => {
    expect(shown(formatMoney(amount, currency, locale))).toBe(text);
  });
});

describe('count', () => {
  it('groups as the language does and never breaks', () => {
    expect(formatCount(1_284, 'en')).toBe('1,284');
    expect(formatCount(12_840, 'es')).toBe('12.840');
    expect(shown(formatCountOf(1, 2, 'zh-CN'))).toBe('1_/_2');
  });
});

describe('time', () => {
  const atMs = Date.UTC(2026, 7, 3, 6, 5);
  const shanghai = { timeZone: 'Asia/Shanghai' };

  it('is the site s time of day, 24 hours in every language', () => {
    for (const locale of ['en', 'zh-CN', 'es']) expect(formatTime(atMs, { locale, ...shanghai })).toBe('14:05');
    expect(formatTime(Date.UTC(2026, 7, 2, 16, 5), { locale: 'en', ...shanghai })).toBe('00:05');
  });

  it('names the day in the reader s language', () => {
    expect(formatDateTime(atMs, { locale: 'es', ...shanghai })).toContain('ago 2026');
    expect(formatDateTime(atMs, { locale: 'zh-CN', ...shanghai })).toContain('2026年8月3日');
  });

  it.each([
    [0, 'now'],
    [59_000, '59 seconds ago'],
    [180_000, '3 minutes ago'],
    [7_200_000, '2 hours ago'],
    [86_400_000, 'yesterday'],
    [-5_000, 'now'],
  ])('says %d ms ago as "%s"', (elapsedMs, text) => {
    expect(formatAgo(atMs, atMs + elapsedMs, 'en')).toBe(text);
  });
});

describe('elapsed', () => {
  it.each([
    [41_900, '00:41'],
    [725_000, '12:05'],
    [3_729_000, '1:02:09'],
    [-1, '00:00'],
  ])('%d ms is %s', (elapsedMs, text) => {
    expect(formatElapsed(elapsedMs)).toBe(text);
  });
});
