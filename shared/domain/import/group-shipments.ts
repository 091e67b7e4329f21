import { OutboundShipment, type OutboundShipmentLine } from '../reference/outbound-shipment.ts';
import type { Column } from './column-header.ts';
import type { RefusedRow } from './refused-row.ts';
import { refusedRow } from './row-cells.ts';
import type { ShipmentsField } from './shipments-columns.ts';
import type { TableRow } from './table.ts';

/** What a row says about its whole shipment; rows of one number may leave it blank and may not contradict each other. */
const WHOLE_FIELDS = [
  ...(['orderNumber', 'carrier', 'shippedMg', 'cartons', 'shippedOn', 'deliveredOn', 'region', 'phoneTail'] as const),
] as const;
type WholeField = (typeof WHOLE_FIELDS)[number];
export type ShipmentCells = { readonly [Field in WholeField]: OutboundShipment[Field] | null };

/** A row of a shipments file: either read or refused. */
export interface ShipmentRow {
  readonly row: TableRow;
  readonly trackingNumber: string | null;
  readonly read: { readonly whole: ShipmentCells; readonly line: OutboundShipmentLine } | null;
  readonly refusal: RefusedRow | null;
}

type Columns = ReadonlyMap<ShipmentsField, Column>;
const LINES_LIMIT = 200;

/** Puts the rows of one tracking number together. A fault spoils the whole shipment: half of one expects too little. */
export function groupShipments(
  rows: readonly ShipmentRow[],
  columns: Columns,
): { shipments: OutboundShipment[]; refused: RefusedRow[] } {
  const groups = [...Map.groupBy(rows, (row) => row.trackingNumber)].map(([trackingNumber, group]) => {
    const { repeats, faults, sound } = sortOut(group, columns);
    const isWhole = trackingNumber !== null && faults.length === 0 && sound.length > 0;
    if (isWhole) return { shipments: [toShipment(trackingNumber, sound)], refused: repeats };
    const spoiled = sound.map(({ row }) => refusedRow(row, 'same-shipment-refused'));
    return { shipments: [], refused: [...repeats, ...faults, ...spoiled] };
  });
  return {
    shipments: groups.flatMap(({ shipments }) => shipments),
    refused: groups.flatMap(({ refused }) => refused),
  };
}

function sortOut(
  group: readonly ShipmentRow[],
  columns: Columns,
): { repeats: RefusedRow[]; faults: RefusedRow[]; sound: ShipmentRow[] } {
  const repeats: RefusedRow[] = [];
  const faults: RefusedRow[] = [];
  const bySku = new Map<string, ShipmentRow>();
  for (const row of group) {
    const earlier = row.read === null ? undefined : bySku.get(row.read.line.sku);
    const fault = row.refusal ?? faultOf(row, [...bySku.values()], columns);
    if (fault !== null) faults.push(fault);
    else if (earlier === undefined && row.read !== null) bySku.set(row.read.line.sku, row);
    else if (JSON.stringify(row.read) === JSON.stringify(earlier?.read))
      repeats.push(refusedRow(row.row, 'duplicate-row'));
    else faults.push(refusedRow(row.row, 'conflicting-duplicate', columns.get('sku')));
  }
  return { repeats, faults, sound: [...bySku.values()] };
}

const COLUMN_OF: Readonly<Record<WholeField, ShipmentsField>> = {
  orderNumber: 'orderNumber',
  carrier: 'carrier',
  shippedMg: 'shippedMass',
  cartons: 'cartons',
  shippedOn: 'shippedOn',
  deliveredOn: 'deliveredOn',
  region: 'region',
  phoneTail: 'phoneTail',
};

function faultOf({ row, read }: ShipmentRow, before: readonly ShipmentRow[], columns: Columns): RefusedRow | null {
  if (before.length >= LINES_LIMIT) return refusedRow(row, 'too-many-lines');
  const field = WHOLE_FIELDS.find((name) => {
    const value = read?.whole[name] ?? null;
    const known = firstSaid(before, name);
    return value !== null && known !== null && known !== value;
  });
  return field === undefined ? null : refusedRow(row, 'conflicting-value', columns.get(COLUMN_OF[field]));
}

function firstSaid<Field extends WholeField>(rows: readonly ShipmentRow[], field: Field): ShipmentCells[Field] | null {
  return rows.map(({ read }) => read?.whole[field] ?? null).find((value) => value !== null) ?? null;
}

function toShipment(trackingNumber: string, rows: readonly ShipmentRow[]): OutboundShipment {
  return OutboundShipment.parse({
    trackingNumber,
    orderNumber: firstSaid(rows, 'orderNumber'),
    carrier: firstSaid(rows, 'carrier'),
    shippedMg: firstSaid(rows, 'shippedMg'),
    cartons: firstSaid(rows, 'cartons') ?? 1,
    shippedOn: firstSaid(rows, 'shippedOn'),
    deliveredOn: firstSaid(rows, 'deliveredOn'),
    region: firstSaid(rows, 'region'),
    phoneTail: firstSaid(rows, 'phoneTail'),
    lines: rows.flatMap(({ read }) => (read === null ? [] : [read.line])),
  });
}
