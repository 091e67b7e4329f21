/**
 * The division `d` of a scale that does not tell it, learned from what it shows: many indicators print a last digit
 * that only ever moves by 2 or 5. The greatest common step of the last 50 different values is the division, as far as
 * scales are built (1, 2 or 5 times a power of ten of the last digit, at most 50 of it).
 */
const VALUES_KEPT = 50;
/** Fewer values may share a step by chance, and a division learned too large would call a moving load stable. */
const VALUES_NEEDED = 10;
const STEPS_OF_LAST_DIGIT = [50, 20, 10, 5, 2] as const;

/** The masses with one more, in mg, newest last, each once. */
export function withValue(values: readonly number[], massMg: number): readonly number[] {
  return values.includes(massMg) ? values : [...values, massMg].slice(-VALUES_KEPT);
}

/** The division in mg: `lastDigitMg`, what one step of the last digit shown is worth, or a multiple of it. */
export function learnedDivision(values: readonly number[], lastDigitMg: number): number {
  const [first] = values;
  if (first === undefined || values.length < VALUES_NEEDED) return lastDigitMg;
  const isStep = (times: number): boolean => values.every((value) => (value - first) % (times * lastDigitMg) === 0);
  return (STEPS_OF_LAST_DIGIT.find(isStep) ?? 1) * lastDigitMg;
}
