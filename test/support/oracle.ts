/**
 * The gap model once more, by brute force and from its description alone: nothing of `shared/domain/shortage` is used.
 * Every net difference up to a few units is listed, the stories that lead to it are told one lost unit at a time, and the
 * chance of the reading is a numeric integral. Slow, plain, and only for small parcels.
 */
export interface OracleLine {
  readonly sku: string;
  readonly quantity: number;
  readonly unitMassMg: number;
  readonly spreadMg: number;
}
export interface OracleProblem {
  readonly grossMg: number;
  readonly divisionMg: number;
  readonly repeatabilityMg: number;
  readonly packaging: readonly { readonly massMg: number; readonly spreadMg: number }[];
  readonly lines: readonly OracleLine[];
  readonly priors: { readonly missing: number; readonly extra: number; readonly substituted: number };
}
export interface OracleAnswer {
  /** Net differences by line, likeliest first: negative missing, positive extra. */
  readonly hypotheses: readonly { readonly net: readonly number[]; readonly posterior: number }[];
  readonly short: number;
  readonly over: number;
  readonly complete: number;
}

const MOST_MISSING = 4;
const MOST_EXTRA = 2;

export function oracle(problem: OracleProblem): OracleAnswer {
  const { lines, priors } = problem;
  const units = lines.reduce((sum, { quantity }) => sum + quantity, 0);
  const weighed = nets(lines).map((net) => ({
    net,
    weight: storyWeight(net, lines, priors, units) * chance(net, problem),
  }));
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0);
  const hypotheses = weighed
    .map(({ net, weight }) => ({ net, posterior: weight / total }))
    .toSorted((a, b) => b.posterior - a.posterior);
  const share = (is: (net: readonly number[]) => boolean): number =>
    hypotheses.reduce((sum, { net, posterior }) => (is(net) ? sum + posterior : sum), 0);
  return {
    hypotheses,
    short: share((net) => net.some((n) => n < 0)),
    over: share((net) => net.every((n) => n >= 0) && net.some((n) => n > 0)),
    complete: share((net) => net.every((n) => n === 0)),
  };
}

function nets(lines: readonly OracleLine[]): number[][] {
  let all: number[][] = [[]];
  for (const { quantity } of lines) {
    const choices = Array.from(
      { length: Math.min(quantity, MOST_MISSING) + MOST_EXTRA + 1 },
      (_, at) => at - Math.min(quantity, MOST_MISSING),
    );
    all = all.flatMap((net) => choices.map((n) => [...net, n])).filter(isSmall);
  }
  return all;
}

function isSmall(net: readonly number[]): boolean {
  const missing = net.reduce((sum, n) => sum + Math.max(0, -n), 0);
  const extra = net.reduce((sum, n) => sum + Math.max(0, n), 0);
  return missing <= MOST_MISSING && extra <= MOST_EXTRA;
}

/** Tells each lost unit's story: it is simply gone, or a copy of one of the order's units came in its place. */
function storyWeight(
  net: readonly number[],
  lines: readonly OracleLine[],
  { missing, extra, substituted }: OracleProblem['priors'],
  units: number,
): number {
  const intact = 1 - missing - substituted;
  const lost = net.reduce((sum, n) => sum + Math.max(0, -n), 0);
  const tell = (left: number, gained: readonly number[]): number => {
    if (left === 0) {
      return gained.reduce((weight, n, at) => (weight * ((lines[at]?.quantity ?? 0) * extra) ** n) / factorial(n), 1);
    }
    let weight = (missing / intact) * tell(left - 1, gained);
    gained.forEach((n, at) => {
      const quantity = lines[at]?.quantity ?? 0;
      if (n > 0) weight += ((substituted * quantity) / units / intact) * tell(left - 1, gained.with(at, n - 1));
    });
    return weight;
  };
  const which = net.reduce((ways, n, at) => ways * (n < 0 ? choose(lines[at]?.quantity ?? 0, -n) : 1), 1);
  return (
    which *
    tell(
      lost,
      net.map((n) => Math.max(0, n)),
    )
  );
}

const STEPS = 64;

/** The chance of the reading: the density of the true load over the interval that is shown as this, by Simpson's rule. */
function chance(
  net: readonly number[],
  { lines, packaging, grossMg, divisionMg, repeatabilityMg }: OracleProblem,
): number {
  let massMg = 0;
  let variance = repeatabilityMg ** 2;
  lines.forEach(({ quantity, unitMassMg, spreadMg }, at) => {
    const count = quantity + (net[at] ?? 0);
    massMg += count * unitMassMg;
    variance += count * spreadMg ** 2;
  });
  return packaging.reduce((sum, { massMg: packed, spreadMg }) => {
    const sd = Math.sqrt(variance + spreadMg ** 2);
    const width = divisionMg / STEPS;
    let area = 0;
    for (let step = 0; step <= STEPS; step += 1) {
      const z = (grossMg - divisionMg / 2 + step * width - massMg - packed) / sd;
      const factor = step === 0 || step === STEPS ? 1 : step % 2 === 1 ? 4 : 2;
      area += (factor * Math.exp(-0.5 * z * z)) / (sd * Math.sqrt(2 * Math.PI));
    }
    return sum + (area * width) / 3 / packaging.length;
  }, 0);
}

function choose(n: number, k: number): number {
  return k === 0 ? 1 : (choose(n - 1, k - 1) * n) / k;
}

function factorial(n: number): number {
  return n <= 1 ? 1 : n * factorial(n - 1);
}
