import { guardFormulas } from './import/formula-guard.ts';
import { sheetText } from './sheet-text.ts';

/** What tells Excel on Windows that a file is UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * A table as CSV for Excel (documents.md 4.2): UTF-8 with BOM, CRLF, every cell quoted, and no cell that a spreadsheet
 * would run.
 */
export function csvText(rows: readonly (readonly string[])[]): string {
  return withByteOrderMark(
    csvLines(
      rows.map((cells) => cells.map(guardedCell)),
      ',',
    ),
  );
}

export const withByteOrderMark = (text: string): string => BYTE_ORDER_MARK + text;

/** Lines of quoted cells. What is in them must be guarded already where it is not ours. */
export function csvLines(rows: readonly (readonly string[])[], delimiter: ',' | ';'): string {
  const line = (cells: readonly string[]): string =>
    `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter)}\r\n`;
  return rows.map(line).join('');
}

/** Text of unknown origin, safe to open in a spreadsheet. */
export const guardedCell = (cell: string): string => guardFormulas(sheetText(cell));
