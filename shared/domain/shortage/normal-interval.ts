/**
 * Natural logarithm of the chance that a standard normal variable lies between `from` and `to` (from < to), accurate
 * also far out in the tails, where the chance itself is too small for a number.
 */
export function logNormalInterval(from: number, to: number): number {
  if (from > 0) return logNormalInterval(-to, -from);
  if (to - from < NARROW) return logDensity((from + to) / 2) + Math.log(to - from);
  const logTo = logBelow(to);
  return logTo + Math.log1p(-Math.exp(logBelow(from) - logTo));
}

/** So narrow that the density is the same all over, and that a difference of two chances would lose its digits. */
const NARROW = 1e-4;
const LOG_ROOT_2_PI = 0.5 * Math.log(2 * Math.PI);
/** Beyond this many standard deviations the series needs more terms than the continued fraction. */
const TAIL = 3;
const FRACTION_TERMS = 60;

const logDensity = (x: number): number => -0.5 * x * x - LOG_ROOT_2_PI;

/** log Φ(x). */
function logBelow(x: number): number {
  if (x < -TAIL) return logDensity(x) + Math.log(millsRatio(-x));
  if (x > TAIL) return Math.log1p(-Math.exp(logDensity(x)) * millsRatio(x));
  return Math.log(0.5 + Math.exp(logDensity(x)) * seriesAt(x));
}

/** x + x³/3 + x⁵/(3·5) + …: times the density, what lies between 0 and x. */
function seriesAt(x: number): number {
  let term = x;
  let sum = x;
  for (let odd = 3; Math.abs(term) > 1e-17 * Math.abs(sum); odd += 2) {
    term *= (x * x) / odd;
    sum += term;
  }
  return sum;
}

/** (1 − Φ(x)) / φ(x) by Laplace's continued fraction 1/(x + 1/(x + 2/(x + 3/…))). */
function millsRatio(x: number): number {
  let below = x;
  for (let term = FRACTION_TERMS; term >= 1; term -= 1) below = x + term / below;
  return 1 / below;
}
