import type { Migration } from './migration.ts';

/** PDFs that were sent as evidence, by hash; neither event nor view, and never rebuilt, like photographs. */
export const evidence: Migration = {
  version: 11,
  name: 'evidence',
  up: (database) => {
    database.exec(`
      CREATE TABLE evidence_file (
        sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
        byte_length INTEGER NOT NULL,
        added_at_ms INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
    `);
  },
};
