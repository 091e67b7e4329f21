import { MOST_GROSS_MG, parseMass } from '../mass.ts';
import { accepted, refused, type Result } from '../result.ts';
import { decimalText, type DecimalConvention } from './decimal-text.ts';
import type { RefusedRowKind } from './refused-row.ts';

/** Endings of a header that name the unit of its column. `gr` is how Spanish sheets write gram, never the grain. */
export const MASS_SUFFIXES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(['g', 'gr', 'grs', 'gram', 'grams', 'gramo', 'gramos', '克'].map((name) => [name, 'g'])),
  ...Object.fromEntries(['kg', 'kgs', 'kilo', 'kilos', 'kilogramos', '千克', '公斤'].map((name) => [name, 'kg'])),
  ...Object.fromEntries(['mg', '毫克'].map((name) => [name, 'mg'])),
  ...Object.fromEntries(['lb', 'lbs', 'oz'].map((name) => [name, name.slice(0, 2)])),
};
const MASS = /^([\d.,'’\s]*\d)\s*(\p{L}*)\.?$/u;

/**
 * Reads a mass to integer milligrams exactly. The unit stands in the cell (`350 g`), else in the header (`unit`); a
 * number without either is refused, because grams and kilograms differ by a thousand and nobody would notice at once.
 * 0 gives 0: sheets write it for "not weighed".
 */
export function parseMassCell(
  text: string,
  unit: string | null,
  convention: DecimalConvention,
): Result<number, RefusedRowKind> {
  const clean = text.normalize('NFKC').trim().toLowerCase();
  if (/^[-−]/.test(clean)) return refused('out-of-range');
  const [, digits = '', spelling = ''] = MASS.exec(clean) ?? [];
  const decimal = decimalText(digits, convention);
  if (!decimal.ok) return decimal;
  const named = spelling === '' ? unit : (MASS_SUFFIXES[spelling] ?? null);
  if (named === null) return refused(spelling === '' ? 'unit-missing' : 'not-a-number');
  const mass = parseMass(decimal.value, named);
  if (!mass.ok || mass.value.massMg > MOST_GROSS_MG) return refused('out-of-range');
  const isFinerThanMg = Number(decimal.value) !== 0 && mass.value.massMg === 0;
  return isFinerThanMg ? refused('too-many-decimals') : accepted(mass.value.massMg);
}
