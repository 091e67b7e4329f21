import type { ChainHead } from '../../shared/event-log/chain.ts';
import type { DeriveId, Sha256, StoredEvent } from '../../shared/event-log/envelope.ts';
import { historyOf } from '../../shared/event-log/history.ts';
import { type NewEvent, seal } from '../../shared/event-log/seal.ts';
import type { Clock } from '../clock.ts';
import { watchClock } from '../clock.ts';
import { deriveIdFor } from '../ids.ts';
import type { Database } from '../store/database.ts';
import type { EventStore } from '../store/event-store.ts';

/** Which station writes, once it has been set up. */
export interface Identity {
  readonly siteId: string;
  readonly stationId: string;
  readonly zone: string;
}

/** Who asked for a step, and under which id. */
export interface Author {
  readonly commandId: string;
  /** A person's id, `owner` for the command line, `station` for what the station does by itself. */
  readonly actor: string;
}

export interface Record {
  /**
   * Runs `work` in one IMMEDIATE transaction: load, decide, append, views and outbox together, or nothing of it.
   * Nested calls join the outer transaction.
   */
  transaction<T>(work: () => T): T;
  stream(streamId: string): StoredEvent[];
  /** Now, as the clock that the stream's last event was written by would show it: it may have been set since (T2). */
  nowFor(streamId: string): number;
  /** Appends to a stream on top of every head it has. Inside `transaction` only. */
  append(streamId: string, events: readonly NewEvent[], author: Author): readonly StoredEvent[];
  /** @throws RefusedError `not-set-up` */
  readonly deriveId: DeriveId;
  /** The latest event of this process that was committed: what somebody may have been told is saved. */
  lastCommitted(): CommittedEvent | null;
}

export interface CommittedEvent extends ChainHead {
  readonly stationId: string;
}

/** Called inside the transaction after a stream has grown: refolds it and replaces its views. */
export type OnAppended = (streamId: string) => void;

/** The one writer of a station's chain. */
export function openRecord(parts: {
  readonly database: Database;
  readonly events: EventStore;
  readonly identity: () => Identity;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly sha256: Sha256;
  readonly onAppended: OnAppended;
}): Record {
  const { database, events, clock, newId, sha256, onAppended } = parts;
  const clockQuality = watchClock(clock);
  const movedMs = (): number => clock.movedMs?.() ?? 0;
  /** By how much the clock had been set in this run when a stream was last written; missing: it had not been. */
  const movedBefore = new Map<string, number>();
  const inTransaction = openTransactions(database);

  let appended: CommittedEvent | null = null;
  let committed: CommittedEvent | null = null;

  const append: Record['append'] = (streamId, newEvents, author) => {
    if (newEvents.length === 0) return [];
    if (!database.inTransaction) throw new Error('append outside a transaction');
    const { stationId, zone } = parts.identity();
    let head = events.headOf(stationId);
    const history = historyOf(events.ofStream(streamId));
    let parents: readonly string[] = history.heads;
    let streamVersion = highestVersion(history.ordered);
    const stored = newEvents.map((event) => {
      streamVersion += 1;
      const place = { eventId: newId(), streamId, parents, streamVersion, stationId, stationSeq: head.stationSeq + 1 };
      const when = { occurredAtMs: clock.nowMs(), zone, clock: clockQuality() };
      const sealed = seal(event, { ...author, ...place, ...when, prevHash: head.hash }, sha256);
      events.insert(sealed);
      head = { stationSeq: sealed.envelope.stationSeq, hash: sealed.hash };
      parents = [sealed.envelope.eventId];
      return sealed;
    });
    appended = { stationId, ...head };
    if (movedMs() !== 0) movedBefore.set(streamId, movedMs());
    onAppended(streamId);
    return stored;
  };

  return {
    transaction: (work) => {
      if (database.inTransaction) return work();
      appended = committed;
      const answer = inTransaction(work);
      committed = appended;
      return answer;
    },
    lastCommitted: () => committed,
    stream: (streamId) => events.ofStream(streamId),
    nowFor: (streamId) => clock.nowMs() - movedMs() + (movedBefore.get(streamId) ?? 0),
    append,
    deriveId: (name) => deriveIdFor(parts.identity().siteId)(name),
  };
}

function highestVersion(ordered: readonly StoredEvent[]): number {
  return ordered.reduce((highest, { envelope }) => Math.max(highest, envelope.streamVersion), 0);
}

/** Made once: the library's own wrapper builds four functions for every piece of work it is handed. */
function openTransactions(database: Database): <T>(work: () => T) => T {
  const begin = database.prepare('BEGIN IMMEDIATE');
  const commit = database.prepare('COMMIT');
  const rollback = database.prepare('ROLLBACK');
  return (work) => {
    begin.run();
    try {
      const done = work();
      commit.run();
      return done;
    } catch (error) {
      // The engine has ended it by itself when the disk is full or fails.
      if (database.inTransaction) rollback.run();
      throw error;
    }
  };
}
