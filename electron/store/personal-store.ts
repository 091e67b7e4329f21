import type { PersonalPurpose } from '../../shared/person/erasure.ts';
import type { Database } from './database.ts';

/**
 * Personal data by random reference, outside the event log, so that retention and erasure leave the hash chain whole.
 * `purpose` is what the register of personal data names (reliability.md P1).
 */
export interface PersonalStore {
  get(ref: string): string | null;
  put(ref: string, purpose: PersonalPurpose, value: string, nowMs: number): void;
  /** For the erasure's event alone: what is gone without it comes back with the next import. */
  erase(ref: string): void;
  refsWithValue(purpose: PersonalPurpose, value: string): string[];
  /** References last written before a time, epoch ms. */
  refsBefore(purpose: PersonalPurpose, beforeMs: number, limit: number): string[];
  /** Leaves no byte of what was erased in the database file or its log; does nothing when nothing was. */
  scrub(): void;
}

interface Row {
  readonly ref: string;
  readonly purpose: string;
  readonly value: string;
  readonly updated_at_ms: number;
}

export function openPersonalStore(database: Database): PersonalStore {
  const get = database.prepare<[string], { value: string }>('SELECT value FROM personal WHERE ref = ?');
  const put = database.prepare<[string, string, string, number]>(
    `INSERT INTO personal (ref, purpose, value, updated_at_ms) VALUES (?, ?, ?, ?)
     ON CONFLICT (ref) DO UPDATE SET value = excluded.value, updated_at_ms = excluded.updated_at_ms`,
  );
  const erase = database.prepare<[string]>('DELETE FROM personal WHERE ref = ?');
  const find = database.prepare<[string, string], { ref: string }>(
    'SELECT ref FROM personal WHERE purpose = ? AND value = ? ORDER BY ref',
  );
  const before = database.prepare<[string, number, number], { ref: string }>(
    'SELECT ref FROM personal WHERE purpose = ? AND updated_at_ms < ? ORDER BY updated_at_ms, ref LIMIT ?',
  );
  const scrubber = openScrubber(database);
  return {
    get: (ref) => get.get(ref)?.value ?? null,
    put: (ref, purpose, value, nowMs) => {
      if (get.get(ref)) scrubber.owe();
      put.run(ref, purpose, value, nowMs);
    },
    erase: (ref) => {
      if (erase.run(ref).changes > 0) scrubber.owe();
    },
    refsWithValue: (purpose, value) => find.all(purpose, value).map((row) => row.ref),
    refsBefore: (purpose, beforeMs, limit) => before.all(purpose, beforeMs, limit).map((row) => row.ref),
    scrub: scrubber.scrub,
  };
}

/**
 * `secure_delete` zeroes the row that is deleted and not the copies that SQLite left behind in the same pages when rows
 * were moved between them. So the whole table, a few thousand rows, is emptied and written anew, and the write-ahead
 * log is cut off. What is owed stands in `meta`, because a process can die in between.
 */
function openScrubber(database: Database) {
  const owe = database.prepare("INSERT OR REPLACE INTO meta (key, value) VALUES ('scrubOwed', '1')");
  const isOwed = database.prepare<[], { value: string }>("SELECT value FROM meta WHERE key = 'scrubOwed'");
  const paid = database.prepare("DELETE FROM meta WHERE key = 'scrubOwed'");
  const all = database.prepare<[], Row>('SELECT ref, purpose, value, updated_at_ms FROM personal ORDER BY ref');
  const empty = database.prepare('DELETE FROM personal');
  const write = database.prepare<Row>(
    'INSERT INTO personal (ref, purpose, value, updated_at_ms) VALUES (:ref, :purpose, :value, :updated_at_ms)',
  );
  const rewrite = database.transaction(() => {
    const rows = all.all();
    empty.run();
    for (const row of rows) write.run(row);
  });
  return {
    owe: (): void => void owe.run(),
    scrub: (): void => {
      if (!isOwed.get()) return;
      rewrite.immediate();
      if (isLogCutOff(database)) paid.run();
    },
  };
}

/** Somebody who reads, a backup for instance, holds the log back: then it is done the next time. */
function isLogCutOff(database: Database): boolean {
  return database.pragma('wal_checkpoint(TRUNCATE)', { simple: true }) === 0;
}
