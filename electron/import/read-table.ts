import Papa from 'papaparse';
import type { RefusedRow, RefusedRowKind } from '../../shared/domain/import/refused-row.ts';
import {
  ROWS_LIMIT,
  type Delimiter,
  type Table,
  type TableRefusal,
  type TableRow,
} from '../../shared/domain/import/table.ts';
import { accepted, refused, type Result } from '../../shared/domain/result.ts';

/** A quote that is never closed swallows the lines after it; reading goes on at the next line, but not for ever. */
const RESUMES_LIMIT = 10;
/** Longest cell kept of a row that could not be cut; the rest is in the file itself. */
const KEPT_CELL_LENGTH = 2_000;
/** How much of the file is looked at for its delimiter. */
const SNIFFED_LENGTH = 65_536;

interface RawRow extends TableRow {
  readonly hasBrokenQuotes: boolean;
}

/**
 * Cuts the text of a CSV file into cells. The delimiter (comma, semicolon or tab) is the commonest in the header line,
 * or what Excel's `sep=` line says. Blank lines are skipped and still counted. A row with a broken quote, more or fewer
 * cells than the header, or a NUL is refused by itself; the file is refused only when it has no rows, too many,
 * or more than ten quotes that swallow the lines after them.
 */
export function readTable(text: string, rowsLimit: number = ROWS_LIMIT): Result<Table, TableRefusal> {
  const separatorLine = /^sep=([,;\t])\r?\n/i.exec(text);
  const body = text.slice(separatorLine?.[0].length ?? 0);
  const delimiter = delimiterOf(separatorLine?.[1] ?? '') ?? sniffDelimiter(body);
  const rows = cutRows(body, delimiter, { firstRowNumber: separatorLine === null ? 1 : 2, rowsLimit });
  if (!rows.ok) return rows;
  const [first, ...rest] = rows.value;
  if (first === undefined || rest.length === 0) return refused({ kind: 'no-rows' });
  if (rest.length > rowsLimit) return refused({ kind: 'too-many-rows', limit: rowsLimit });
  const header = withoutBlankEnd(first.cells);
  const sorted = rest.map((row) => fitted(row, header.length));
  return accepted({
    delimiter,
    header,
    rows: sorted.flatMap((row) => ('kind' in row ? [] : [row])),
    refused: sorted.flatMap((row) => ('kind' in row ? [row] : [])),
  });
}

function delimiterOf(text: string): Delimiter | null {
  return text === ',' || text === ';' || text === '\t' ? text : null;
}

/** Counts in the first line that is not blank, outside quotes; plain splitting, for a hostile line would trap a pattern. */
function sniffDelimiter(text: string): Delimiter {
  const line =
    text
      .slice(0, SNIFFED_LENGTH)
      .trimStart()
      .split(/[\r\n]/, 1)[0] ?? '';
  const outsideQuotes = line.split('"').filter((_, index) => index % 2 === 0);
  const count = (delimiter: Delimiter): number => outsideQuotes.join('').split(delimiter).length;
  const [best] = ([',', ';', '\t'] as const).toSorted((a, b) => count(b) - count(a));
  return best ?? ',';
}

/** All rows that are not blank, the header first; stops one row past the limit. */
function cutRows(
  text: string,
  delimiter: Delimiter,
  { firstRowNumber, rowsLimit }: { firstRowNumber: number; rowsLimit: number },
): Result<RawRow[], TableRefusal> {
  const rows: RawRow[] = [];
  let rest = text;
  let rowNumber = firstRowNumber;
  for (let resumes = 0; rest !== '' && rows.length <= rowsLimit + 1; resumes += 1) {
    const piece = cutPiece(rest, delimiter, rowsLimit + 2 - rows.length);
    for (const { cells, hasBrokenQuotes } of piece.rows) {
      const isBlank = !hasBrokenQuotes && cells.every((cell) => cell.trim() === '');
      if (!isBlank) rows.push({ rowNumber, cells, hasBrokenQuotes });
      rowNumber += 1;
    }
    if (resumes === RESUMES_LIMIT) return refused({ kind: 'too-many-broken-quotes', rowNumber: rowNumber - 1 });
    rest = piece.rest;
  }
  return accepted(rows);
}

/** Cuts up to the first row whose quotes swallowed the next line; `rest` starts with that line. */
function cutPiece(
  text: string,
  delimiter: Delimiter,
  preview: number,
): { rows: Omit<RawRow, 'rowNumber'>[]; rest: string } {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, preview });
  const quotes = errors.filter(({ type }) => type === 'Quotes');
  const swallower = quotes.find(({ row }) => data[row ?? -1]?.some((cell) => cell.includes('\n')));
  const lineEnd = swallower?.index === undefined ? -1 : text.indexOf('\n', swallower.index);
  const broken = new Set(quotes.map(({ row }) => row));
  const whole = lineEnd === -1 ? data : data.slice(0, (swallower?.row ?? 0) + 1);
  const rows = whole.map((cells, index) => {
    const hasBrokenQuotes = broken.has(index);
    return { cells: hasBrokenQuotes ? kept(cells) : cells, hasBrokenQuotes };
  });
  return { rows, rest: lineEnd === -1 ? '' : text.slice(lineEnd + 1) };
}

/** What is shown of a row whose quotes are broken: its own line, not the lines it swallowed. */
function kept(cells: readonly string[]): string[] {
  return cells.map((cell) => (cell.split(/\r?\n/, 1)[0] ?? '').slice(0, KEPT_CELL_LENGTH));
}

function fitted(row: RawRow, width: number): TableRow | RefusedRow {
  const { rowNumber } = row;
  const cells = row.cells.length > width ? withoutBlankEnd(row.cells, width) : [...row.cells];
  const refuse = (kind: RefusedRowKind): RefusedRow => ({ rowNumber, cells, column: null, kind, value: null });
  if (row.hasBrokenQuotes) return refuse('broken-quotes');
  if (cells.length !== width) return refuse(cells.length > width ? 'too-many-cells' : 'too-few-cells');
  if (cells.some((cell) => cell.includes('\0'))) return refuse('control-characters');
  return { rowNumber, cells };
}

/** Spreadsheets leave empty cells behind the last column; they say nothing. */
function withoutBlankEnd(cells: readonly string[], atLeast = 0): string[] {
  let length = cells.length;
  while (length > atLeast && (cells[length - 1] ?? '').trim() === '') length -= 1;
  return cells.slice(0, length);
}
