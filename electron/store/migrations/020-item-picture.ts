import type { Migration } from './migration.ts';

/** Which photographs show a SKU, those of undamaged units first: a view, filled by the refold after the migration. */
export const itemPicture: Migration = {
  version: 20,
  name: 'item-picture',
  up: (database) => {
    database.exec(`
      CREATE TABLE item_picture (
        case_id TEXT NOT NULL,
        sku_key TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        is_damaged INTEGER NOT NULL,
        taken_at_ms INTEGER NOT NULL,
        PRIMARY KEY (case_id, sku_key, sha256)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX item_picture_by_sku ON item_picture (sku_key, is_damaged, taken_at_ms DESC);
    `);
  },
};
