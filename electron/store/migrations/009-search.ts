import type { Migration } from './migration.ts';

/**
 * What cases are found by: a view, refolded after. The two indexes keep no text of their own (`content=''`): it stands
 * in `search_case`, and their rows go by its id. Words come cut already, so the tokenizer has only blanks to look for.
 */
export const search: Migration = {
  version: 9,
  name: 'search',
  up: (database) => {
    database.exec(`
      CREATE TABLE search_case (
        id INTEGER PRIMARY KEY,
        case_id TEXT NOT NULL UNIQUE,
        codes TEXT NOT NULL,
        words TEXT NOT NULL
      ) STRICT;
      CREATE TABLE search_code (
        key TEXT NOT NULL,
        kind TEXT NOT NULL,
        case_id TEXT NOT NULL,
        value TEXT NOT NULL,
        PRIMARY KEY (key, kind, case_id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX search_code_of_case ON search_code (case_id);
      CREATE VIRTUAL TABLE search_part USING fts5 (keys, content='', contentless_delete=1, tokenize='trigram');
      CREATE VIRTUAL TABLE search_word USING fts5 (
        words, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 0', prefix='2 3'
      );
    `);
  },
};
