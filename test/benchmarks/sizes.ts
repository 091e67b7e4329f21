/** How large everything is; all of it can be said on the command line (`run.ts`). */
export interface Sizes {
  /** Cases behind the scan in the browser and the search. */
  readonly cases: number;
  readonly lookupCases: number;
  readonly rebuildCases: number;
  readonly startEvents: number;
  readonly importRows: number;
  /** Returns of a simulated day. */
  readonly dayReturns: number;
  /** Simulated parcels for the gap solver. */
  readonly parcels: number;
  /** Of which parcels have said what they weigh. */
  readonly skus: number;
  readonly scans: number;
  readonly rounds: number;
  readonly seed: number;
}
