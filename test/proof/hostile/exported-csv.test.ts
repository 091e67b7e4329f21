import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { sheetCsv } from '../../../shared/claim/sheet/sheet-csv.ts';
import type { SheetTable } from '../../../shared/claim/sheet/sheet-cell.ts';
import { csvText, withByteOrderMark } from '../../../shared/domain/csv-text.ts';
import { decimalAmount } from '../../../shared/domain/decimal-amount.ts';
import type { RefusedRow } from '../../../shared/domain/import/refused-row.ts';
import { refusedRowsCsv } from '../../../shared/domain/import/refused-rows-csv.ts';
import { unidentifiedCsv } from '../../../shared/views/unidentified-csv.ts';
import { SHIPPED_CODE, sources } from '../../architecture/source-tree.ts';
import { givenClaimView, givenSheets } from '../../electron/documents/support/given-sheets.ts';
import { givenUnidentified } from '../../support/unidentified-parcel.ts';
import { FORMULAS, STARTS_A_FORMULA, WOULD_RUN } from './formula-payloads.ts';
import { readPlainCsv } from './plain-csv.ts';

const NUMBER = /^-?\d+(?:[.,]\d{1,3})?$/;

/** A register in which every text is hostile and amounts are below zero too. */
function hostileSheet(text: string): SheetTable {
  const texts = { carrier: text, trackingNumber: text, note: text, voucher: text };
  const amounts = { currency: 'EUR', claimedMinor: 1_005, approvedMinor: 20, paidMinor: 10, filedOn: '2026-03-05' };
  const [detail] = givenSheets('en', [givenClaimView({ ...texts, ...amounts })]);
  return detail;
}

/** One file per writer of CSV, every text column filled with `text`. */
function everyFile(text: string): Readonly<Record<string, readonly [string, ',' | ';']>> {
  const given = givenUnidentified();
  const details = { account: text, name: text, phone: text, reason: text, sender: text, region: text };
  const parcel = {
    ...given,
    shelf: text,
    trackingNumber: text,
    carrier: text,
    contents: [{ sku: text, gtin: null, name: text, counted: 1 }],
    slip: given.slip && { ...given.slip, rmaWritten: text, orderWritten: text, details },
  };
  const words = { row: text, column: text, reason: text, reasonOf: () => text };
  const refused: RefusedRow = { rowNumber: 7, cells: [text, text], column: text, kind: 'missing-value', value: text };
  return {
    'claims, comma': [withByteOrderMark(sheetCsv(hostileSheet(text), ',')), ','],
    'claims, semicolon': [withByteOrderMark(sheetCsv(hostileSheet(text), ';')), ';'],
    unidentified: [unidentifiedCsv([parcel], { headingOf: () => text, timeOf: () => text }), ','],
    'refused rows': [refusedRowsCsv([text, text], [refused], words), ','],
    'any table': [csvText([[text, text]]), ','],
  };
}

describe('H1 no exported text is a formula', () => {
  it.each(FORMULAS)('%j in every text column of every file', (payload) => {
    for (const [file, [csv, delimiter]] of Object.entries(everyFile(payload))) {
      const rows = readPlainCsv(csv, delimiter);
      expect([file, Papa.parse<string[]>(csv.slice(1), { delimiter, skipEmptyLines: true }).data]).toEqual([
        file,
        rows,
      ]);
      const texts = rows.flat().filter((cell) => !NUMBER.test(cell));
      expect([file, texts.filter((cell) => WOULD_RUN.test(cell))]).toEqual([file, []]);
      // A spreadsheet that cuts at the other separator, or at every line, finds none either.
      const otherwise = Papa.parse<string[]>(csv.slice(1), { delimiter: delimiter === ',' ? ';' : ',' }).data.flat();
      const cutAtLines = rows.flat().flatMap((cell) => cell.split(/[\r\n;]/));
      const cut = [...otherwise, ...cutAtLines].filter((cell) => !NUMBER.test(cell) && STARTS_A_FORMULA.test(cell));
      expect([file, cut]).toEqual([file, []]);
    }
  });

  it('numbers of ours stay numbers below zero too, and add up to the cent', () => {
    const claims = [-1_234_567, 5, 999_999_999, -1, 0, 1_005].map((claimedMinor) =>
      givenClaimView({ currency: 'EUR', filedOn: '2026-03-05' }, { claimedMinor }),
    );
    const [detail] = givenSheets('en', claims);
    const at = detail.columns.findIndex(({ id }) => id === 'claimed');
    for (const delimiter of [',', ';'] as const) {
      const [, ...rows] = readPlainCsv(sheetCsv(detail, delimiter), delimiter);
      const cells = rows.map((row) => row[at] ?? '');
      for (const cell of cells) expect(cell).toMatch(NUMBER);
      const cents = cells.reduce((sum, cell) => sum + BigInt(cell.replace(/[.,]/, '')), 0n);
      expect(cents).toBe(claims.reduce((sum, claim) => sum + BigInt(claim.claimedMinor ?? 0), 0n));
    }
    expect(decimalAmount(-1, 'EUR')).toBe('-0.01');
  });

  it('because one file quotes cells', () => {
    const quoting = sources(SHIPPED_CODE).filter(({ text }) => text.includes(`'""'`) || text.includes('Papa.unparse'));
    expect(quoting.map(({ path }) => path)).toEqual(['shared/domain/csv-text.ts']);
  });
});
