import type { Disposition } from '../domain/disposition.ts';
import { decodeKnown } from '../event-log/decode-known.ts';
import type { Envelope, StoredEvent } from '../event-log/envelope.ts';
import { historyOf } from '../event-log/history.ts';
import { TOTE_EVENTS, type ToteColour, type ToteEvent } from './tote-events.ts';

export const TOTE_STATUSES = ['open', 'full', 'closed'] as const;
export type ToteStatus = (typeof TOTE_STATUSES)[number];

/** A container that units of one disposition are put into. */
export interface ToteState {
  readonly toteId: string;
  readonly code: string;
  readonly number: number;
  readonly colour: ToteColour;
  readonly disposition: Disposition;
  readonly status: ToteStatus;
  /** When it was last opened, epoch ms. */
  readonly openedAtMs: number;
  readonly stationId: string;
}

export const toteStreamId = (toteId: string): string => `tote:${toteId}`;

/** Folds the stream of one tote; null when this version reads no opening in it. Total. */
export function foldTote(events: Iterable<StoredEvent>): ToteState | null {
  return historyOf(events).effective.reduce<ToteState | null>((state, { envelope }) => {
    const event = decodeKnown(TOTE_EVENTS, envelope);
    return event === null ? state : evolve(state, event, envelope);
  }, null);
}

function evolve(state: ToteState | null, event: ToteEvent, envelope: Envelope): ToteState | null {
  switch (event.type) {
    case 'ToteOpened':
      return { ...event.data, status: 'open', openedAtMs: envelope.occurredAtMs, stationId: envelope.stationId };
    case 'ToteFilled':
      return state && { ...state, status: 'full' };
    case 'ToteClosed':
      return state && { ...state, status: 'closed' };
  }
}
