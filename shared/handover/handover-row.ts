import type { HandoverState } from './handover-state.ts';

/** A handover in a list: one row of the `handover_row` view. */
export interface HandoverRowData {
  readonly handoverId: string;
  readonly startedAtMs: number;
  readonly startedBy: string;
  readonly closedAtMs: number | null;
  readonly shelves: number;
  readonly seen: number;
  /** What was seen and is not as the system had it, and what was missing at its end. */
  readonly differences: number;
}

export function handoverRowOf(state: HandoverState): HandoverRowData | null {
  const { handoverId, started, closed, shelves, seen } = state;
  if (handoverId === null || !started) return null;
  const odd = seen.filter(({ seenAs, shelf, shelfInSystem }) => seenAs !== 'parked' || shelf !== shelfInSystem);
  return {
    handoverId,
    startedAtMs: started.occurredAtMs,
    startedBy: started.actor,
    closedAtMs: closed?.occurredAtMs ?? null,
    shelves: shelves.length,
    seen: seen.length,
    differences: odd.length + (closed?.missing.length ?? 0),
  };
}
