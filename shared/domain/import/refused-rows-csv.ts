import { guardFormulas } from './formula-guard.ts';
import type { RefusedRow } from './refused-row.ts';

/** The words of the file in the reader's language. */
export interface RefusedRowsWords {
  readonly row: string;
  readonly column: string;
  readonly reason: string;
  /** One sentence: what was read, why it was refused, what to do. */
  readonly reasonOf: (row: RefusedRow) => string;
}

/**
 * The refused rows as a file a person can correct and import again: the original columns, then row number, column and
 * reason. UTF-8 with BOM and CRLF for Excel, every cell quoted, no cell a spreadsheet would run.
 */
export function refusedRowsCsv(
  header: readonly string[],
  refused: readonly RefusedRow[],
  words: RefusedRowsWords,
): string {
  const rows = refused.map((row) => [
    ...header.map((_, index) => row.cells[index] ?? ''),
    String(row.rowNumber),
    row.column ?? '',
    words.reasonOf(row),
  ]);
  const lines = [[...header, words.row, words.column, words.reason], ...rows].map((cells) =>
    cells.map(quoted).join(','),
  );
  return `\uFEFF${lines.map((line) => `${line}\r\n`).join('')}`;
}

/** NUL and its kin would end or break the file in many programs: they are shown as the replacement sign. */
function quoted(cell: string): string {
  // oxlint-disable-next-line no-control-regex -- control characters are what this looks for
  const visible = cell.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '\uFFFD');
  return `"${guardFormulas(visible).replaceAll('"', '""')}"`;
}
