import { MOST_GROSS_MG } from '../../shared/domain/mass.ts';

const MG_PER_GRAM = 1_000;

/**
 * A typed gross weight in whole grams, as integer milligrams; null for anything else. No decimal mark is taken: `1.284`
 * and `1,284` mean different masses in different languages, and a claim may hang on it.
 */
export function grossMgOf(typed: string): number | null {
  const digits = typed.trim().replace(/[\s\u00A0]/g, '');
  if (!/^\d{1,7}$/.test(digits)) return null;
  const grams = Number(digits);
  return grams === 0 || grams * MG_PER_GRAM > MOST_GROSS_MG ? null : grams * MG_PER_GRAM;
}
