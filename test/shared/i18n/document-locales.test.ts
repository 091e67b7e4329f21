import { describe, expect, it } from 'vitest';
import { documentLocales } from '../../../shared/i18n/document-locales.ts';
import { LOCALES } from '../../../shared/i18n/locales.ts';

describe('the languages of a document', () => {
  it.each(LOCALES)('lead with that of whoever prints it, and are two: %s', (own) => {
    const languages = documentLocales(own);
    expect(languages[0]).toBe(own);
    expect(new Set(languages).size).toBe(2);
  });
});
