import type { Migration } from './migration.ts';

/** Totes, and where each unit was put: views, folded again at any time. */
export const totes: Migration = {
  version: 10,
  name: 'totes',
  up: (database) => {
    database.exec(`
      CREATE TABLE tote (
        tote_id TEXT PRIMARY KEY,
        code TEXT NOT NULL UNIQUE,
        number INTEGER NOT NULL,
        colour TEXT NOT NULL,
        disposition TEXT NOT NULL,
        status TEXT NOT NULL CHECK (status IN ('open', 'full', 'closed')),
        opened_at_ms INTEGER NOT NULL,
        station_id TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE unit_place (
        case_id TEXT NOT NULL,
        unit_id TEXT NOT NULL,
        place TEXT NOT NULL,
        decided_at_ms INTEGER NOT NULL,
        PRIMARY KEY (case_id, unit_id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX unit_place_by_place ON unit_place (place, decided_at_ms);
    `);
  },
};
