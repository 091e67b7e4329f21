import type { History } from '../event-log/history.ts';
import type { StoredEvent } from '../event-log/envelope.ts';
import type { CaseTimeline } from '../protocol/calls/timeline.ts';
import type { NameOf } from './person-ref.ts';

/** What a reader of the timeline needs beside the record. */
export interface TimelineContext {
  readonly nameOf: NameOf;
  /** What a bench is called on labels; its id when its set-up has not come. */
  readonly codeOf: (stationId: string) => string;
}

/** A bench may have a day of work on one case: the newest are shown. */
const MOST_ENTRIES = 500;

/**
 * Everything that happened to a case, oldest first, as the record tells it: what was undone or set aside stays in
 * sight, marked; what waits for another bench's record comes last.
 */
export function timelineOf(history: History, { nameOf, codeOf }: TimelineContext): CaseTimeline {
  const counted = new Set(history.effective.map(({ envelope }) => envelope.eventId));
  const entryOf = (event: StoredEvent, isHere: boolean): CaseTimeline['entries'][number] => {
    const { eventId, type, occurredAtMs: atMs, actor, stationId, commandId } = event.envelope;
    const isUndone = history.undoneCommandIds.has(commandId);
    const state = !isHere ? 'waiting' : counted.has(eventId) ? 'counts' : isUndone ? 'undone' : 'set-aside';
    const by = { personId: actor, name: nameOf(actor) };
    return { eventId, type, atMs, by, station: codeOf(stationId), state };
  };
  const entries = [
    ...history.ordered.map((event) => entryOf(event, true)),
    ...history.parked.map((event) => entryOf(event, false)),
  ];
  const heads = history.heads.length > 1 ? history.heads : [];
  return { entries: entries.slice(-MOST_ENTRIES), heads: entries.filter(({ eventId }) => heads.includes(eventId)) };
}
