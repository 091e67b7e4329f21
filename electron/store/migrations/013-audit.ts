import type { Migration } from './migration.ts';

/** Privileged acts by when, who and what (S102): a view, folded again after this. */
export const audit: Migration = {
  version: 13,
  name: 'audit',
  up: (database) => {
    database.exec(`
      CREATE TABLE audit_row (
        event_id TEXT PRIMARY KEY,
        stream_id TEXT NOT NULL,
        act TEXT NOT NULL,
        occurred_at_ms INTEGER NOT NULL,
        station_id TEXT NOT NULL,
        actor TEXT NOT NULL,
        detail TEXT NOT NULL,
        is_undone INTEGER NOT NULL CHECK (is_undone IN (0, 1))
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX audit_row_by_time ON audit_row (occurred_at_ms DESC, event_id DESC);
      CREATE INDEX audit_row_of_stream ON audit_row (stream_id);
    `);
  },
};
