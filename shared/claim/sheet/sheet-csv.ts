import { csvLines, guardedCell } from '../../domain/csv-text.ts';
import { decimalAmount } from '../../domain/decimal-amount.ts';
import type { SheetCell, SheetTable } from './sheet-cell.ts';

/** Where a spreadsheet separates cells with semicolons it writes decimals with a comma. */
const DIALECTS = {
  ',': (decimal: string) => decimal,
  ';': (decimal: string) => decimal.replace('.', ','),
} as const;

/** The rows of a sheet as CSV: heading and data, no totals, for whoever reads on with a program. */
export function sheetCsv({ columns, rows }: SheetTable, delimiter: keyof typeof DIALECTS): string {
  const decimal = DIALECTS[delimiter];
  const heading = columns.map((column) => guardedCell(column.heading));
  return csvLines([heading, ...rows.map((cells) => cells.map((cell) => csvCell(cell, decimal)))], delimiter);
}

/** Numbers and dates are ours and stay as they are, also below zero; text may be anybody's. */
function csvCell(cell: SheetCell, decimal: (text: string) => string): string {
  switch (cell.kind) {
    case 'none':
      return '';
    case 'text':
      return guardedCell(cell.text);
    case 'count':
      return String(cell.value);
    case 'date':
      return cell.date;
    case 'money':
    case 'sum':
      return decimal(decimalAmount(cell.minor, cell.currency));
  }
}
