import type { Migration } from './migration.ts';

/**
 * What the shop sent out, keyed by its waybill; and every parcel an announced return comes in, for a return may come in
 * several (S23). The old column `expected_return.tracking_key` is no longer read.
 */
export const outboundShipment: Migration = {
  version: 2,
  name: 'outbound-shipment',
  up: (database) => {
    database.exec(`
      CREATE TABLE outbound_shipment (
        tracking_key TEXT PRIMARY KEY,
        order_key TEXT,
        document TEXT NOT NULL,
        updated_at_ms INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX outbound_shipment_by_order ON outbound_shipment (order_key);

      CREATE TABLE expected_parcel (
        tracking_key TEXT NOT NULL,
        rma_key TEXT NOT NULL,
        PRIMARY KEY (tracking_key, rma_key)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX expected_parcel_by_return ON expected_parcel (rma_key);
      INSERT INTO expected_parcel (tracking_key, rma_key)
        SELECT tracking_key, rma_key FROM expected_return WHERE tracking_key IS NOT NULL;
      DROP INDEX expected_return_by_tracking;
    `);
  },
};
