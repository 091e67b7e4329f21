import { decodeKnown } from '../event-log/decode-known.ts';
import type { StoredEvent } from '../event-log/envelope.ts';
import { historyOf } from '../event-log/history.ts';
import { HANDOVER_EVENTS, type HandoverEvent, type HandoverEventData } from './handover-events.ts';

/** Who did it and when, as far as a handover shows it. */
export interface HandoverOrigin {
  readonly actor: string;
  readonly occurredAtMs: number;
}

export type SeenParcel = HandoverEventData<'ParcelSeen'> & { readonly seenAtMs: number };

export interface HandoverState {
  readonly handoverId: string | null;
  readonly started: HandoverOrigin | null;
  /** Shelves in the order they were first scanned. */
  readonly shelves: readonly string[];
  /** The shelf at hand. */
  readonly shelf: string | null;
  readonly seen: readonly SeenParcel[];
  readonly closed: (HandoverEventData<'HandoverClosed'> & HandoverOrigin) | null;
  readonly doneCaseIds: readonly string[];
}

export const NO_HANDOVER: HandoverState = {
  handoverId: null,
  started: null,
  shelves: [],
  shelf: null,
  seen: [],
  closed: null,
  doneCaseIds: [],
};

export const handoverStreamId = (handoverId: string): string => `handover:${handoverId}`;

/** Folds one handover. Total; what this version does not know is skipped. */
export function foldHandover(events: Iterable<StoredEvent>): HandoverState {
  return historyOf(events).effective.reduce((state, { envelope }) => {
    const event = decodeKnown(HANDOVER_EVENTS, envelope);
    return event ? evolveHandover(state, event, envelope) : state;
  }, NO_HANDOVER);
}

/** The meaning of one event; after its closing a handover only takes ticks. */
export function evolveHandover(state: HandoverState, event: HandoverEvent, origin: HandoverOrigin): HandoverState {
  const { actor, occurredAtMs } = origin;
  switch (event.type) {
    case 'HandoverStarted':
      return state.started ? state : { ...state, handoverId: event.data.handoverId, started: { actor, occurredAtMs } };
    case 'ShelfScanned':
      return { ...state, shelf: event.data.shelf, shelves: withShelf(state.shelves, event.data.shelf) };
    case 'ParcelSeen': {
      const others = state.seen.filter(({ seenId }) => seenId !== event.data.seenId);
      return { ...state, seen: [...others, { ...event.data, seenAtMs: occurredAtMs }] };
    }
    case 'HandoverClosed':
      return state.closed ? state : { ...state, shelf: null, closed: { ...event.data, actor, occurredAtMs } };
    case 'HandoverItemTicked': {
      const others = state.doneCaseIds.filter((caseId) => caseId !== event.data.caseId);
      return { ...state, doneCaseIds: event.data.isDone ? [...others, event.data.caseId] : others };
    }
  }
}

const withShelf = (shelves: readonly string[], shelf: string): readonly string[] =>
  shelves.includes(shelf) ? shelves : [...shelves, shelf];
