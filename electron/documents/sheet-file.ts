import iconv from 'iconv-lite';
import { sheetCsv } from '../../shared/claim/sheet/sheet-csv.ts';
import type { SheetTable } from '../../shared/claim/sheet/sheet-cell.ts';
import { withByteOrderMark } from '../../shared/domain/csv-text.ts';
import { renderXlsx } from './sheet-xlsx.ts';

export type SheetFormat = 'xlsx' | 'csv' | 'csv-semicolon' | 'csv-gb18030';

/** The bytes of a workbook, or of its first sheet as CSV (documents.md 4.2). */
export async function sheetFile(
  tables: readonly [SheetTable, ...SheetTable[]],
  format: SheetFormat,
  title: string,
): Promise<Uint8Array> {
  const [detail] = tables;
  switch (format) {
    case 'xlsx':
      return renderXlsx(tables, { title });
    case 'csv':
      return Buffer.from(withByteOrderMark(sheetCsv(detail, ',')), 'utf8');
    case 'csv-semicolon':
      return Buffer.from(withByteOrderMark(sheetCsv(detail, ';')), 'utf8');
    case 'csv-gb18030':
      return iconv.encode(sheetCsv(detail, ','), 'gb18030');
  }
}
