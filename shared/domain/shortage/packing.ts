import type { GapProblem } from './gap-problem.ts';
import { logNormalInterval } from './normal-interval.ts';
import { logSum } from './log-sum.ts';

/** What the parcel may be packed in: one mass each, with the log of its chance. */
export interface Packing {
  readonly name: string;
  readonly massMg: number;
  readonly varianceMg2: number;
  readonly logChance: number;
}

/** The candidates in the order of their names; none means that it lies there bare. */
export function packingsOf({ packaging }: GapProblem): readonly Packing[] {
  if (packaging.length === 0) return [{ name: '', massMg: 0, varianceMg2: 0, logChance: 0 }];
  const total = packaging.reduce((sum, { weight }) => sum + (weight ?? 1), 0);
  return packaging
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, massMg, spreadMg, weight }) => ({
      name,
      massMg,
      varianceMg2: spreadMg ** 2,
      logChance: Math.log((weight ?? 1) / total),
    }));
}

/** How the scale reads: repeatability, then the next multiple of its division. */
export interface Scale {
  readonly grossMg: number;
  readonly divisionMg: number;
  readonly varianceMg2: number;
}

export function scaleOf({ grossMg, divisionMg, repeatabilityMg }: GapProblem): Scale {
  return { grossMg, divisionMg, varianceMg2: (repeatabilityMg ?? divisionMg / 2) ** 2 };
}

/** A scale that repeats exactly and goods that weigh exactly the same still have some spread, or a log has no value. */
const LEAST_VARIANCE_MG2 = 1e-6;

/** The log of the chance of this reading with units of this mass and variance, for one packing. */
export function logReading(scale: Scale, packing: Packing, massMg: number, varianceMg2: number): number {
  const sd = Math.sqrt(Math.max(LEAST_VARIANCE_MG2, scale.varianceMg2 + packing.varianceMg2 + varianceMg2));
  const offMg = scale.grossMg - packing.massMg - massMg;
  return logNormalInterval((offMg - scale.divisionMg / 2) / sd, (offMg + scale.divisionMg / 2) / sd);
}

/** The same over all packings, each by its chance. */
export function logReadingOf(scale: Scale, packings: readonly Packing[], massMg: number, varianceMg2: number): number {
  const [only, another] = packings;
  if (only !== undefined && another === undefined) return logReading(scale, only, massMg, varianceMg2);
  return logSum(packings.map((packing) => packing.logChance + logReading(scale, packing, massMg, varianceMg2)));
}
