/** Nanograms in one of each unit, by every spelling a scale uses. */
const NANOGRAMS: Readonly<Record<string, bigint>> = {
  mg: 1_000_000n,
  g: 1_000_000_000n,
  kg: 1_000_000_000_000n,
  t: 1_000_000_000_000_000n,
  ct: 200_000_000n,
  gr: 64_798_910n,
  gn: 64_798_910n,
  oz: 28_349_523_125n,
  lb: 453_592_370_000n,
  lbs: 453_592_370_000n,
};

/**
 * `-012.50` and `KG` as mg, rounded half to even. Null for what is no such number (sign, digits, point, digits), for a
 * unit that is none of mass, and for more than a safe integer.
 */
export function milligrams(value: string, unit: string): number | null {
  const isNegative = value.startsWith('-');
  const [whole = '', fraction, ...more] = value.slice(isNegative || value.startsWith('+') ? 1 : 0).split('.');
  if (more.length > 0 || !isDigits(whole) || (fraction !== undefined && !isDigits(fraction))) return null;
  const size = NANOGRAMS[unit.toLowerCase()];
  if (size === undefined) return null;
  const divisor = 10n ** BigInt(fraction?.length ?? 0) * 1_000_000n;
  const nanograms = BigInt(whole + (fraction ?? '')) * size;
  const [below, rest] = [nanograms / divisor, (nanograms % divisor) * 2n];
  const rounded = Number(rest > divisor || (rest === divisor && below % 2n === 1n) ? below + 1n : below);
  if (!Number.isSafeInteger(rounded)) return null;
  return isNegative && rounded !== 0 ? -rounded : rounded;
}

export function isDigits(text: string): boolean {
  return text !== '' && [...text].every((letter) => '0123456789'.includes(letter));
}
