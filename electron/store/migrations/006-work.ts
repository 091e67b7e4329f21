import type { Migration } from './migration.ts';

/**
 * Open work, the day's counts and handovers: views, folded again at any time. An announced return keeps when it was
 * first announced, however often it is imported again: its age is what the sweep goes by (S105).
 */
export const work: Migration = {
  version: 6,
  name: 'work',
  up: (database) => {
    database.exec(`
      CREATE TABLE case_work (
        case_id TEXT PRIMARY KEY,
        received_at_ms INTEGER,
        received_by TEXT,
        closed_at_ms INTEGER,
        closed_by TEXT,
        last_actor TEXT NOT NULL,
        is_checked INTEGER NOT NULL CHECK (is_checked IN (0, 1))
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX case_work_by_receipt ON case_work (received_at_ms);
      CREATE INDEX case_work_by_closing ON case_work (closed_at_ms);

      CREATE TABLE handover_row (
        handover_id TEXT PRIMARY KEY,
        started_at_ms INTEGER NOT NULL,
        started_by TEXT NOT NULL,
        closed_at_ms INTEGER,
        shelves INTEGER NOT NULL,
        seen INTEGER NOT NULL,
        differences INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;

      ALTER TABLE expected_return ADD COLUMN announced_at_ms INTEGER NOT NULL DEFAULT 0;
      UPDATE expected_return SET announced_at_ms = updated_at_ms;
    `);
  },
};
