import { guardFormulas } from '../import/formula-guard.ts';

/**
 * A table as CSV for Excel (documents.md 4.2): UTF-8 with BOM, CRLF, every cell quoted, no cell a spreadsheet would
 * run. Control characters are shown as the replacement sign: they end or break the file in many programs.
 */
export function csvText(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('')}`;
}

function quoted(cell: string): string {
  // oxlint-disable-next-line no-control-regex -- control characters are what this looks for
  const visible = cell.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '\uFFFD');
  return `"${guardFormulas(visible).replaceAll('"', '""')}"`;
}
