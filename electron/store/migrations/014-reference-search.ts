import type { Migration } from './migration.ts';

/**
 * What announced returns and shipments are found by before anything of them has come. Names stand once per item and lead
 * to the returns by SKU, so that a new catalogue costs no more than its own rows. Filled by the first start after this.
 */
export const referenceSearch: Migration = {
  version: 14,
  name: 'reference-search',
  up: (database) => {
    database.exec(`
      CREATE TABLE reference_row (
        id INTEGER PRIMARY KEY,
        source TEXT NOT NULL CHECK (source IN ('return', 'shipment')),
        ref TEXT NOT NULL,
        codes TEXT NOT NULL,
        UNIQUE (source, ref)
      ) STRICT;
      CREATE TABLE reference_code (
        key TEXT NOT NULL,
        kind TEXT NOT NULL,
        id INTEGER NOT NULL,
        value TEXT NOT NULL,
        PRIMARY KEY (key, kind, id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX reference_code_of_row ON reference_code (id);
      CREATE VIRTUAL TABLE reference_part USING fts5 (keys, content='', contentless_delete=1, tokenize='trigram');
      CREATE VIRTUAL TABLE reference_word USING fts5 (
        words, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 0', prefix='2 3'
      );
      CREATE TABLE item_name (id INTEGER PRIMARY KEY, sku_key TEXT NOT NULL UNIQUE) STRICT;
      CREATE VIRTUAL TABLE item_word USING fts5 (
        words, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 0', prefix='2 3'
      );
    `);
  },
};
