/** Makes of the median absolute deviation of normal values their standard deviation. */
const NORMAL_MAD = 1.4826;

/** The middle value; of an even number the mean of the two in the middle. `values` must not be empty. */
export function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  if (upper === undefined || lower === undefined) throw new RangeError('no values have no median');
  return (lower + upper) / 2;
}

/** Standard deviation around `centre` as the half of the values that lies nearest tells it: far ones do not count. */
export function robustDeviation(values: readonly number[], centre: number): number {
  return NORMAL_MAD * medianOf(values.map((value) => Math.abs(value - centre)));
}
