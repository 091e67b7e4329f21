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

/** A piece of a chain that is not here: from the first number missing to the last. */
export interface ChainGap {
  readonly fromSeq: number;
  readonly toSeq: number;
}

/**
 * Checks one station's events, given in ascending `stationSeq`: no gap, and each event names its predecessor's hash.
 * The hashes themselves were computed from the stored text when the events were read (`decodeStored`), so an edited
 * text shows as `wrong-previous-hash` at the event after it; an edited last event shows against a remembered head.
 * Another station's record may have come in pieces: with `isWhole` false a gap is named and no fault, and the chain is
 * checked again behind it.
 */
export function checkChain(
  stationId: string,
  events: Iterable<StoredEvent>,
  options: { readonly from?: ChainHead; readonly isWhole?: boolean } = {},
): { readonly head: ChainHead; readonly fault: ChainFault | null; readonly gaps: readonly ChainGap[] } {
  const { from = { stationSeq: 0, hash: GENESIS_HASH }, isWhole = true } = options;
  const gaps: ChainGap[] = [];
  let head = from;
  for (const { envelope, hash } of events) {
    const at = { stationId, stationSeq: envelope.stationSeq };
    if (envelope.stationId !== stationId) return { head, gaps, fault: { ...at, kind: 'wrong-station' } };
    const isNext = envelope.stationSeq === head.stationSeq + 1;
    if (!isNext && (isWhole || envelope.stationSeq <= head.stationSeq)) {
      return { head, gaps, fault: { ...at, kind: 'gap' } };
    }
    if (!isNext) gaps.push({ fromSeq: head.stationSeq + 1, toSeq: envelope.stationSeq - 1 });
    else if (envelope.prevHash !== head.hash) return { head, gaps, fault: { ...at, kind: 'wrong-previous-hash' } };
    head = { stationSeq: envelope.stationSeq, hash };
  }
  return { head, gaps, fault: null };
}
