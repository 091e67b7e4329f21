import type { Migration } from './migration.ts';

/** What a list of open work shows of a case, and two more kinds of code that lead to one. Views only: refolded after. */
export const openWork: Migration = {
  version: 3,
  name: 'open work',
  up: (database) => {
    database.exec(`
      ALTER TABLE case_row ADD COLUMN parked_reason TEXT;
      ALTER TABLE case_row ADD COLUMN shelf TEXT;
      ALTER TABLE case_row ADD COLUMN hold_number TEXT;
      ALTER TABLE case_row ADD COLUMN flag TEXT;
      ALTER TABLE case_row ADD COLUMN urgency TEXT NOT NULL DEFAULT 'normal';
      ALTER TABLE case_row ADD COLUMN due_on TEXT;
      ALTER TABLE case_row ADD COLUMN has_parcel INTEGER NOT NULL DEFAULT 1 CHECK (has_parcel IN (0, 1));

      CREATE TABLE case_code_grown (
        kind TEXT NOT NULL CHECK (kind IN ('tracking', 'rma', 'order', 'unit', 'hold', 'serial')),
        code TEXT NOT NULL,
        case_id TEXT NOT NULL,
        parcel_id TEXT,
        PRIMARY KEY (kind, code, case_id)
      ) STRICT, WITHOUT ROWID;
      INSERT INTO case_code_grown SELECT kind, code, case_id, parcel_id FROM case_code;
      DROP TABLE case_code;
      ALTER TABLE case_code_grown RENAME TO case_code;
      CREATE INDEX case_code_of_case ON case_code (case_id);
    `);
  },
};
