import { codeKey } from '../../shared/domain/code/code-key.ts';
import { CatalogueItem } from '../../shared/domain/reference/catalogue-item.ts';
import { ExpectedReturn } from '../../shared/domain/reference/expected-return.ts';
import type { Database } from './database.ts';

interface DocumentRow {
  readonly document: string;
}

export type ReferenceStore = ReturnType<typeof openReferenceStore>;

/** What other systems told us: expected returns and the catalogue. Keyed by natural key, so importing again updates; look-ups take a `codeKey`. */
export function openReferenceStore(database: Database) {
  const putReturn = database.prepare<[string, string | null, string | null, string, number]>(
    `INSERT INTO expected_return (rma_key, order_key, tracking_key, document, updated_at_ms) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (rma_key) DO UPDATE SET order_key = excluded.order_key,
       tracking_key = excluded.tracking_key, document = excluded.document, updated_at_ms = excluded.updated_at_ms`,
  );
  const putItem = database.prepare<[string, string | null, string, number]>(
    `INSERT INTO catalogue_item (sku_key, gtin, document, updated_at_ms) VALUES (?, ?, ?, ?)
     ON CONFLICT (sku_key) DO UPDATE SET gtin = excluded.gtin, document = excluded.document, updated_at_ms = excluded.updated_at_ms`,
  );
  const byTracking = database.prepare<[string], DocumentRow>(
    'SELECT document FROM expected_return WHERE tracking_key = ? LIMIT 5',
  );
  const byRma = database.prepare<[string], DocumentRow>('SELECT document FROM expected_return WHERE rma_key = ?');
  const byOrder = database.prepare<[string], DocumentRow>(
    'SELECT document FROM expected_return WHERE order_key = ? LIMIT 5',
  );
  const itemBySku = database.prepare<[string], DocumentRow>('SELECT document FROM catalogue_item WHERE sku_key = ?');
  const itemByGtin = database.prepare<[string], DocumentRow>(
    'SELECT document FROM catalogue_item WHERE gtin = ? LIMIT 2',
  );
  const counts = database.prepare<[], { returns: number; items: number }>(
    'SELECT (SELECT count(*) FROM expected_return) AS returns, (SELECT count(*) FROM catalogue_item) AS items',
  );
  const asReturn = ({ document }: DocumentRow): ExpectedReturn => ExpectedReturn.parse(JSON.parse(document));
  const asItem = ({ document }: DocumentRow): CatalogueItem => CatalogueItem.parse(JSON.parse(document));

  return {
    putReturn: (row: ExpectedReturn, nowMs: number): void => {
      putReturn.run(
        keyOf(row.rmaNumber),
        nullableKey(row.orderNumber),
        nullableKey(row.trackingNumber),
        JSON.stringify(row),
        nowMs,
      );
    },
    putItem: (item: CatalogueItem, nowMs: number): void => {
      putItem.run(keyOf(item.sku), item.gtin, JSON.stringify(item), nowMs);
    },
    returnsByTracking: (key: string): ExpectedReturn[] => byTracking.all(key).map(asReturn),
    returnByRma: (key: string): ExpectedReturn | null => {
      const row = byRma.get(key);
      return row ? asReturn(row) : null;
    },
    returnsByOrder: (key: string): ExpectedReturn[] => byOrder.all(key).map(asReturn),
    itemBySku: (sku: string): CatalogueItem | null => {
      const row = itemBySku.get(keyOf(sku));
      return row ? asItem(row) : null;
    },
    itemByGtin: (gtin: string): CatalogueItem | null => {
      const [row] = itemByGtin.all(gtin);
      return row ? asItem(row) : null;
    },
    counts: (): { returns: number; items: number } => counts.get() ?? { returns: 0, items: 0 },
  };
}

const keyOf = (text: string): string => codeKey(text) ?? text;
const nullableKey = (text: string | null): string | null => (text === null ? null : keyOf(text));
