import type { Migration } from './migration.ts';

/** What arrived at the dock, by tracking key: views over `dock:` streams, folded again at any time. */
export const dock: Migration = {
  version: 4,
  name: 'dock',
  up: (database) => {
    database.exec(`
      CREATE TABLE dock_row (
        dock_id TEXT PRIMARY KEY,
        status TEXT NOT NULL,
        station_id TEXT NOT NULL,
        carrier TEXT NOT NULL,
        opened_at_ms INTEGER NOT NULL,
        counted INTEGER NOT NULL,
        damaged INTEGER NOT NULL,
        difference INTEGER,
        number TEXT
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX dock_row_by_station ON dock_row (station_id, status, opened_at_ms);

      CREATE TABLE dock_parcel (
        key TEXT NOT NULL,
        dock_id TEXT NOT NULL,
        tracking_number TEXT NOT NULL,
        carrier TEXT NOT NULL,
        arrived_at_ms INTEGER NOT NULL,
        condition TEXT,
        photo TEXT,
        reservation TEXT,
        is_refused INTEGER NOT NULL CHECK (is_refused IN (0, 1)),
        PRIMARY KEY (key, dock_id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX dock_parcel_of_dock ON dock_parcel (dock_id);
      CREATE INDEX dock_parcel_by_time ON dock_parcel (arrived_at_ms);
    `);
  },
};
