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
  return {
    get: (ref) => get.get(ref)?.value ?? null,
    put: (ref, purpose, value, nowMs) => {
      put.run(ref, purpose, value, nowMs);
    },
    erase: (ref) => {
      erase.run(ref);
    },
    refsWithValue: (purpose, value) => find.all(purpose, value).map((row) => row.ref),
  };
}
