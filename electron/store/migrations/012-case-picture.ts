import type { Migration } from './migration.ts';

/**
 * Which pictures a case holds, and until when: null for good. A view, filled by the refold after the migration; what the
 * bench took by itself is erased by it when nothing holds it any more.
 */
export const casePicture: Migration = {
  version: 12,
  name: 'case-picture',
  up: (database) => {
    database.exec(`
      CREATE TABLE case_picture (
        case_id TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        keep_until_ms INTEGER,
        PRIMARY KEY (case_id, sha256)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX case_picture_by_hash ON case_picture (sha256);
      CREATE INDEX case_picture_by_age ON case_picture (keep_until_ms) WHERE keep_until_ms IS NOT NULL;
    `);
  },
};
