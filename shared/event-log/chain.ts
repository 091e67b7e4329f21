import { GENESIS_HASH, type StoredEvent } from './envelope.ts';

/** The first thing wrong with a station's chain, named so that a person can find it. */
export interface ChainFault {
  readonly stationId: string;
  readonly stationSeq: number;
  readonly kind: 'gap' | 'wrong-previous-hash' | 'wrong-station';
}

/** Where a chain stands: the last sequence number checked and its hash. */
export interface ChainHead {
  readonly stationSeq: number;
  readonly hash: string;
}

/**
 * Checks one station's events, given in ascending `stationSeq`: no gap, and each event names its predecessor's hash.
 * The hashes themselves were computed from the stored text when the events were read (`decodeStored`), so an edited
 * text shows as `wrong-previous-hash` at the event after it; an edited last event shows against a remembered head.
 */
export function checkChain(
  stationId: string,
  events: Iterable<StoredEvent>,
  from: ChainHead = { stationSeq: 0, hash: GENESIS_HASH },
): { readonly head: ChainHead; readonly fault: ChainFault | null } {
  let head = from;
  for (const { envelope, hash } of events) {
    const at = { stationId, stationSeq: envelope.stationSeq };
    if (envelope.stationId !== stationId) return { head, fault: { ...at, kind: 'wrong-station' } };
    if (envelope.stationSeq !== head.stationSeq + 1) return { head, fault: { ...at, kind: 'gap' } };
    if (envelope.prevHash !== head.hash) return { head, fault: { ...at, kind: 'wrong-previous-hash' } };
    head = { stationSeq: envelope.stationSeq, hash };
  }
  return { head, fault: null };
}
