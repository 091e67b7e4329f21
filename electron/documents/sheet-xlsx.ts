import { writeXlsx, type Cell, type CellStyle, type WriteSheet } from 'hucre/xlsx';
import { columnLetters, type SheetCell, type SheetTable } from '../../shared/claim/sheet/sheet-cell.ts';
import { decimalAmount } from '../../shared/domain/decimal-amount.ts';
import { minorUnitDigits } from '../../shared/domain/reference/currency.ts';

const FONT = { name: 'Calibri', size: 11 } as const;
const BOLD: CellStyle = { font: { ...FONT, bold: true } };
const HEADING: CellStyle = {
  ...BOLD,
  numFmt: '@',
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E3E8EE' } },
  border: { bottom: { style: 'thin', color: { rgb: '5B6B7B' } } },
  alignment: { vertical: 'center', wrapText: true },
};

/**
 * Writes tables as an XLSX workbook. Every cell is typed: text is text whatever it looks like, so that no content of a
 * parcel can become a formula, and a waybill keeps its zeros. The heading stays in view and is a filter; each sheet
 * prints on landscape pages as wide as it is.
 */
export function renderXlsx(tables: readonly SheetTable[], properties: { readonly title: string }): Promise<Uint8Array> {
  return writeXlsx({ sheets: tables.map(sheetOf), properties, defaultFont: FONT });
}

function sheetOf({ name, columns, rows, foot }: SheetTable): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  columns.forEach(({ heading }, column) =>
    cells.set(`0,${column}`, { value: heading, type: 'string', style: HEADING }),
  );
  rows.forEach((row, index) => put(cells, row, index + 1, {}));
  foot.forEach((row, index) => put(cells, row, rows.length + 1 + index, BOLD));
  const last = columnLetters(columns.length - 1);
  const height = 1 + rows.length + foot.length;
  return {
    name,
    columns: columns.map(({ width }) => ({ width })),
    rows: Array.from({ length: height }, () => columns.map(() => null)),
    cells,
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:${last}${rows.length + 1}` },
    pageSetup: {
      paperSize: columns.length > 15 ? 'a3' : 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printArea: `$A$1:$${last}$${height}`,
      printTitlesRow: '$1:$1',
    },
    headerFooter: { oddFooter: '&L&A&R&P / &N' },
  };
}

function put(cells: Map<string, Partial<Cell>>, row: readonly SheetCell[], index: number, style: CellStyle): void {
  row.forEach((cell, column) => {
    const written = cellOf(cell);
    if (written) cells.set(`${index},${column}`, { ...written, style: { ...style, ...written.style } });
  });
}

function cellOf(cell: SheetCell): Partial<Cell> | null {
  switch (cell.kind) {
    case 'none':
      return null;
    case 'text':
      return textCell(cell.text);
    case 'count':
      return { value: cell.value, type: 'number', style: { numFmt: '0' } };
    case 'date':
      return { value: new Date(`${cell.date}T00:00:00Z`), type: 'date', style: { numFmt: 'yyyy-mm-dd' } };
    case 'money':
      return { value: amountOf(cell), type: 'number', style: { numFmt: formatOf(cell.currency) } };
    case 'sum': {
      const style = { numFmt: formatOf(cell.currency) };
      return { value: null, type: 'formula', formula: cell.formula, formulaResult: amountOf(cell), style };
    }
  }
}

/**
 * `_x0041_` in a workbook stands for the letter A: text that happens to look so says that it means its underscore. And
 * text such as `#REF!` goes in as a run of text, or the writer takes it for the error itself.
 */
function textCell(text: string): Partial<Cell> {
  const plain = cutToCell(text).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
  const style = { numFmt: '@' };
  return plain.startsWith('#') ? { richText: [{ text: plain }], style } : { value: plain, type: 'string', style };
}

/** A cell holds no more (Excel's own limit, in UTF-16 units); a cut is marked, and never goes through a character. */
const LONGEST_TEXT = 32_767;

function cutToCell(text: string): string {
  if (text.length <= LONGEST_TEXT) return text;
  return `${text.slice(0, LONGEST_TEXT - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** The one place where money becomes a floating number: a spreadsheet has no other, and it writes these digits. */
const amountOf = ({ minor, currency }: { readonly minor: number; readonly currency: string }): number =>
  Number(decimalAmount(minor, currency));

function formatOf(currency: string): string {
  const digits = minorUnitDigits(currency);
  return digits === 0 ? '#,##0' : `#,##0.${'0'.repeat(digits)}`;
}
