/** Something to be timed. Rounds of a subject and its baseline take turns, so that a busy machine slows both. */
export type Work = () => unknown;

export interface Comparison {
  readonly name: string;
  readonly baseline: string;
  readonly promise: Promised | null;
  /** How often the work is done within one round. */
  readonly repeats: number;
  readonly rounds: number;
  readonly subject: Work;
  readonly against: Work;
}

/** What the product promises of a line; null where the benchmark only looks. `takes` is in the line's own unit. */
export interface Promised {
  readonly of: 'ratio' | 'takes';
  readonly atMost: number;
}

/** One line of the table: what a thing takes, what its baseline takes, and the ratio between the two. */
export interface Measured {
  readonly name: string;
  readonly baseline: string;
  readonly promise: Promised | null;
  readonly unit: 'ms' | 's' | 'MB' | 'photographs' | 'texts' | 'parcels';
  readonly takes: number;
  readonly baselineTakes: number;
  /** Median of the ratios of the rounds, and the tenth and ninetieth percentile. */
  readonly ratio: number;
  readonly low: number;
  readonly high: number;
  readonly rounds: number;
}

/** Milliseconds per piece of work: one round of each to warm up, then `rounds` of each in turn. */
export function compare(comparison: Comparison): Promise<Measured> {
  return inTurns(comparison, meanOf);
}

/** As `compare`, by the slow end: each piece of work is timed alone and a round counts with this percentile of them. */
export function compareTails(comparison: Comparison, share: number): Promise<Measured> {
  return inTurns(comparison, async (work, repeats) => percentile(await timesOf(work, repeats), share));
}

/** Pairs of a subject and its baseline, measured in turns by whoever measured them. */
export function ratiosOf(
  what: Pick<Measured, 'name' | 'baseline' | 'promise' | 'unit'>,
  pairs: readonly { readonly subject: number; readonly against: number }[],
): Measured {
  const ratios = pairs.map(({ subject, against }) => subject / against);
  return {
    ...what,
    takes: median(pairs.map(({ subject }) => subject)),
    baselineTakes: median(pairs.map(({ against }) => against)),
    ratio: median(ratios),
    low: percentile(ratios, 0.1),
    high: percentile(ratios, 0.9),
    rounds: pairs.length,
  };
}

async function inTurns(
  { name, baseline, promise, repeats, rounds, subject, against }: Comparison,
  measure: (work: Work, repeats: number) => Promise<number>,
): Promise<Measured> {
  await measure(subject, repeats);
  await measure(against, repeats);
  const pairs: { subject: number; against: number }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const baselineMs = await measure(against, repeats);
    pairs.push({ subject: await measure(subject, repeats), against: baselineMs });
  }
  return ratiosOf({ name, baseline, promise, unit: 'ms' }, pairs);
}

async function meanOf(work: Work, repeats: number): Promise<number> {
  const startMs = performance.now();
  for (let repeat = 0; repeat < repeats; repeat += 1) await work();
  return (performance.now() - startMs) / repeats;
}

async function timesOf(work: Work, repeats: number): Promise<number[]> {
  const times: number[] = [];
  for (let repeat = 0; repeat < repeats; repeat += 1) {
    const startMs = performance.now();
    const answer = work();
    if (answer instanceof Promise) await answer;
    times.push(performance.now() - startMs);
  }
  return times;
}

export const median = (values: readonly number[]): number => percentile(values, 0.5);

/** The value below which this share of the values lies; NaN without values. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
