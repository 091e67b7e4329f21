import type { Migration } from './migration.ts';

/**
 * Guesses (requirements 3.1, idea 9) ask this index instead of reading every announced return and every shipment: what
 * a row is found by when only its contents or its buyer's telephone are known. The database itself keeps it, so that no
 * way of storing a row can forget it.
 */
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

      INSERT OR IGNORE INTO guess_key (kind, key, source, ref)
        SELECT 'sku', json_extract(line.value, '$.sku'), 'return', rma_key
        FROM expected_return, json_each(document, '$.lines') AS line;
      INSERT OR IGNORE INTO guess_key (kind, key, source, ref)
        SELECT 'phone', json_extract(document, '$.phoneTail'), 'return', rma_key
        FROM expected_return WHERE json_extract(document, '$.phoneTail') IS NOT NULL;
      INSERT OR IGNORE INTO guess_key (kind, key, source, ref)
        SELECT 'sku', json_extract(line.value, '$.sku'), 'shipment', tracking_key
        FROM outbound_shipment, json_each(document, '$.lines') AS line;
      INSERT OR IGNORE INTO guess_key (kind, key, source, ref)
        SELECT 'phone', json_extract(document, '$.phoneTail'), 'shipment', tracking_key
        FROM outbound_shipment WHERE json_extract(document, '$.phoneTail') IS NOT NULL;

      CREATE TRIGGER guess_key_of_new_return AFTER INSERT ON expected_return BEGIN
        INSERT OR IGNORE INTO guess_key (kind, key, source, ref)
          SELECT 'sku', json_extract(line.value, '$.sku'), 'return', NEW.rma_key
          FROM json_each(NEW.document, '$.lines') AS line;
        INSERT OR IGNORE INTO guess_key (kind, key, source, ref)
          SELECT 'phone', json_extract(NEW.document, '$.phoneTail'), 'return', NEW.rma_key
          WHERE json_extract(NEW.document, '$.phoneTail') IS NOT NULL;
      END;
      CREATE TRIGGER guess_key_of_changed_return AFTER UPDATE OF document ON expected_return BEGIN
        DELETE FROM guess_key WHERE source = 'return' AND ref = OLD.rma_key;
        INSERT OR IGNORE INTO guess_key (kind, key, source, ref)
          SELECT 'sku', json_extract(line.value, '$.sku'), 'return', NEW.rma_key
          FROM json_each(NEW.document, '$.lines') AS line;
        INSERT OR IGNORE INTO guess_key (kind, key, source, ref)
          SELECT 'phone', json_extract(NEW.document, '$.phoneTail'), 'return', NEW.rma_key
          WHERE json_extract(NEW.document, '$.phoneTail') IS NOT NULL;
      END;
      CREATE TRIGGER guess_key_of_gone_return AFTER DELETE ON expected_return BEGIN
        DELETE FROM guess_key WHERE source = 'return' AND ref = OLD.rma_key;
      END;

      CREATE TRIGGER guess_key_of_new_shipment AFTER INSERT ON outbound_shipment BEGIN
        INSERT OR IGNORE INTO guess_key (kind, key, source, ref)
          SELECT 'sku', json_extract(line.value, '$.sku'), 'shipment', NEW.tracking_key
          FROM json_each(NEW.document, '$.lines') AS line;
        INSERT OR IGNORE INTO guess_key (kind, key, source, ref)
          SELECT 'phone', json_extract(NEW.document, '$.phoneTail'), 'shipment', NEW.tracking_key
          WHERE json_extract(NEW.document, '$.phoneTail') IS NOT NULL;
      END;
      CREATE TRIGGER guess_key_of_changed_shipment AFTER UPDATE OF document ON outbound_shipment BEGIN
        DELETE FROM guess_key WHERE source = 'shipment' AND ref = OLD.tracking_key;
        INSERT OR IGNORE INTO guess_key (kind, key, source, ref)
          SELECT 'sku', json_extract(line.value, '$.sku'), 'shipment', NEW.tracking_key
          FROM json_each(NEW.document, '$.lines') AS line;
        INSERT OR IGNORE INTO guess_key (kind, key, source, ref)
          SELECT 'phone', json_extract(NEW.document, '$.phoneTail'), 'shipment', NEW.tracking_key
          WHERE json_extract(NEW.document, '$.phoneTail') IS NOT NULL;
      END;
      CREATE TRIGGER guess_key_of_gone_shipment AFTER DELETE ON outbound_shipment BEGIN
        DELETE FROM guess_key WHERE source = 'shipment' AND ref = OLD.tracking_key;
      END;
    `);
  },
};
