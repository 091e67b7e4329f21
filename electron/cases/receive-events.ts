import { decodeStored } from '../../shared/event-log/decode-stored.ts';
import { GENESIS_HASH, type Sha256, type StoredEvent } from '../../shared/event-log/envelope.ts';
import type { EventStore } from '../store/event-store.ts';

/** What became of another station's event. */
export type Received =
  | { readonly kind: 'stored'; readonly streamId: string }
  | { readonly kind: 'known' }
  /** The chain forked, the text was changed or the id is another event's: never stored, and somebody must look. */
  | { readonly kind: 'fork'; readonly stationId: string; readonly stationSeq: number };

/**
 * Takes in one event of another station, from its stored text. It may come in any order and with gaps: an event whose
 * parents are missing is stored and waits (`historyOf` parks it). Where its neighbours in the chain are known, the
 * hashes must fit.
 * @throws SyntaxError or a zod error when the text is not an envelope.
 */
export function receiveEvent(text: string, events: EventStore, sha256: Sha256): Received {
  const event = decodeStored(text, sha256);
  const { stationId, stationSeq, streamId, eventId } = event.envelope;
  const present = events.at(stationId, stationSeq);
  if (present) return present.hash === event.hash ? { kind: 'known' } : { kind: 'fork', stationId, stationSeq };
  if (events.holds(eventId) || !fitsChain(event, events)) return { kind: 'fork', stationId, stationSeq };
  events.insert(event);
  return { kind: 'stored', streamId };
}

function fitsChain({ envelope, hash }: StoredEvent, events: EventStore): boolean {
  const { stationId, stationSeq, prevHash } = envelope;
  const before = stationSeq === 1 ? GENESIS_HASH : events.at(stationId, stationSeq - 1)?.hash;
  const after = events.at(stationId, stationSeq + 1)?.envelope.prevHash;
  return (before === undefined || before === prevHash) && (after === undefined || after === hash);
}
