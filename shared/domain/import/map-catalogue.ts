import { CatalogueItem } from '../reference/catalogue-item.ts';
import { PRODUCT_ATTRIBUTES } from '../reference/product-traits.ts';
import { accepted, refused, type Result } from '../result.ts';
import { accessoriesCell } from './accessories-cell.ts';
import { ATTRIBUTE_WORDS, CATALOGUE_COLUMNS, YES_NO_WORDS, type CatalogueField } from './catalogue-columns.ts';
import { findColumns, type Column } from './column-header.ts';
import { decimalConvention, type DecimalConvention } from './decimal-text.ts';
import { listCell } from './list-cell.ts';
import { parseMassCell } from './mass-cell.ts';
import { currencyOf, parseMoney } from './money-cell.ts';
import type { RefusedRow } from './refused-row.ts';
import { cellsOf, refusedRow, rowCells } from './row-cells.ts';
import type { Table, TableRefusal, TableRow } from './table.ts';
import { codeCell, gtinCell, quantityCell, textCell, wordCell } from './text-cell.ts';

export interface ImportedCatalogue {
  readonly items: readonly CatalogueItem[];
  readonly refused: readonly RefusedRow[];
  /** Headers that were not used. */
  readonly ignoredColumns: readonly string[];
}

type Columns = ReadonlyMap<CatalogueField, Column>;

interface Reading {
  readonly columns: Columns;
  readonly conventionOf: (field: CatalogueField) => DecimalConvention;
  readonly defaultCurrency: string | null;
}

const serialisedCell = wordCell(YES_NO_WORDS);
const attributesCell = listCell(wordCell(ATTRIBUTE_WORDS), PRODUCT_ATTRIBUTES.length);

/**
 * Reads a catalogue from a table with columns in any order and any of the three languages. A row that cannot be read is
 * refused with its reason and holds up no other; a SKU that stands twice with different content is refused both times,
 * since nobody can tell which is right. `defaultCurrency` is the site's, for files that name none.
 */
export function mapCatalogue(
  table: Table,
  { defaultCurrency = null }: { readonly defaultCurrency?: string | null } = {},
): Result<ImportedCatalogue, TableRefusal> {
  const found = findColumns(table.header, CATALOGUE_COLUMNS);
  if (!found.ok) return found;
  const { columns, ignored } = found.value;
  const conventions = new Map(
    [...columns].map(([field, column]) => [field, decimalConvention(cellsOf(table.rows, column), table.delimiter)]),
  );
  const conventionOf = (field: CatalogueField): DecimalConvention =>
    conventions.get(field) ?? { proven: null, assumed: null };
  const rows = table.rows.map((row) => ({ row, read: readItem(row, { columns, conventionOf, defaultCurrency }) }));
  const { items, refused: duplicates } = withoutDuplicates(
    rows.flatMap(({ row, read }) => (read.ok ? [{ row, item: read.value }] : [])),
    columns.get('sku'),
  );
  const unreadable = rows.flatMap(({ read }) => (read.ok ? [] : [read.error]));
  const allRefused = [...table.refused, ...unreadable, ...duplicates].sort((a, b) => a.rowNumber - b.rowNumber);
  return accepted({ items, refused: allRefused, ignoredColumns: ignored });
}

function readItem(
  row: TableRow,
  { columns, conventionOf, defaultCurrency }: Reading,
): Result<CatalogueItem, RefusedRow> {
  const cells = rowCells(row, columns);
  const mass = (field: 'mass' | 'massSpread'): number | null =>
    cells.read(field, (text) => parseMassCell(text, columns.get(field)?.suffix ?? null, conventionOf(field)));
  const sku = cells.require('sku', codeCell(64));
  const name = cells.require('name', textCell(200));
  const gtin = cells.read('gtin', gtinCell);
  const named = cells.read('currency', (text) => {
    const currency = currencyOf(text);
    return currency === null ? refused('unknown-value') : accepted(currency);
  });
  const known = named ?? columns.get('price')?.suffix ?? defaultCurrency;
  const price = cells.read('price', (text) => parseMoney(text, known, conventionOf('price')));
  const item = {
    gtin,
    nameZh: cells.read('nameZh', textCell(200)),
    nameEs: cells.read('nameEs', textCell(200)),
    category: cells.read('category', textCell(100)),
    unitMassMg: mass('mass') || null,
    massSpreadMg: mass('massSpread'),
    priceMinor: price?.minor ?? null,
    currency: price?.currency ?? null,
    serialised: cells.read('serialised', serialisedCell) ?? false,
    cartonsPerUnit: cells.read('cartonsPerUnit', quantityCell(conventionOf('cartonsPerUnit'), 20)),
    attributes: cells.read('attributes', attributesCell) ?? undefined,
    accessories: cells.read('accessories', accessoriesCell) ?? undefined,
  };
  const refusal = cells.refusal();
  if (refusal !== null) return refused(refusal);
  return accepted(CatalogueItem.parse({ sku, name, ...item }));
}

interface ReadRow {
  readonly row: TableRow;
  readonly item: CatalogueItem;
}

/** A row repeated word for word is refused once; rows that contradict each other are refused all. */
function withoutDuplicates(
  rows: readonly ReadRow[],
  column: Column | undefined,
): { items: CatalogueItem[]; refused: RefusedRow[] } {
  const groups = [...Map.groupBy(rows, ({ item }) => item.sku).values()].map((group) => {
    const texts = new Set(group.map(({ item }) => JSON.stringify(item)));
    const isConflict = texts.size > 1;
    const kind = isConflict ? 'conflicting-duplicate' : 'duplicate-row';
    return {
      items: isConflict ? [] : group.slice(0, 1).map(({ item }) => item),
      refused: (isConflict ? group : group.slice(1)).map(({ row }) => refusedRow(row, kind, column)),
    };
  });
  return { items: groups.flatMap(({ items }) => items), refused: groups.flatMap(({ refused: rest }) => rest) };
}
