/**
 * Expected against measured with one tolerance, the plain comparison behind "the weight fits" (B3). It answers
 * *unknown* when nothing is known to expect; it never guesses.
 */
export interface WeightExpectation {
  /** The sum of the units' masses and the packaging, or null while any of them is unlearned. */
  readonly expectedMg: number | null;
  /** Largest difference that still counts as equal, 0 or more. */
  readonly toleranceMg: number;
  readonly grossMg: number;
}

export type WeightVerdict =
  | { readonly kind: 'within' | 'light' | 'heavy'; /** Measured less expected. */ readonly differenceMg: number }
  | { readonly kind: 'unknown'; readonly differenceMg: null };

/** Compares a gross mass with what was expected; a difference of exactly the tolerance is still within it. */
export function weightVerdict({ expectedMg, toleranceMg, grossMg }: WeightExpectation): WeightVerdict {
  if (expectedMg === null) return { kind: 'unknown', differenceMg: null };
  const differenceMg = grossMg - expectedMg;
  if (Math.abs(differenceMg) <= toleranceMg) return { kind: 'within', differenceMg };
  return { kind: differenceMg < 0 ? 'light' : 'heavy', differenceMg };
}
