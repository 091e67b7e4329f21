import { decodeStored } from '../../shared/event-log/decode-stored.ts';
import { GENESIS_HASH, type Sha256, type StoredEvent } from '../../shared/event-log/envelope.ts';
import type { EventStore } from '../store/event-store.ts';

/** What became of an event that came from outside. */
export type Received =
  | { readonly kind: 'stored'; readonly streamId: string }
  | { readonly kind: 'known' }
  /** The chain forked, the text was changed or the id is another event's: never stored, and somebody must look. */
  | { readonly kind: 'fork'; readonly stationId: string; readonly stationSeq: number; readonly hash: string }
  /** It names this very station as its author, and this station does not remember it. */
  | { readonly kind: 'own-unknown'; readonly stationSeq: number };

/** Who receives. `isRestoring` lets a station take its own events back, at the end of what it has and nowhere else. */
export interface Receiver {
  readonly stationId: string;
  readonly isRestoring: boolean;
}

/**
 * Takes in one event from its stored text. Another station's may come in any order and with gaps: an event whose
 * parents are missing is stored and waits (`historyOf` parks it). Where its neighbours in the chain are known, the
 * hashes must fit. Our own chain is ours to write: an event of it that we do not hold means that this data folder was
 * restored from a backup or copied, and going on would write a second event under a number that is taken (R8).
 * @throws SyntaxError or a zod error when the text is not an envelope.
 */
export function receiveEvent(text: string, events: EventStore, sha256: Sha256, receiver: Receiver): Received {
  const event = decodeStored(text, sha256);
  const { stationId, stationSeq, streamId, eventId } = event.envelope;
  const fork = { kind: 'fork', stationId, stationSeq, hash: event.hash } as const;
  const present = events.hashAt(stationId, stationSeq);
  if (present !== null) return present === event.hash ? { kind: 'known' } : fork;
  if (events.holds(eventId) || !fitsChain(event, events)) return fork;
  if (stationId === receiver.stationId) {
    if (!receiver.isRestoring) return { kind: 'own-unknown', stationSeq };
    if (events.headOf(stationId).stationSeq + 1 !== stationSeq) return fork;
  }
  events.insert(event);
  return { kind: 'stored', streamId };
}

function fitsChain({ envelope, hash }: StoredEvent, events: EventStore): boolean {
  const { stationId, stationSeq, prevHash } = envelope;
  const before = stationSeq === 1 ? GENESIS_HASH : events.hashAt(stationId, stationSeq - 1);
  const after = events.prevHashAt(stationId, stationSeq + 1);
  return (before === null || before === prevHash) && (after === null || after === hash);
}
