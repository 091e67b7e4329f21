import type { ExpectedReturn } from '../reference/expected-return.ts';
import { accepted, refused, type Result } from '../result.ts';
import { YES_NO_WORDS } from './catalogue-columns.ts';
import { findColumns, type Column } from './column-header.ts';
import { dateCell } from './date-cell.ts';
import { decimalConvention, type DecimalConvention } from './decimal-text.ts';
import { groupReturns, PARCELS_LIMIT, type ReturnRow } from './group-returns.ts';
import { listCell } from './list-cell.ts';
import { currencyOf, parseMoney } from './money-cell.ts';
import type { RefusedRow } from './refused-row.ts';
import { RETURN_CLASS_WORDS, RETURNS_COLUMNS, type ReturnsField } from './returns-columns.ts';
import { cellsOf, rowCells, type RowCells } from './row-cells.ts';
import type { Table, TableRefusal, TableRow } from './table.ts';
import { codeCell, numberCell, phoneTailCell, quantityCell, textCell, trackingCell, wordCell } from './text-cell.ts';

export interface ImportedReturns {
  readonly returns: readonly ExpectedReturn[];
  readonly refused: readonly RefusedRow[];
  /** Headers that were not used. */
  readonly ignoredColumns: readonly string[];
}

interface Reading {
  readonly columns: ReadonlyMap<ReturnsField, Column>;
  readonly quantities: DecimalConvention;
  readonly refunds: DecimalConvention;
  readonly defaultCurrency: string | null;
}

const returnClassCell = wordCell(RETURN_CLASS_WORDS);
const yesNoCell = wordCell(YES_NO_WORDS);

/**
 * Reads expected returns from a table with columns in any order and any of the three languages; the rows of one RMA
 * become one return. A row that cannot be read is refused with its reason, and with it the other rows of its RMA: a
 * return imported without one of its lines would make the bench call the missing unit unexpected. `defaultCurrency` is
 * the site's, for files that name none.
 */
export function mapReturns(
  table: Table,
  { defaultCurrency = null }: { readonly defaultCurrency?: string | null } = {},
): Result<ImportedReturns, TableRefusal> {
  const found = findColumns(table.header, RETURNS_COLUMNS);
  if (!found.ok) return found;
  const { columns, ignored } = found.value;
  const conventionOf = (field: ReturnsField): DecimalConvention =>
    decimalConvention(cellsOf(table.rows, columns.get(field)), table.delimiter);
  const reading = {
    columns,
    quantities: conventionOf('quantity'),
    refunds: conventionOf('refund'),
    defaultCurrency,
  };
  const grouped = groupReturns(
    table.rows.map((row) => readRow(row, reading)),
    columns,
  );
  const allRefused = [...table.refused, ...grouped.refused].sort((a, b) => a.rowNumber - b.rowNumber);
  return accepted({ returns: grouped.returns, refused: allRefused, ignoredColumns: ignored });
}

function readRow(row: TableRow, reading: Reading): ReturnRow {
  const cells = rowCells(row, reading.columns);
  const rmaNumber = cells.require('rmaNumber', numberCell);
  const parcel = {
    orderNumber: cells.read('orderNumber', numberCell),
    trackingNumbers: cells.read('trackingNumber', listCell(trackingCell, PARCELS_LIMIT)) ?? [],
    carrier: cells.read('carrier', textCell(64)),
    returnClass: cells.read('returnClass', returnClassCell),
    note: cells.read('note', textCell(500)),
    deliveredOn: cells.read('deliveredOn', dateCell),
    orderState: cells.read('orderState', textCell(40)),
    closesOn: cells.read('closesOn', dateCell),
    hasProof: cells.read('hasProof', yesNoCell),
    isPriority: cells.read('isPriority', yesNoCell),
    isExpectedRefusal: cells.read('isExpectedRefusal', yesNoCell),
    region: cells.read('region', textCell(80)),
    phoneTail: cells.read('phoneTail', phoneTailCell),
  };
  const sku = cells.require('sku', codeCell(64));
  const line = {
    quantity: cells.read('quantity', quantityCell(reading.quantities)) ?? 1,
    reason: cells.read('reason', textCell(200)),
    ...readRefund(cells, reading),
  };
  const refusal = cells.refusal();
  if (refusal !== null || rmaNumber === null || sku === null) return { row, rmaNumber, read: null, refusal };
  return { row, rmaNumber, read: { parcel, line: { sku, ...line } }, refusal: null };
}

function readRefund(
  cells: RowCells<ReturnsField>,
  { columns, refunds, defaultCurrency }: Reading,
): { refundMinor: number | null; currency: string | null } {
  const named = cells.read('currency', (text) => {
    const currency = currencyOf(text);
    return currency === null ? refused('unknown-value') : accepted(currency);
  });
  const known = named ?? columns.get('refund')?.suffix ?? defaultCurrency;
  const refund = cells.read('refund', (text) => parseMoney(text, known, refunds));
  return { refundMinor: refund?.minor ?? null, currency: refund?.currency ?? null };
}
