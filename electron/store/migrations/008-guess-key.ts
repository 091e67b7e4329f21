import type { Migration } from './migration.ts';

/** What a row of a reference table is found by when only its contents or its buyer's telephone are known. */
const KEYS = (table: string, source: string, ref: string, document: string) => `
  INSERT OR IGNORE INTO guess_key (kind, key, source, ref)
    SELECT 'sku', json_extract(line.value, '$.sku'), '${source}', ${ref} FROM ${table}json_each(${document}, '$.lines') AS line;
  INSERT OR IGNORE INTO guess_key (kind, key, source, ref)
    SELECT 'phone', json_extract(${document}, '$.phoneTail'), '${source}', ${ref}
    ${table === '' ? '' : `FROM ${table.replace(', ', '')}`} WHERE json_extract(${document}, '$.phoneTail') IS NOT NULL;`;

/** Kept by the database itself, so that no way of storing a row can forget it. */
const FOLLOW = (table: string, source: string, ref: string) => `
  CREATE TRIGGER guess_key_of_new_${source} AFTER INSERT ON ${table} BEGIN
    ${KEYS('', source, `NEW.${ref}`, 'NEW.document')}
  END;
  CREATE TRIGGER guess_key_of_changed_${source} AFTER UPDATE OF document ON ${table} BEGIN
    DELETE FROM guess_key WHERE source = '${source}' AND ref = OLD.${ref};
    ${KEYS('', source, `NEW.${ref}`, 'NEW.document')}
  END;
  CREATE TRIGGER guess_key_of_gone_${source} AFTER DELETE ON ${table} BEGIN
    DELETE FROM guess_key WHERE source = '${source}' AND ref = OLD.${ref};
  END;`;

/** Guesses (requirements 3.1, idea 9) ask this index instead of reading every announced return and every shipment. */
export const guessKey: Migration = {
  version: 8,
  name: 'guess-key',
  up: (database) => {
    database.exec(`
      CREATE TABLE guess_key (
        kind TEXT NOT NULL CHECK (kind IN ('sku', 'phone')),
        key TEXT NOT NULL,
        source TEXT NOT NULL CHECK (source IN ('return', 'shipment')),
        ref TEXT NOT NULL,
        PRIMARY KEY (kind, key, source, ref)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX guess_key_of_row ON guess_key (source, ref);
      ${KEYS('expected_return, ', 'return', 'rma_key', 'document')}
      ${KEYS('outbound_shipment, ', 'shipment', 'tracking_key', 'document')}
      ${FOLLOW('expected_return', 'return', 'rma_key')}
      ${FOLLOW('outbound_shipment', 'shipment', 'tracking_key')}
    `);
  },
};
