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
  /** What the label said at pick-up, and how its carrier weighs and rounds. */
  readonly waybillMg?: number;
  readonly waybill?: OracleRounding;
}
export interface OracleRounding {
  readonly stepMg: number;
  readonly direction: 'up' | 'nearest';
  readonly spreadMg: number;
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
    weight: storyWeight(net, lines, priors, units) * chance(net, problem) * labelChance(net, problem),
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

const MISLABELLED = 0.05;
const LABEL_STEPS = 240;

/**
 * The chance of the label: one in twenty says anything from 10 g to 100 kg, evenly over the orders of magnitude. Else
 * what is missing was in the parcel or never was, each half, and the carrier weighed what arrived with it or without.
 */
function labelChance(net: readonly number[], problem: OracleProblem): number {
  const { waybillMg, waybill, lines } = problem;
  if (waybillMg === undefined || waybill === undefined) return 1;
  const missing = lines.map((line, at) => ({ ...line, count: Math.max(0, -(net[at] ?? 0)) }));
  const missingMg = missing.reduce((sum, { count, unitMassMg }) => sum + count * unitMassMg, 0);
  const variance = missing.reduce((sum, { count, spreadMg }) => sum + count * spreadMg ** 2, 0);
  const asArrived = weighedSo(problem, { waybillMg, waybill, missingMg: 0, variance: 0 });
  const withMissing = missingMg === 0 ? asArrived : weighedSo(problem, { waybillMg, waybill, missingMg, variance });
  const wrong = Math.min(1, waybill.stepMg / waybillMg) / Math.log(100_000 / 10);
  return (1 - MISLABELLED) * ((asArrived + withMissing) / 2) + MISLABELLED * wrong;
}

/**
 * The load on arrival lies anywhere in the division that is shown, and the carrier's load anywhere in its step: their
 * difference has a trapezoid for its density, over which the normal errors are integrated, by Simpson's rule.
 */
function weighedSo(
  { grossMg, divisionMg, repeatabilityMg }: OracleProblem,
  parts: {
    readonly waybillMg: number;
    readonly waybill: OracleRounding;
    readonly missingMg: number;
    readonly variance: number;
  },
): number {
  const { stepMg, direction, spreadMg } = parts.waybill;
  const middleMg = (direction === 'up' ? parts.waybillMg - stepMg / 2 : parts.waybillMg) - grossMg - parts.missingMg;
  const sd = Math.sqrt(repeatabilityMg ** 2 + spreadMg ** 2 + parts.variance);
  const half = (stepMg + divisionMg) / 2;
  const width = (2 * half) / LABEL_STEPS;
  let area = 0;
  for (let step = 0; step <= LABEL_STEPS; step += 1) {
    const t = -half + step * width;
    const overlap = Math.min(stepMg, divisionMg, half - Math.abs(t)) / divisionMg;
    const z = (middleMg + t) / sd;
    const factor = step === 0 || step === LABEL_STEPS ? 1 : step % 2 === 1 ? 4 : 2;
    area += (factor * overlap * Math.exp(-0.5 * z * z)) / (sd * Math.sqrt(2 * Math.PI));
  }
  return (area * width) / 3;
}

function choose(n: number, k: number): number {
  return k === 0 ? 1 : (choose(n - 1, k - 1) * n) / k;
}

function factorial(n: number): number {
  return n <= 1 ? 1 : n * factorial(n - 1);
}
