import type { OutboundShipment } from '../reference/outbound-shipment.ts';
import { accepted, type Result } from '../result.ts';
import { findColumns, type Column } from './column-header.ts';
import { dateCell } from './date-cell.ts';
import { decimalConvention, type DecimalConvention } from './decimal-text.ts';
import { groupShipments, type ShipmentRow } from './group-shipments.ts';
import { listCell } from './list-cell.ts';
import { parseMassCell } from './mass-cell.ts';
import type { RefusedRow } from './refused-row.ts';
import { cellsOf, rowCells } from './row-cells.ts';
import { SHIPMENTS_COLUMNS, type ShipmentsField } from './shipments-columns.ts';
import type { Table, TableRefusal, TableRow } from './table.ts';
import { codeCell, numberCell, phoneTailCell, quantityCell, textCell, trackingCell } from './text-cell.ts';

export interface ImportedShipments {
  readonly shipments: readonly OutboundShipment[];
  readonly refused: readonly RefusedRow[];
  /** Headers that were not used. */
  readonly ignoredColumns: readonly string[];
}

interface Reading {
  readonly columns: ReadonlyMap<ShipmentsField, Column>;
  readonly conventionOf: (field: ShipmentsField) => DecimalConvention;
}

const CARTONS_LIMIT = 99;
const SERIALS_LIMIT = 999;

/**
 * Reads what was sent out from a table with columns in any order and any of the three languages; the rows of one
 * tracking number become one shipment. A row that cannot be read is refused with its reason, and with it the others of
 * its shipment.
 */
export function mapShipments(table: Table): Result<ImportedShipments, TableRefusal> {
  const found = findColumns(table.header, SHIPMENTS_COLUMNS);
  if (!found.ok) return found;
  const { columns, ignored } = found.value;
  const conventions = new Map(
    [...columns].map(([field, column]) => [field, decimalConvention(cellsOf(table.rows, column), table.delimiter)]),
  );
  const conventionOf = (field: ShipmentsField): DecimalConvention =>
    conventions.get(field) ?? { proven: null, assumed: null };
  const rows = table.rows.map((row) => readRow(row, { columns, conventionOf }));
  const { shipments, refused } = groupShipments(rows, columns);
  const allRefused = [...table.refused, ...refused].sort((a, b) => a.rowNumber - b.rowNumber);
  return accepted({ shipments, refused: allRefused, ignoredColumns: ignored });
}

function readRow(row: TableRow, { columns, conventionOf }: Reading): ShipmentRow {
  const cells = rowCells(row, columns);
  const trackingNumber = cells.require('trackingNumber', trackingCell);
  const sku = cells.require('sku', codeCell(64));
  const unit = columns.get('shippedMass')?.suffix ?? null;
  const whole = {
    orderNumber: cells.read('orderNumber', numberCell),
    carrier: cells.read('carrier', textCell(64)),
    shippedMg: cells.read('shippedMass', (text) => parseMassCell(text, unit, conventionOf('shippedMass'))) || null,
    cartons: cells.read('cartons', quantityCell(conventionOf('cartons'), CARTONS_LIMIT)),
    shippedOn: cells.read('shippedOn', dateCell),
    deliveredOn: cells.read('deliveredOn', dateCell),
    region: cells.read('region', textCell(80)),
    phoneTail: cells.read('phoneTail', phoneTailCell),
  };
  const line = {
    quantity: cells.read('quantity', quantityCell(conventionOf('quantity'))) ?? 1,
    serials: [...(cells.read('serials', listCell(codeCell(64), SERIALS_LIMIT)) ?? [])],
  };
  const refusal = cells.refusal();
  if (refusal !== null || sku === null) return { row, trackingNumber, read: null, refusal };
  return { row, trackingNumber, read: { whole, line: { sku, ...line } }, refusal: null };
}
