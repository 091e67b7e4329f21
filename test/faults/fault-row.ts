/** How big a row is run: `short` within `npm test`, `full` by name. */
export type Size = 'short' | 'full';

export interface FaultRun {
  readonly size: Size;
  readonly seed: number;
  /** A folder of this run's own, removed when it is over. */
  readonly workDir: string;
}

export interface FaultOutcome {
  /** What was seen, in one line. */
  readonly figure: string;
  /** What the row promises and did not keep; none: it holds. */
  readonly broken: readonly string[];
}

/** One row of the catalogue of faults. */
export interface FaultRow {
  readonly id: string;
  readonly claim: string;
  readonly target: string;
  /** Why it cannot be run on this machine, or null. */
  readonly blocked: () => string | null;
  readonly run: (run: FaultRun) => Promise<FaultOutcome>;
}

/** Every line says what it is about and shows at most a few of them. */
export function brokenBy(what: string, cases: readonly string[]): string[] {
  return cases.length === 0 ? [] : [`${cases.length} x ${what}: ${[...new Set(cases)].slice(0, 5).join('; ')}`];
}

/** The middle and the worst of some times, for a figure. */
export function spread(timesMs: readonly number[]): string {
  const sorted = timesMs.toSorted((a, b) => a - b);
  const at = (share: number): number => Math.round(sorted[Math.floor((sorted.length - 1) * share)] ?? 0);
  return `median ${at(0.5)} ms, p95 ${at(0.95)} ms, longest ${at(1)} ms`;
}
