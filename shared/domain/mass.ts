import { type Result, accepted, refused } from './result.ts';

/**
 * Masses travel as integer milligrams. What a scale or a person wrote is a decimal text with a unit; it is converted
 * with integer arithmetic only, because a binary float would turn 1.236 kg into something else than 1 236 000 mg in
 * the one case that ends up before a carrier's claims desk.
 */
export const MASS_UNITS = ['g', 'kg', 'mg', 'lb', 'oz', 't', 'ct', 'gr'] as const;
export type MassUnit = (typeof MASS_UNITS)[number];

/** The heaviest parcel anybody records, 2 t: more is a mistake, whoever or whatever says it (H13). */
export const MOST_GROSS_MG = 2_000_000_000;

/** Exact size of each unit in nanograms: grain 64.79891 mg, pound 453 592.37 mg (7 000 gr), ounce a 16th of it. */
const NANOGRAMS: Readonly<Record<MassUnit, bigint>> = {
  mg: 1_000_000n,
  gr: 64_798_910n,
  ct: 200_000_000n,
  g: 1_000_000_000n,
  oz: 28_349_523_125n,
  lb: 453_592_370_000n,
  kg: 1_000_000_000_000n,
  t: 1_000_000_000_000_000n,
};
const NANOGRAMS_PER_MG = 1_000_000n;

/** How devices spell a unit, lower case. `ozt` (troy ounce) is absent on purpose: it must never pass for an ounce. */
const SPELLINGS: ReadonlyMap<string, MassUnit> = new Map<string, MassUnit>([
  ...MASS_UNITS.map((unit) => [unit, unit] as const),
  ['lbs', 'lb'],
  ['gn', 'gr'],
]);

/** An exact decimal: optional sign, 1 to 12 digits, optionally a point and 1 to 9 more. A leading point is no number. */
const DECIMAL = /^([+-]?)(\d{1,12})(?:\.(\d{1,9}))?$/;

export interface Mass {
  /** Rounded half to even; negative below zero, never `-0`. */
  readonly massMg: number;
  /** The smallest step the text can show, at least 1 mg: 0.001 kg gives 1 000. The device's own division may be larger. */
  readonly divisionMg: number;
  readonly unit: MassUnit;
}
export type MassRefusal = 'not-a-number' | 'not-a-mass-unit' | 'out-of-range';

/** The unit a device or person spelled (`KG`, `lbs`, `GN` for grain), or null when it is no unit of mass known here. */
export function parseMassUnit(spelling: string): MassUnit | null {
  return SPELLINGS.get(spelling.trim().toLowerCase()) ?? null;
}

/**
 * Converts exact decimal text (`-0.282`, point as the decimal mark, no blanks, no exponent) and a unit to integer
 * milligrams. Refuses whatever is not such a number, and masses that do not fit a safe integer.
 */
export function parseMass(text: string, unitSpelling: string): Result<Mass, MassRefusal> {
  const match = DECIMAL.exec(text);
  if (match === null) return refused('not-a-number');
  const unit = parseMassUnit(unitSpelling);
  if (unit === null) return refused('not-a-mass-unit');
  const [, sign = '', whole = '', fraction = ''] = match;
  const scale = 10n ** BigInt(fraction.length) * NANOGRAMS_PER_MG;
  const magnitudeMg = divideHalfEven(BigInt(whole + fraction) * NANOGRAMS[unit], scale);
  if (magnitudeMg > BigInt(Number.MAX_SAFE_INTEGER)) return refused('out-of-range');
  const stepMg = Number(divideHalfEven(NANOGRAMS[unit], scale));
  const massMg = sign === '-' && magnitudeMg !== 0n ? -Number(magnitudeMg) : Number(magnitudeMg);
  return accepted({ massMg, divisionMg: Math.max(1, stepMg), unit });
}

/** Integer division that rounds to the nearest, halves to the even neighbour. Both arguments non-negative. */
function divideHalfEven(numerator: bigint, denominator: bigint): bigint {
  const quotient = numerator / denominator;
  const twiceRemainder = (numerator % denominator) * 2n;
  const roundUp = twiceRemainder > denominator || (twiceRemainder === denominator && quotient % 2n === 1n);
  return roundUp ? quotient + 1n : quotient;
}
