import type { Migration } from './migration.ts';

/** Forks that were seen when records were taken in: kept, because the two records can no longer be trusted. */
export const moving: Migration = {
  version: 5,
  name: 'moving',
  up: (database) => {
    database.exec(`
      CREATE TABLE fork_alarm (
        station_id TEXT NOT NULL,
        station_seq INTEGER NOT NULL,
        other_hash TEXT NOT NULL,
        seen_at_ms INTEGER NOT NULL,
        PRIMARY KEY (station_id, station_seq, other_hash)
      ) STRICT, WITHOUT ROWID;
    `);
  },
};
