import type { Migration } from './migration.ts';

/**
 * A code answers by itself: what a scan asks of the case it leads to stands beside the code, so that one search of one
 * index is the whole lookup. A view: the refold after the migration fills it.
 */
export const codeAnswers: Migration = {
  version: 17,
  name: 'code-answers',
  up: (database) => {
    database.exec(`
      ALTER TABLE case_code ADD COLUMN status TEXT NOT NULL DEFAULT '';
      ALTER TABLE case_code ADD COLUMN opened_at_ms INTEGER NOT NULL DEFAULT 0;
    `);
  },
};
