/** Something to be timed. Rounds of a subject and its baseline take turns, so that a busy machine slows both. */
export type Work = () => unknown;

export interface Comparison {
  readonly name: string;
  readonly baseline: string;
  /** How often the work is done within one timing. */
  readonly repeats: number;
  readonly rounds: number;
  readonly subject: Work;
  readonly against: Work;
}

export interface Measured {
  readonly name: string;
  readonly baseline: string;
  /** Median of the time of one piece of work, in milliseconds. */
  readonly subjectMs: number;
  readonly baselineMs: number;
  /** Median of the ratios of the rounds, and the tenth and ninetieth percentile. */
  readonly ratio: number;
  readonly low: number;
  readonly high: number;
  readonly samples: number;
}

/** Times a subject against its baseline: one round of each to warm up, then `rounds` of each in turn. */
export async function compare(comparison: Comparison): Promise<Measured> {
  const { name, baseline, repeats, rounds, subject, against } = comparison;
  await timed(subject, repeats);
  await timed(against, repeats);
  const subjects: number[] = [];
  const baselines: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    baselines.push(await timed(against, repeats));
    subjects.push(await timed(subject, repeats));
  }
  const ratios = subjects.map((ms, round) => ms / (baselines[round] ?? Number.NaN));
  return {
    name,
    baseline,
    subjectMs: percentile(subjects, 0.5),
    baselineMs: percentile(baselines, 0.5),
    ratio: percentile(ratios, 0.5),
    low: percentile(ratios, 0.1),
    high: percentile(ratios, 0.9),
    samples: rounds,
  };
}

/** Milliseconds per piece of work. */
async function timed(work: Work, repeats: number): Promise<number> {
  const startMs = performance.now();
  for (let repeat = 0; repeat < repeats; repeat += 1) await work();
  return (performance.now() - startMs) / repeats;
}

/** The value below which this share of the values lies; NaN without values. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
