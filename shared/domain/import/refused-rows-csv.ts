import { csvText } from '../csv-text.ts';
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
  return csvText([[...header, words.row, words.column, words.reason], ...rows]);
}
