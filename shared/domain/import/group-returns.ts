import { ExpectedReturn, type ExpectedReturnLine } from '../reference/expected-return.ts';
import type { Column } from './column-header.ts';
import type { RefusedRow } from './refused-row.ts';
import type { ReturnsField } from './returns-columns.ts';
import { refusedRow } from './row-cells.ts';
import type { TableRow } from './table.ts';

/** What a row says about its whole return; null where the cell was blank. Rows may not contradict each other here. */
const WHOLE_FIELDS = [
  ...(['orderNumber', 'carrier', 'returnClass', 'note', 'deliveredOn', 'orderState', 'closesOn', 'hasProof'] as const),
  ...(['isPriority', 'isExpectedRefusal', 'region', 'phoneTail'] as const),
] as const;
type WholeField = (typeof WHOLE_FIELDS)[number];
type WholeCells = { readonly [Field in WholeField]: NonNullable<ExpectedReturn[Field]> | null };

export interface ParcelCells extends WholeCells {
  /** The parcels this row names; rows that name others announce further parcels of the same return (S23). */
  readonly trackingNumbers: readonly string[];
}

/** Most parcels of one return. */
export const PARCELS_LIMIT = 50;

/** A row of a returns file: either read or refused; its RMA number is known as soon as that one cell could be read. */
export interface ReturnRow {
  readonly row: TableRow;
  readonly rmaNumber: string | null;
  readonly read: { readonly parcel: ParcelCells; readonly line: ExpectedReturnLine } | null;
  readonly refusal: RefusedRow | null;
}

type Columns = ReadonlyMap<ReturnsField, Column>;
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
    else if (earlier !== undefined && isFurtherParcel(row, earlier)) sound.push(row);
    else if (earlier !== undefined) faults.push(refusedRow(row.row, 'conflicting-duplicate', columns.get('sku')));
    else sound.push(row);
    if (row.read !== null && earlier === undefined) bySku.set(row.read.line.sku, row);
  }
  return { repeats, faults, sound };
}

const isRepeat = (row: ReturnRow, earlier: ReturnRow): boolean =>
  JSON.stringify(row.read) === JSON.stringify(earlier.read);

/** The same line again under another tracking number: not more units, but one more parcel they are spread over. */
function isFurtherParcel({ read }: ReturnRow, earlier: ReturnRow): boolean {
  const isSameLine = JSON.stringify(read?.line) === JSON.stringify(earlier.read?.line);
  return isSameLine && (read?.parcel.trackingNumbers.length ?? 0) > 0;
}

/** A row that says something else about the return than the rows before it. Blank cells say nothing. */
function faultOf({ row, read }: ReturnRow, before: readonly ReturnRow[], columns: Columns): RefusedRow | null {
  if (before.length >= LINES_LIMIT) return refusedRow(row, 'too-many-lines');
  const known = mergedParcel(before);
  const field = WHOLE_FIELDS.find((name) => {
    const value = read?.parcel[name] ?? null;
    return value !== null && known[name] !== null && known[name] !== value;
  });
  if (field !== undefined) return refusedRow(row, 'conflicting-value', columns.get(field));
  const parcels = new Set([...known.trackingNumbers, ...(read?.parcel.trackingNumbers ?? [])]);
  return parcels.size > PARCELS_LIMIT ? refusedRow(row, 'out-of-range', columns.get('trackingNumber')) : null;
}

function mergedParcel(rows: readonly ReturnRow[]): ParcelCells {
  const first = <Field extends WholeField>(field: Field): WholeCells[Field] | null =>
    rows.map(({ read }) => read?.parcel[field] ?? null).find((value) => value !== null) ?? null;
  return {
    orderNumber: first('orderNumber'),
    carrier: first('carrier'),
    returnClass: first('returnClass'),
    note: first('note'),
    deliveredOn: first('deliveredOn'),
    orderState: first('orderState'),
    closesOn: first('closesOn'),
    hasProof: first('hasProof'),
    isPriority: first('isPriority'),
    isExpectedRefusal: first('isExpectedRefusal'),
    region: first('region'),
    phoneTail: first('phoneTail'),
    trackingNumbers: [...new Set(rows.flatMap(({ read }) => read?.parcel.trackingNumbers ?? []))],
  };
}

function toReturn(rmaNumber: string, rows: readonly ReturnRow[]): ExpectedReturn {
  const { trackingNumbers, returnClass, ...whole } = mergedParcel(rows);
  const [trackingNumber = null, ...furtherTrackingNumbers] = trackingNumbers;
  const lines = new Map(rows.flatMap(({ read }) => (read === null ? [] : [[read.line.sku, read.line] as const])));
  return ExpectedReturn.parse({
    rmaNumber,
    ...whole,
    trackingNumber,
    furtherTrackingNumbers: furtherTrackingNumbers.length > 0 ? furtherTrackingNumbers : undefined,
    returnClass: returnClass ?? undefined,
    lines: [...lines.values()],
  });
}
