import type { MassClass } from './mass-classes.ts';
import type { Packing, Scale } from './packing.ts';
import type { WaybillEvidence } from './waybill-evidence.ts';

/** The most that can still be gained by changing units of the classes from a place on. */
export interface Reach {
  /**
   * An upper bound of the log weight of any hypothesis that goes on from here with at least one more unit missing or
   * extra, -Infinity when none can come near the reading.
   */
  readonly best: (from: ReachFrom) => number;
}

export interface ReachFrom {
  /** The first class that may still change. */
  readonly at: number;
  readonly logWays: number;
  readonly missing: number;
  readonly extra: number;
  readonly massMg: number;
  /** Of the units that are missing so far. */
  readonly missingMg: number;
}

/** Further from the reading than so many standard deviations a hypothesis counts for nothing. */
const FAR = 7;
/** Beyond so many of the one kind a swap of several is looked for no more: each pair costs what it cost before. */
const MOST_AGAINST = 3;
const MOST_EXTRA = 2_000;

interface Suffix {
  readonly lightestMg: number;
  readonly heaviestMg: number;
  readonly allMg: number;
  /** The log of the most ways in which n units can be missing, or extra, all told: `[n]`. */
  readonly missing: readonly number[];
  readonly extra: readonly number[];
}

export function reachOf(
  classes: readonly MassClass[],
  parts: {
    readonly scale: Scale;
    readonly packings: readonly Packing[];
    readonly logStories: (missing: number, extra: number) => number;
    readonly waybill: WaybillEvidence;
  },
): Reach {
  const { scale, packings, logStories, waybill } = parts;
  const suffixes = classes.map((_, at) => suffixFrom(classes.slice(at)));
  const masses = packings.map(({ massMg }) => massMg);
  const mostVariance =
    scale.varianceMg2 +
    Math.max(...packings.map(({ varianceMg2 }) => varianceMg2)) +
    classes.reduce((sum, { varianceMg2, quantity }) => sum + 2 * varianceMg2 * quantity, 0);
  const slackMg = FAR * Math.sqrt(mostVariance) + scale.divisionMg / 2;
  const nearest = scale.grossMg - Math.max(...masses) - slackMg;
  const farthest = scale.grossMg - Math.min(...masses) + slackMg;

  return {
    best({ at, logWays, missing, extra, massMg, missingMg }) {
      const suffix = suffixes[at];
      if (suffix === undefined) return -Infinity;
      const lowMg = nearest - massMg;
      const highMg = farthest - massMg;
      let best = -Infinity;
      const weigh = (m: number, e: number): void => {
        const ways = (suffix.missing[m] ?? -Infinity) + (suffix.extra[e] ?? -Infinity);
        if (ways === -Infinity) return;
        best = Math.max(best, logWays + ways + logStories(missing + m, extra + e));
      };
      const { lightestMg, heaviestMg } = suffix;
      for (let e = 0; e <= MOST_AGAINST; e += 1) {
        const from = Math.max(e === 0 ? 1 : 0, Math.ceil((e * lightestMg - highMg) / heaviestMg));
        const to = Math.min(suffix.missing.length - 1, Math.floor((e * heaviestMg - lowMg) / lightestMg));
        if (from <= to) weighRange(from, to, (m) => weigh(m, e));
      }
      for (let m = 0; m <= MOST_AGAINST; m += 1) {
        const from = Math.max(m === 0 ? 1 : 0, Math.ceil((lowMg + m * lightestMg) / heaviestMg));
        const to = Math.min(suffix.extra.length - 1, Math.floor((highMg + m * heaviestMg) / lightestMg));
        if (from <= to) weighRange(from, to, (e) => weigh(m, e));
      }
      return best + waybill.most(missingMg, missingMg + suffix.allMg);
    },
  };
}

/** The weight over a range has one hill: its foot is weighed, and so much further as many units make it likelier. */
const HILL = 6;
function weighRange(from: number, to: number, weigh: (n: number) => void): void {
  const steps = Math.min(HILL, to - from);
  for (let step = 0; step <= steps; step += 1) weigh(from + step);
}

function suffixFrom(classes: readonly MassClass[]): Suffix {
  const masses = classes.map(({ unitMassMg }) => unitMassMg);
  const missing = classes.flatMap(({ quantity }) =>
    Array.from({ length: quantity }, (_, before) => Math.log((quantity - before) / (before + 1))),
  );
  const extra = classes.flatMap(({ quantity }) =>
    Array.from({ length: Math.ceil(MOST_EXTRA / classes.length) }, (_, before) => Math.log(quantity / (before + 1))),
  );
  return {
    lightestMg: Math.min(...masses),
    heaviestMg: Math.max(...masses),
    allMg: classes.reduce((sum, { unitMassMg, quantity }) => sum + unitMassMg * quantity, 0),
    missing: summedUp(missing),
    extra: summedUp(extra),
  };
}

/** The greatest first, summed up from none on. */
function summedUp(logs: readonly number[]): readonly number[] {
  let sum = 0;
  return [0, ...logs.toSorted((a, b) => b - a).map((log) => (sum += log))];
}
