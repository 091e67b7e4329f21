import type { Column } from './column-header.ts';
import type { RefusedRow, RefusedRowKind } from './refused-row.ts';
import type { TableRow } from './table.ts';
import { cleanCell, type CellParser } from './text-cell.ts';

/** No field takes nearly as much; a megabyte in one cell is not even looked at. */
const CELL_LENGTH_LIMIT = 4_000;

/** One row read field by field; remembers the first cell that could not be read. */
export interface RowCells<Field extends string> {
  /** The field's value; null when the file has no such column, the cell is blank, or it could not be read. */
  readonly read: <Value>(field: Field, parse: CellParser<Value>) => Value | null;
  /** The same for a cell that must not be blank. */
  readonly require: <Value>(field: Field, parse: CellParser<Value>) => Value | null;
  /** The refusal of the row, or null while all its cells could be read. */
  readonly refusal: () => RefusedRow | null;
}

export function rowCells<Field extends string>(row: TableRow, columns: ReadonlyMap<Field, Column>): RowCells<Field> {
  let refusal: RefusedRow | null = null;
  const refuse = (column: Column | undefined, kind: RefusedRowKind): null => {
    refusal ??= refusedRow(row, kind, column);
    return null;
  };
  const read = <Value>(field: Field, parse: CellParser<Value>): Value | null => {
    const column = columns.get(field);
    if (column !== undefined && (row.cells[column.index]?.length ?? 0) > CELL_LENGTH_LIMIT) {
      return refuse(column, 'too-long');
    }
    const text = textOf(row, column);
    if (text === '') return null;
    const parsed = parse(text);
    return parsed.ok ? parsed.value : refuse(column, parsed.error);
  };
  return {
    read,
    require: (field, parse) => {
      const column = columns.get(field);
      return textOf(row, column) === '' ? refuse(column, 'missing-value') : read(field, parse);
    },
    refusal: () => refusal,
  };
}

function textOf(row: TableRow, column: Column | undefined): string {
  return column === undefined ? '' : cleanCell(row.cells[column.index] ?? '');
}

/** Refuses a row, for one of its cells or as a whole. */
export function refusedRow(row: TableRow, kind: RefusedRowKind, column?: Column): RefusedRow {
  const value = column === undefined ? null : (row.cells[column.index] ?? null);
  return { rowNumber: row.rowNumber, cells: [...row.cells], column: column?.header ?? null, kind, value };
}

/** All cells of a column, for learning how it writes its numbers. */
export function* cellsOf(rows: readonly TableRow[], column: Column | undefined): Iterable<string> {
  if (column === undefined) return;
  for (const row of rows) yield row.cells[column.index] ?? '';
}
