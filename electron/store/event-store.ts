import { GENESIS_HASH, type StoredEvent } from '../../shared/event-log/envelope.ts';
import { readEnvelope } from '../../shared/event-log/read-envelope.ts';
import type { ChainHead } from '../../shared/event-log/chain.ts';
import { HostError } from '../host-error.ts';
import type { Database } from './database.ts';

/** An event as it stands in the table. */
export interface EventRow {
  readonly station_seq: number;
  readonly event_id: string;
  readonly command_id: string;
  readonly stream_id: string;
  readonly text: string;
  readonly hash: string;
}

type EventText = Pick<EventRow, 'text' | 'hash'>;

/** The events, as stored. Nothing here decides anything; every method is one statement. */
export type EventStore = ReturnType<typeof openEventStore>;

/** Prepares the statements over the `event` table. */
export function openEventStore(database: Database) {
  const insert = database.prepare<[string, number, string, string, string, string, string]>(
    'INSERT INTO event (station_id, station_seq, event_id, command_id, stream_id, text, hash) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const ofStream = database.prepare<[string], EventText>('SELECT text, hash FROM event WHERE stream_id = ?');
  const ofStation = database.prepare<[string], EventRow>(
    `SELECT station_seq, event_id, command_id, stream_id, text, hash FROM event
     WHERE station_id = ? ORDER BY station_seq`,
  );
  // Cast, here and in other statements that sort: with a bare `?` the planner looks at what is bound to it, and so the
  // statement is planned anew at every call, which takes five times as long as the search.
  const head = database.prepare<[string], { station_seq: number; hash: string }>(
    `SELECT station_seq, hash FROM event WHERE station_id = CAST(? AS TEXT) ORDER BY station_seq DESC LIMIT 1`,
  );
  const at = database.prepare<[string, number], EventText>(
    'SELECT text, hash FROM event WHERE station_id = ? AND station_seq = ?',
  );
  const hashAt = database.prepare<[string, number], { hash: string }>(
    'SELECT hash FROM event WHERE station_id = ? AND station_seq = ?',
  );
  const prevHashAt = database.prepare<[string, number], { hash: string }>(
    `SELECT json_extract(text, '$.prevHash') AS hash FROM event WHERE station_id = ? AND station_seq = ?`,
  );
  const byId = database.prepare<[string]>('SELECT 1 FROM event WHERE event_id = ?');
  const streamsOfCommand = database.prepare<[string], { stream_id: string }>(
    `SELECT DISTINCT stream_id FROM event WHERE command_id = CAST(? AS TEXT) ORDER BY stream_id`,
  );
  const streams = database.prepare<[string, string], { stream_id: string }>(
    'SELECT DISTINCT stream_id FROM event WHERE stream_id > ? AND stream_id < ? ORDER BY stream_id',
  );
  const stations = database.prepare<[], { station_id: string }>(
    'SELECT DISTINCT station_id FROM event ORDER BY station_id',
  );
  const count = database.prepare<[], { events: number }>('SELECT count(*) AS events FROM event');

  return {
    insert: ({ envelope: e, text, hash }: StoredEvent): void => {
      insert.run(e.stationId, e.stationSeq, e.eventId, e.commandId, e.streamId, text, hash);
    },
    ofStream: (streamId: string): StoredEvent[] => ofStream.all(streamId).map(read),
    /** One station's events as they are on disk, unread and unchecked: what `verify` walks. */
    rowsOfStation: (stationId: string): Iterable<EventRow> => ofStation.iterate(stationId),
    headOf: (stationId: string): ChainHead => {
      const row = head.get(stationId);
      return row ? { stationSeq: row.station_seq, hash: row.hash } : { stationSeq: 0, hash: GENESIS_HASH };
    },
    at: (stationId: string, stationSeq: number): StoredEvent | null => {
      const row = at.get(stationId, stationSeq);
      return row ? read(row) : null;
    },
    /** The hash of one event, without reading it. */
    hashAt: (stationId: string, stationSeq: number): string | null => hashAt.get(stationId, stationSeq)?.hash ?? null,
    /** The hash that one event names as its predecessor's. */
    prevHashAt: (stationId: string, stationSeq: number): string | null =>
      prevHashAt.get(stationId, stationSeq)?.hash ?? null,
    holds: (eventId: string): boolean => byId.get(eventId) !== undefined,
    streamsOfCommand: (commandId: string): string[] => streamsOfCommand.all(commandId).map((row) => row.stream_id),
    /** Stream ids of one kind, for example `return-case`: one stretch of the index, up to the character after the colon. */
    streams: (kind: string): string[] => streams.all(`${kind}:`, `${kind};`).map((row) => row.stream_id),
    stations: (): string[] => stations.all().map((row) => row.station_id),
    count: (): number => count.get()?.events ?? 0,
  };
}

/**
 * Live reads trust the stored hash; `verify` is what computes it again from the text.
 * @throws HostError when the text is no event: then the disk, or somebody, has changed it.
 */
function read({ text, hash }: EventText): StoredEvent {
  try {
    return { envelope: readEnvelope(text), text, hash };
  } catch (cause) {
    const message = 'An event is no event any more: run "npm run cli -- verify" to see where, then restore a backup.';
    throw new HostError('record-damaged', message, {}, cause);
  }
}
