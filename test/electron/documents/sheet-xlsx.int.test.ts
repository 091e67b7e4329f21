import readXlsxFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { renderXlsx } from '../../../electron/documents/sheet-xlsx.ts';
import type { SheetCell, SheetTable } from '../../../shared/claim/sheet/sheet-cell.ts';
import { decimalAmount } from '../../../shared/domain/decimal-amount.ts';
import { LOCALES } from '../../../shared/i18n/locales.ts';
import { givenRegister, givenSheets } from './support/given-sheets.ts';
import { hasLibreOffice, shownByLibreOffice, skipNote } from './support/spreadsheet.ts';

const render = (tables: readonly SheetTable[]): Promise<Uint8Array> => renderXlsx(tables, { title: 'Test' });
const rowsOf = ({ rows, foot }: SheetTable): readonly (readonly SheetCell[])[] => [...rows, ...foot];

/** What an independent reader is to find in a cell. */
function valueOf(cell: SheetCell): unknown {
  switch (cell.kind) {
    case 'none':
      return null;
    case 'text':
      return cell.text;
    case 'count':
      return cell.value;
    case 'date':
      return new Date(`${cell.date}T00:00:00Z`);
    case 'money':
    case 'sum':
      return Number(decimalAmount(cell.minor, cell.currency));
  }
}

/** How it is to look where numbers have thousands and a point. */
function shown(cell: SheetCell): string {
  switch (cell.kind) {
    case 'money':
    case 'sum':
      return decimalAmount(cell.minor, cell.currency).replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ',');
    case 'none':
      return '';
    default:
      return cell.kind === 'date' ? cell.date : String(cell.kind === 'text' ? cell.text : cell.value);
  }
}

async function readBack(workbook: Uint8Array) {
  const sheets = await readXlsxFile(Buffer.from(workbook), { trim: false });
  return new Map(sheets.map(({ sheet, data }) => [sheet, data]));
}

describe('S82 the sheet in an independent reader', () => {
  it.each(LOCALES)('%s: every cell of every sheet is what was meant, hostile text included', async (locale) => {
    const tables = givenSheets(locale);
    const read = await readBack(await render(tables));
    expect([...read.keys()]).toEqual(tables.map(({ name }) => name));
    for (const table of tables) {
      const [heading, ...rows] = read.get(table.name) ?? [];
      expect(heading).toEqual(table.columns.map((column) => column.heading));
      rowsOf(table).forEach((cells, index) => {
        const row = rows[index] ?? [];
        expect([table.name, index, cells.map((_, at) => row[at] ?? null)]).toEqual([
          table.name,
          index,
          cells.map(valueOf),
        ]);
      });
    }
  });
});

describe.skipIf(!hasLibreOffice)(`S82 the sheet in LibreOffice${skipNote}`, () => {
  it.each(LOCALES)('%s: equal cells, and its own sums equal ours', { timeout: 180_000 }, async (locale) => {
    const tables = givenSheets(locale);
    const opened = shownByLibreOffice(await render(tables));
    for (const table of tables) {
      const [heading, ...rows] = opened.get(table.name) ?? [];
      expect(heading).toEqual(table.columns.map((column) => column.heading));
      rowsOf(table).forEach((cells, index) => {
        expect([table.name, index, rows[index]]).toEqual([table.name, index, cells.map(shown)]);
      });
    }
  });

  it(
    'works every total out by itself: what we wrote beside a formula is not what it shows',
    { timeout: 180_000 },
    async () => {
      const tables = givenSheets('en');
      const wrong = tables.map((table) => ({ ...table, rows: table.rows.map(spoilt), foot: table.foot.map(spoilt) }));
      const opened = shownByLibreOffice(await render(wrong));
      const sums = (table: SheetTable): string[] => {
        const rows = opened.get(table.name)?.slice(1) ?? [];
        return rowsOf(table).flatMap((cells, index) =>
          cells.flatMap((cell, at) => (cell.kind === 'sum' ? (rows[index]?.[at] ?? '') : [])),
        );
      };
      for (const table of tables) {
        const right = rowsOf(table).flatMap((cells) => cells.filter(({ kind }) => kind === 'sum').map(shown));
        expect(sums(table)).toEqual(right);
      }
    },
  );
});

const spoilt = (cells: readonly SheetCell[]): SheetCell[] =>
  cells.map((cell) => (cell.kind === 'sum' ? { ...cell, minor: 999_999 } : cell));

describe('S82 the sheet itself', () => {
  it('foots: detail equals summary equals the claims, in every currency', () => {
    const claims = givenRegister();
    const [detail, summary] = givenSheets('en', claims);
    for (const [id, name] of [
      ['claimed', 'claimedMinor'],
      ['paid', 'paidMinor'],
    ] as const) {
      for (const currency of ['EUR', 'JPY', 'KWD']) {
        const own = claims.filter((claim) => claim.currency === currency);
        const expected = own.reduce((sum, claim) => sum + (claim[name] ?? 0), 0);
        expect(totalIn(detail, id, currency)).toBe(expected);
        expect(totalIn(summary, id, currency)).toBe(expected);
      }
    }
  });
});

/** Added up over the sums of a column in one currency. */
function totalIn(table: SheetTable | undefined, id: string, currency: string): number {
  const at = table?.columns.findIndex((column) => column.id === id) ?? -1;
  return [...(table ? rowsOf(table) : [])].reduce((sum, cells) => {
    const cell = cells[at];
    return cell?.kind === 'sum' && cell.currency === currency ? sum + cell.minor : sum;
  }, 0);
}
