import type { Migration } from './migration.ts';

/** The register of claims: a view like `case_row`, thrown away and folded again at any time. */
export const claims: Migration = {
  version: 7,
  name: 'claims',
  up: (database) => {
    database.exec(`
      CREATE TABLE claim_row (
        claim_id TEXT PRIMARY KEY,
        case_id TEXT NOT NULL,
        status TEXT NOT NULL,
        period TEXT NOT NULL,
        -- Taken up by finance: the row stands on a stream of its own and outlives the draft.
        is_taken INTEGER NOT NULL CHECK (is_taken IN (0, 1)),
        document TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX claim_row_by_case ON claim_row (case_id);
      CREATE INDEX claim_row_by_period ON claim_row (period, claim_id);
      CREATE INDEX claim_row_by_status ON claim_row (status, claim_id);
    `);
  },
};
