import { checkChain, type ChainGap, type ChainHead } from '../../shared/event-log/chain.ts';
import { decodeStored } from '../../shared/event-log/decode-stored.ts';
import type { StoredEvent } from '../../shared/event-log/envelope.ts';
import { sha256 } from '../ids.ts';
import type { EventRow, EventStore } from '../store/event-store.ts';

/** The first thing wrong with one station's part of the record, by its number in the chain. */
export interface StationFault {
  readonly stationSeq: number;
  readonly kind: string;
}

/**
 * Walks one station's chain as it is on disk and stops at the first thing that is wrong. A text that was edited, or is
 * no event any more, is named itself; one that was rewritten together with its hash shows at the event after it, which
 * names another predecessor. Our own chain has no gap; another station's has as many as it was brought in pieces.
 */
export function checkStation(
  stationId: string,
  events: EventStore,
  isOwn: boolean,
): { readonly head: ChainHead; readonly fault: StationFault | null; readonly gaps: readonly ChainGap[] } {
  let broken: StationFault | null = null;
  function* untilBroken(): Generator<StoredEvent> {
    for (const row of events.rowsOfStation(stationId)) {
      const event = eventIn(row);
      if (typeof event === 'object') yield event;
      else {
        broken = { stationSeq: row.station_seq, kind: event };
        return;
      }
    }
  }
  const { head, fault, gaps } = checkChain(stationId, untilBroken(), { isWhole: isOwn });
  return { head, fault: fault ?? broken, gaps };
}

function eventIn(row: EventRow): StoredEvent | 'edited-text' | 'unreadable-event' | 'wrong-columns' {
  if (sha256(row.text) !== row.hash) return 'edited-text';
  const event = decoded(row.text);
  if (event === null) return 'unreadable-event';
  return isFiledRight(row, event) ? event : 'wrong-columns';
}

function decoded(text: string): StoredEvent | null {
  try {
    return decodeStored(text, sha256);
  } catch {
    // Whatever it is, it is not an envelope: that is the finding.
    return null;
  }
}

/** The columns repeat parts of the text for look-ups: an event filed under another stream would be missing from its own. */
function isFiledRight(row: EventRow, { envelope }: StoredEvent): boolean {
  return (
    row.station_seq === envelope.stationSeq &&
    row.event_id === envelope.eventId &&
    row.stream_id === envelope.streamId &&
    row.command_id === envelope.commandId
  );
}
