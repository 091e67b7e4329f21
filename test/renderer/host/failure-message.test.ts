import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../shared/i18n/catalogue.ts';
import { LOCALES } from '../../../shared/i18n/locales.ts';

const PARTS = ['what', 'why', 'do'] as const;
const bases = [...new Set(Object.keys(catalogue.en).filter((id) => id.startsWith('error.')))].map((id) =>
  id.slice(0, id.lastIndexOf('.')),
);
const MOST_WORDS = 16;

describe('the words for failures (U8)', () => {
  it.each(LOCALES)('have all three parts in %s', (locale) => {
    const missing = bases.flatMap((base) =>
      PARTS.map((part) => `${base}.${part}`).filter((id) => !catalogue[locale][id]?.trim()),
    );
    expect(missing).toEqual([]);
  });

  it('are short enough to be read in passing', () => {
    const long = bases.filter((base) => {
      const words = `${catalogue.en[`${base}.why`] ?? ''} ${catalogue.en[`${base}.do`] ?? ''}`.split(/\s+/);
      return words.length > MOST_WORDS;
    });
    expect(long).toEqual([]);
  });

  it('fit the band in a word or two', () => {
    const wide = LOCALES.flatMap((locale) =>
      bases.map((base) => catalogue[locale][`${base}.what`] ?? '').filter((word) => word.length > 16),
    );
    expect(wide).toEqual([]);
  });
});
