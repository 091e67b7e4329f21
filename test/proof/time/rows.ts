import type { FaultRow } from '../../faults/fault-row.ts';
import { runNights } from './machine-zones.ts';
import { runSoak } from './soak-row.ts';

/** Rows about time whose full size takes longer than a test may. */
export const TIME_ROWS: readonly FaultRow[] = [
  {
    id: 'T3',
    claim: 'a day is the day where the site stands, on the nights too on which its clocks are changed',
    target: '0 instants lost or in two days, 0 written alike, whatever zone the computer is set to',
    blocked: () => null,
    run: runNights,
  },
  {
    id: 'T6',
    claim: 'what a host holds does not grow with the work it has done',
    target: 'per hour at ten returns a minute: heap less than 5 MB more; files, statements, sockets and timers no more',
    blocked: () => null,
    run: runSoak,
  },
];
