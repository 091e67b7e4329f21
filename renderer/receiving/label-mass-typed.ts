import { MOST_GROSS_MG } from '../../shared/domain/mass.ts';
import { grossMgOf } from './gross-typed.ts';

/** `0,845`, `12.5 kg`, `2 kg`: a decimal mark with up to three digits behind it, or the unit. */
const KILOGRAMS = /^(\d{1,4})(?:[.,](\d{1,3}))?( ?kg)?$/i;

/**
 * The mass on a carrier's label as it is printed there, as integer milligrams: whole grams, or kilograms with a decimal
 * mark or `kg` behind them; null for anything else. Carriers print decimals in kilograms alone, and `1,284` is the same
 * mass whether its mark parts thousands of grams or begins the decimals of kilograms.
 */
export function labelMassMgOf(typed: string): number | null {
  const text = typed.trim().replaceAll('\u00A0', ' ');
  const [, whole, decimals, unit] = KILOGRAMS.exec(text) ?? [];
  if (whole === undefined || (decimals === undefined && unit === undefined)) return grossMgOf(typed);
  const massMg = Number(`${whole}${(decimals ?? '').padEnd(6, '0')}`);
  return massMg === 0 || massMg > MOST_GROSS_MG ? null : massMg;
}
