import { guardFormulas } from './import/formula-guard.ts';

/**
 * A table as CSV for Excel (documents.md 4.2): UTF-8 with BOM, CRLF, every cell quoted, and no cell that a spreadsheet
 * would run.
 */
export function csvText(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('')}`;
}

/** NUL and its kin would end or break the file in many programs: they are shown as the replacement sign. */
function quoted(cell: string): string {
  // oxlint-disable-next-line no-control-regex -- control characters are what this looks for
  const visible = cell.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '\uFFFD');
  return `"${guardFormulas(visible).replaceAll('"', '""')}"`;
}
