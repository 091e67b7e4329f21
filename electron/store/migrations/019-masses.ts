import type { Migration } from './migration.ts';

/** What parcels say units and packagings weigh, and what people settled: views, folded again at any time. */
export const masses: Migration = {
  version: 19,
  name: 'masses',
  up: (database) => {
    database.exec(`
      CREATE TABLE mass_sample (
        kind TEXT NOT NULL CHECK (kind IN ('unit', 'packaging')),
        subject_key TEXT NOT NULL,
        subject TEXT NOT NULL,
        case_id TEXT NOT NULL,
        mass_mg INTEGER NOT NULL,
        sigma_mg REAL NOT NULL,
        units INTEGER NOT NULL,
        weighed_at_ms INTEGER NOT NULL,
        how TEXT NOT NULL CHECK (how IN ('counted', 'confirmed')),
        PRIMARY KEY (kind, subject_key, weighed_at_ms, case_id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX mass_sample_by_case ON mass_sample (case_id);

      CREATE TABLE settled_mass (
        stream_id TEXT PRIMARY KEY,
        kind TEXT NOT NULL CHECK (kind IN ('unit', 'packaging')),
        subject_key TEXT NOT NULL,
        settled TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX settled_mass_by_subject ON settled_mass (kind, subject_key);
    `);
  },
};
