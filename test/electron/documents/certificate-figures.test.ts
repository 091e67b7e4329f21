import { describe, expect, it } from 'vitest';
import { gramsText, instantText, signedGramsText } from '../../../electron/documents/certificate-figures.ts';

describe('certificate figures', () => {
  it.each([
    [1_702_000, 2_000, 'en', '1,702\u00A0g'],
    [1_702_000, 500, 'en', '1,702.0\u00A0g'],
    [1_702_000, 100, 'es', '1702,0\u00A0g'],
    [12_702_340, null, 'zh-CN', '12,702.34\u00A0g'],
    [1, 1_000, 'en', '0.001\u00A0g'],
    [0, null, 'en', '0\u00A0g'],
  ] as const)('%i mg with d = %s mg in %s', (massMg, divisionMg, locale, text) => {
    expect(gramsText(massMg, divisionMg, locale)).toBe(text);
  });

  it('signs a difference both ways with a true minus', () => {
    expect([18_000, 0, -18_500].map((mg) => signedGramsText(mg, null, 'en'))).toEqual([
      '+18\u00A0g',
      '0\u00A0g',
      '\u221218.5\u00A0g',
    ]);
  });

  it('gives an instant in the zone of the site, summer time and all', () => {
    expect(instantText(Date.UTC(2026, 6, 1, 22, 0, 5), 'Europe/Madrid')).toBe('2026-07-02 00:00:05 +02:00');
    expect(instantText(Date.UTC(2026, 0, 1, 12, 0, 0), 'Europe/Madrid')).toBe('2026-01-01 13:00:00 +01:00');
  });
});
