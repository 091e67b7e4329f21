import type { FaultRow } from '../../faults/fault-row.ts';
import { runNights } from './machine-zones.ts';

/** Rows about time whose full size takes longer than a test may. */
export const TIME_ROWS: readonly FaultRow[] = [
  {
    id: 'T3',
    claim: 'a day is the day where the site stands, on the nights too on which its clocks are changed',
    target: '0 instants lost or in two days, 0 written alike, whatever zone the computer is set to',
    blocked: () => null,
    run: runNights,
  },
];
