import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import type { Text } from '../../../../renderer/i18n/message.tsx';
import { massOrigin, massWeighed } from '../../../../renderer/settings/masses/mass-words.ts';
import { catalogue } from '../../../../shared/i18n/catalogue.ts';
import { type Locale, LOCALES } from '../../../../shared/i18n/locales.ts';
import type { MassView } from '../../../../shared/protocol/calls/masses.ts';

const WEIGHED: NonNullable<MassView['weighed']> = {
  ...{ quantity: 5, atMs: Date.UTC(2026, 2, 2, 9, 30), stationName: 'Packing 2', stationCode: 'P2' },
  ...{ divisionMg: 500, divisionFrom: 'scale' },
};
const MUG: MassView = {
  ...{ subject: { kind: 'unit', sku: 'MUG-BLUE' }, name: 'Mug', nameZh: null, nameEs: null },
  inForce: { massMg: 310_000, spreadMg: 4_650, from: 'weighed', parcels: 0 },
  ...{ weighed: WEIGHED, declaredMg: null, learnedMg: null, parcels: 0, wanted: 20, outliers: 0, task: null },
};

const textIn =
  (locale: Locale): Text =>
  (id, values) =>
    String(new IntlMessageFormat(catalogue[locale][id] ?? id, locale).format({ ...values }));

function said(change: Partial<typeof WEIGHED>, locale: Locale = 'en'): string | null {
  const mass = { ...MUG, weighed: { ...WEIGHED, ...change } };
  const words = massWeighed(mass, { locale, timeZone: 'Europe/Madrid' }, textIn(locale));
  return words?.join(' | ').replaceAll('\u00A0', ' ') ?? null;
}

describe('B8 a mass that was weighed', () => {
  it('says how many pieces, when at the site, at which bench and by what division', () => {
    expect(said({})).toBe('5 pieces together · Mar 2, 2026, 10:30 | Packing 2 · division 0.5 g');
  });

  it('says that the division was supposed where the scale tells none', () => {
    expect(said({ divisionMg: 10_000, divisionFrom: 'policy' })).toMatch(
      /division taken as 10 g: the scale tells none$/,
    );
  });

  it.each([
    ['a bench without a name by its code', { stationName: null }, /P2/],
    ['a bench nobody here knows', { stationName: null, stationCode: null }, /another bench/],
    ['a division nobody wrote down', { divisionMg: null, divisionFrom: null }, /Packing 2$/],
    ['one piece', { quantity: 1 }, /^1 piece · /],
  ])('names %s', (_case, change, words) => {
    expect(said(change)).toMatch(words);
  });

  it.each(LOCALES)('has words of its own in %s', (locale) => {
    expect(said({ stationName: null, stationCode: null, divisionFrom: 'policy' }, locale)).not.toMatch(/mass\.|[{}]/);
    expect(massOrigin(MUG, textIn(locale))).toMatch(/5/);
  });

  it('nothing is said of a mass that comes from elsewhere', () => {
    expect(massWeighed({ ...MUG, weighed: null }, { locale: 'en', timeZone: 'UTC' }, textIn('en'))).toBeNull();
  });
});
