import { ExpectedReturn, type ExpectedReturnLine } from '../reference/expected-return.ts';
import type { Column } from './column-header.ts';
import type { RefusedRow } from './refused-row.ts';
import type { ReturnsField } from './returns-columns.ts';
import { refusedRow } from './row-cells.ts';
import type { TableRow } from './table.ts';

/** What a row says about its whole return; null where the cell was blank. */
export interface ParcelCells {
  readonly orderNumber: string | null;
  readonly trackingNumber: string | null;
  readonly carrier: string | null;
  readonly returnClass: ExpectedReturn['returnClass'] | null;
}

/** A row of a returns file: either read or refused; its RMA number is known as soon as that one cell could be read. */
export interface ReturnRow {
  readonly row: TableRow;
  readonly rmaNumber: string | null;
  readonly read: { readonly parcel: ParcelCells; readonly line: ExpectedReturnLine } | null;
  readonly refusal: RefusedRow | null;
}

type Columns = ReadonlyMap<ReturnsField, Column>;
const PARCEL_FIELDS = ['orderNumber', 'trackingNumber', 'carrier', 'returnClass'] as const;
const LINES_LIMIT = 200;

/** Puts the rows of one RMA together, in the order of the file. */
export function groupReturns(
  rows: readonly ReturnRow[],
  columns: Columns,
): { returns: ExpectedReturn[]; refused: RefusedRow[] } {
  const groups = [...Map.groupBy(rows, (row) => row.rmaNumber)].map(([rmaNumber, group]) => {
    const { repeats, faults, sound } = sortOut(group, columns);
    const isWhole = rmaNumber !== null && faults.length === 0;
    if (isWhole && sound.length > 0) return { returns: [toReturn(rmaNumber, sound)], refused: repeats };
    const spoiled = sound.map(({ row }) => refusedRow(row, 'same-return-refused'));
    return { returns: [], refused: [...repeats, ...faults, ...spoiled] };
  });
  return { returns: groups.flatMap(({ returns }) => returns), refused: groups.flatMap(({ refused }) => refused) };
}

/** Repeats harm nobody; a fault spoils the whole return. */
function sortOut(
  group: readonly ReturnRow[],
  columns: Columns,
): { repeats: RefusedRow[]; faults: RefusedRow[]; sound: ReturnRow[] } {
  const repeats: RefusedRow[] = [];
  const faults: RefusedRow[] = [];
  const sound: ReturnRow[] = [];
  const bySku = new Map<string, ReturnRow>();
  for (const row of group) {
    const earlier = row.read === null ? undefined : bySku.get(row.read.line.sku);
    const fault = row.refusal ?? faultOf(row, sound, columns);
    if (earlier !== undefined && isRepeat(row, earlier)) repeats.push(refusedRow(row.row, 'duplicate-row'));
    else if (fault !== null) faults.push(fault);
    else if (earlier !== undefined) faults.push(refusedRow(row.row, 'conflicting-duplicate', columns.get('sku')));
    else sound.push(row);
    if (row.read !== null && earlier === undefined) bySku.set(row.read.line.sku, row);
  }
  return { repeats, faults, sound };
}

const isRepeat = (row: ReturnRow, earlier: ReturnRow): boolean =>
  JSON.stringify(row.read) === JSON.stringify(earlier.read);

/** A row that says something else about the return than the rows before it. Blank cells say nothing. */
function faultOf({ row, read }: ReturnRow, before: readonly ReturnRow[], columns: Columns): RefusedRow | null {
  if (before.length >= LINES_LIMIT) return refusedRow(row, 'too-many-lines');
  const known = mergedParcel(before);
  const field = PARCEL_FIELDS.find((name) => {
    const value = read?.parcel[name] ?? null;
    return value !== null && known[name] !== null && known[name] !== value;
  });
  return field === undefined ? null : refusedRow(row, 'conflicting-value', columns.get(field));
}

function mergedParcel(rows: readonly ReturnRow[]): ParcelCells {
  const first = <Field extends keyof ParcelCells>(field: Field): ParcelCells[Field] | null =>
    rows.map(({ read }) => read?.parcel[field] ?? null).find((value) => value !== null) ?? null;
  return {
    orderNumber: first('orderNumber'),
    trackingNumber: first('trackingNumber'),
    carrier: first('carrier'),
    returnClass: first('returnClass'),
  };
}

function toReturn(rmaNumber: string, rows: readonly ReturnRow[]): ExpectedReturn {
  const parcel = mergedParcel(rows);
  return ExpectedReturn.parse({
    rmaNumber,
    ...parcel,
    returnClass: parcel.returnClass ?? undefined,
    lines: rows.flatMap(({ read }) => (read === null ? [] : [read.line])),
  });
}
