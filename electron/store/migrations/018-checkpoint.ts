import type { Migration } from './migration.ts';

/** Signed heads of chains, our own and those other benches have shown: never changed, never taken away. */
export const checkpoint: Migration = {
  version: 18,
  name: 'checkpoint',
  up: (database) => {
    database.exec(`
      CREATE TABLE checkpoint (
        station_id TEXT NOT NULL,
        station_seq INTEGER NOT NULL,
        hash TEXT NOT NULL,
        made_at_ms INTEGER NOT NULL,
        public_key TEXT NOT NULL,
        signature TEXT NOT NULL,
        PRIMARY KEY (station_id, station_seq, signature)
      ) STRICT, WITHOUT ROWID;
      CREATE TRIGGER checkpoint_is_never_changed BEFORE UPDATE ON checkpoint
        BEGIN SELECT RAISE(ABORT, 'checkpoints are append-only'); END;
      CREATE TRIGGER checkpoint_is_never_deleted BEFORE DELETE ON checkpoint
        BEGIN SELECT RAISE(ABORT, 'checkpoints are append-only'); END;
    `);
  },
};
