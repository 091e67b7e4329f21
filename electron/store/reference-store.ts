import { codeKey } from '../../shared/domain/code/code-key.ts';
import { CatalogueItem } from '../../shared/domain/reference/catalogue-item.ts';
import { ExpectedReturn, trackingNumbersOf } from '../../shared/domain/reference/expected-return.ts';
import { OutboundShipment } from '../../shared/domain/reference/outbound-shipment.ts';
import { announcedDocumentOf, itemWordsOf, shipmentDocumentOf } from '../../shared/search/reference-document.ts';
import type { Database } from './database.ts';
import { openReferenceIndex } from './reference-index.ts';

interface DocumentRow {
  readonly document: string;
}

interface ReferenceCounts {
  readonly returns: number;
  readonly items: number;
  readonly shipments: number;
}

export type ReferenceStore = ReturnType<typeof openReferenceStore>;

/** What other systems told us: expected returns, what was sent out, and the catalogue. Keyed by natural key, so importing again updates; look-ups take a `codeKey`. */
export function openReferenceStore(database: Database) {
  const index = openReferenceIndex(database);
  const putReturn = database.prepare<[string, string | null, string, number, number]>(
    `INSERT INTO expected_return (rma_key, order_key, document, updated_at_ms, announced_at_ms) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (rma_key) DO UPDATE SET order_key = excluded.order_key,
       document = excluded.document, updated_at_ms = excluded.updated_at_ms`,
  );
  const dropParcels = database.prepare<[string]>('DELETE FROM expected_parcel WHERE rma_key = ?');
  const putParcel = database.prepare<[string, string]>(
    'INSERT OR IGNORE INTO expected_parcel (tracking_key, rma_key) VALUES (?, ?)',
  );
  const putShipment = database.prepare<[string, string | null, string, number]>(
    `INSERT INTO outbound_shipment (tracking_key, order_key, document, updated_at_ms) VALUES (?, ?, ?, ?)
     ON CONFLICT (tracking_key) DO UPDATE SET order_key = excluded.order_key,
       document = excluded.document, updated_at_ms = excluded.updated_at_ms`,
  );
  const putItem = database.prepare<[string, string | null, string, number]>(
    `INSERT INTO catalogue_item (sku_key, gtin, document, updated_at_ms) VALUES (?, ?, ?, ?)
     ON CONFLICT (sku_key) DO UPDATE SET gtin = excluded.gtin, document = excluded.document, updated_at_ms = excluded.updated_at_ms`,
  );
  const byTracking = database.prepare<[string], DocumentRow>(
    `SELECT document FROM expected_parcel JOIN expected_return USING (rma_key)
     WHERE expected_parcel.tracking_key = CAST(? AS TEXT) ORDER BY rma_key LIMIT 20`,
  );
  const byRma = database.prepare<[string], DocumentRow>('SELECT document FROM expected_return WHERE rma_key = ?');
  const announcedAt = database.prepare<[string], { announced_at_ms: number }>(
    'SELECT announced_at_ms FROM expected_return WHERE rma_key = ?',
  );
  const byOrder = database.prepare<[string], DocumentRow>(
    'SELECT document FROM expected_return WHERE order_key = ? LIMIT 5',
  );
  const itemBySku = database.prepare<[string], DocumentRow>('SELECT document FROM catalogue_item WHERE sku_key = ?');
  const itemByGtin = database.prepare<[string], DocumentRow>(
    'SELECT document FROM catalogue_item WHERE gtin = ? LIMIT 2',
  );
  const skuKeysNamed = database
    .prepare<[string, number], string>(
      `SELECT i.sku_key FROM item_word w JOIN item_name i ON i.id = w.rowid WHERE item_word MATCH ?
       ORDER BY i.sku_key LIMIT ?`,
    )
    .pluck();
  const shipmentByTracking = database.prepare<[string], DocumentRow>(
    'SELECT document FROM outbound_shipment WHERE tracking_key = ?',
  );
  const shipmentsByOrder = database.prepare<[string], DocumentRow>(
    `SELECT document FROM outbound_shipment WHERE order_key = CAST(? AS TEXT) ORDER BY tracking_key LIMIT 5`,
  );
  const counts = database.prepare<[], ReferenceCounts>(
    `SELECT (SELECT count(*) FROM expected_return) AS returns, (SELECT count(*) FROM catalogue_item) AS items,
       (SELECT count(*) FROM outbound_shipment) AS shipments`,
  );
  const everyReturn = database.prepare<[], DocumentRow>('SELECT document FROM expected_return ORDER BY rma_key');
  const everyShipment = database.prepare<[], DocumentRow>(
    'SELECT document FROM outbound_shipment ORDER BY tracking_key',
  );
  const everyItem = database.prepare<[], DocumentRow>('SELECT document FROM catalogue_item ORDER BY sku_key');
  const asReturn = ({ document }: DocumentRow): ExpectedReturn => ExpectedReturn.parse(JSON.parse(document));
  const asShipment = ({ document }: DocumentRow): OutboundShipment => OutboundShipment.parse(JSON.parse(document));
  const asItem = ({ document }: DocumentRow): CatalogueItem => CatalogueItem.parse(JSON.parse(document));

  return {
    putReturn: (row: ExpectedReturn, nowMs: number): void => {
      const rmaKey = keyOf(row.rmaNumber);
      putReturn.run(rmaKey, nullableKey(row.orderNumber), JSON.stringify(row), nowMs, nowMs);
      dropParcels.run(rmaKey);
      for (const number of trackingNumbersOf(row)) putParcel.run(keyOf(number), rmaKey);
      index.put('return', rmaKey, announcedDocumentOf(row));
    },
    putShipment: (row: OutboundShipment, nowMs: number): void => {
      putShipment.run(keyOf(row.trackingNumber), nullableKey(row.orderNumber), JSON.stringify(row), nowMs);
      index.put('shipment', keyOf(row.trackingNumber), shipmentDocumentOf(row));
    },
    shipmentByTracking: (key: string): OutboundShipment | null => {
      const row = shipmentByTracking.get(key);
      return row ? asShipment(row) : null;
    },
    /** By the number itself, in any spelling. */
    shipmentOf: (trackingNumber: string): OutboundShipment | null => {
      const row = shipmentByTracking.get(keyOf(trackingNumber));
      return row ? asShipment(row) : null;
    },
    shipmentsByOrder: (key: string): OutboundShipment[] => shipmentsByOrder.all(key).map(asShipment),
    shipmentsOfOrder: (orderNumber: string): OutboundShipment[] =>
      shipmentsByOrder.all(keyOf(orderNumber)).map(asShipment),
    putItem: (item: CatalogueItem, nowMs: number): void => {
      putItem.run(keyOf(item.sku), item.gtin, JSON.stringify(item), nowMs);
      index.putItem(keyOf(item.sku), itemWordsOf(item));
    },
    returnsByTracking: (key: string): ExpectedReturn[] => byTracking.all(key).map(asReturn),
    returnByRma: (key: string): ExpectedReturn | null => {
      const row = byRma.get(key);
      return row ? asReturn(row) : null;
    },
    /** When the return of this key was first announced, epoch ms. */
    announcedAtMs: (key: string): number | null => announcedAt.get(key)?.announced_at_ms ?? null,
    returnsByOrder: (key: string): ExpectedReturn[] => byOrder.all(key).map(asReturn),
    itemBySku: (sku: string): CatalogueItem | null => {
      const row = itemBySku.get(keyOf(sku));
      return row ? asItem(row) : null;
    },
    itemByGtin: (gtin: string): CatalogueItem | null => {
      const [row] = itemByGtin.all(gtin);
      return row ? asItem(row) : null;
    },
    /** Keys of SKUs, in order, by words of the items' names, as `searchQuery` puts them. */
    skuKeysNamed: (query: string, limit: number): string[] => skuKeysNamed.all(query, limit),
    /** Announced returns and shipments by whatever is known of them. */
    index,
    /** Fills the index anew from what was imported: part of a rebuild. */
    reindex: (): void => {
      index.clear();
      for (const row of everyReturn.all()) {
        const expected = asReturn(row);
        index.put('return', keyOf(expected.rmaNumber), announcedDocumentOf(expected));
      }
      for (const row of everyShipment.all()) {
        const shipment = asShipment(row);
        index.put('shipment', keyOf(shipment.trackingNumber), shipmentDocumentOf(shipment));
      }
      for (const row of everyItem.all()) {
        const item = asItem(row);
        index.putItem(keyOf(item.sku), itemWordsOf(item));
      }
    },
    counts: (): ReferenceCounts => counts.get() ?? { returns: 0, items: 0, shipments: 0 },
  };
}

const keyOf = (text: string): string => codeKey(text) ?? text;
const nullableKey = (text: string | null): string | null => (text === null ? null : keyOf(text));
