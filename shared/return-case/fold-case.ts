import type { Envelope, StoredEvent } from '../event-log/envelope.ts';
import { type History, historyOf } from '../event-log/history.ts';
import { decodeCaseEvent } from './decode-event.ts';
import { evolve } from './evolve.ts';
import { EMPTY_CASE, type CaseState, type EventOrigin } from './state.ts';

/** A return case as its record tells it now. */
export interface FoldedCase {
  readonly caseId: string;
  readonly state: CaseState;
  readonly history: History;
  /** True when the record holds something this version cannot read: nothing may be decided on half a record. */
  readonly isReadOnly: boolean;
  /** True when two benches went on from the same point: shown, and no restock or refund-ready is posted. */
  readonly isInConflict: boolean;
}

export const caseStreamId = (caseId: string): string => `return-case:${caseId}`;

/** Folds the events of one return-case stream, in whatever order they are given. Total, and the same on every station. */
export function foldCase(caseId: string, events: Iterable<StoredEvent>): FoldedCase {
  const history = historyOf(events);
  const decoded = new Map(history.ordered.map(({ envelope }) => [envelope.eventId, decodeCaseEvent(envelope)]));
  let state = EMPTY_CASE;
  for (const { envelope } of history.effective) {
    const event = decoded.get(envelope.eventId);
    if (event) state = evolve(state, event, originOf(envelope));
  }
  const isReadOnly = [...decoded.values()].includes(null);
  return { caseId, state, history, isReadOnly, isInConflict: history.heads.length > 1 };
}

/** The part of an envelope that a fold may look at. */
export function originOf(envelope: Envelope): EventOrigin {
  const { eventId, commandId, stationId, stationSeq, occurredAtMs, actor, zone } = envelope;
  return { eventId, commandId, stationId, stationSeq, occurredAtMs, actor, zone };
}
