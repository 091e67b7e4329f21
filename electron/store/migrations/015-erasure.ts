import type { Migration } from './migration.ts';

/** What was erased stays erased: the erasure's event is its mark, and no old export brings the row back. */
export const erasure: Migration = {
  version: 15,
  name: 'erasure',
  up: (database) => {
    database.exec(`
      CREATE TRIGGER personal_stays_erased BEFORE INSERT ON personal
        WHEN EXISTS (SELECT 1 FROM event WHERE stream_id = 'erasure:' || NEW.ref)
        BEGIN SELECT RAISE(IGNORE); END;
    `);
  },
};
