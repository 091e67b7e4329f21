import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { columnLetters, type SheetTable, textCell } from '../../../../shared/claim/sheet/sheet-cell.ts';
import { sheetCsv } from '../../../../shared/claim/sheet/sheet-csv.ts';
import { bucketOf } from '../../../../shared/claim/sheet/open-table.ts';
import { decimalAmount } from '../../../../shared/domain/decimal-amount.ts';
import { HOSTILE } from '../../../electron/documents/support/given-sheets.ts';

const table = (text: string): SheetTable => ({
  name: 'x',
  columns: ['a', 'b', 'c', 'd'].map((id) => ({ id, heading: id, width: 5 })),
  rows: [
    [
      textCell(text),
      { kind: 'money', minor: -123_456, currency: 'EUR' },
      { kind: 'date', date: '2026-03-02' },
      { kind: 'none' },
    ],
  ],
  foot: [],
});

describe('S82 the sheet as CSV', () => {
  it.each(HOSTILE)('holds %j as text that no spreadsheet runs', (text) => {
    for (const delimiter of [',', ';'] as const) {
      const [, row] = Papa.parse<string[]>(sheetCsv(table(text), delimiter), { delimiter }).data;
      expect(row?.[0]).not.toMatch(/^[=+\-@\t\r]/);
      expect(row?.[0]?.replaceAll("'", '')).toBe(text.replaceAll("'", ''));
    }
  });

  it('quotes every cell, ends lines with CRLF, and leaves our own numbers below zero alone', () => {
    expect(sheetCsv(table('x'), ',')).toBe('"a","b","c","d"\r\n"x","-1234.56","2026-03-02",""\r\n');
  });

  it('writes a decimal comma where cells are separated by semicolons', () => {
    expect(sheetCsv(table('x'), ';')).toBe('"a";"b";"c";"d"\r\n"x";"-1234,56";"2026-03-02";""\r\n');
  });
});

it.each([
  [0, 'EUR', '0.00'],
  [5, 'EUR', '0.05'],
  [-5, 'EUR', '-0.05'],
  [1_000, 'JPY', '1000'],
  [-1, 'JPY', '-1'],
  [1, 'KWD', '0.001'],
  [9_007_199_254_740_991, 'EUR', '90071992547409.91'],
])('%i minor units of %s are %s', (minor, currency, text) => {
  expect(decimalAmount(minor, currency)).toBe(text);
});

it.each([
  [0, 'week'],
  [7, 'week'],
  [8, 'fortnight'],
  [15, 'fortnight'],
  [16, 'month'],
  [30, 'month'],
  [31, 'older'],
])('open for %i days: %s', (days, bucket) => {
  expect(bucketOf(days)).toBe(bucket);
});

it.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [41, 'AP'],
  [701, 'ZZ'],
  [702, 'AAA'],
])('column %i is %s', (index, letters) => {
  expect(columnLetters(index)).toBe(letters);
});

it('text without a printable character is shown as such, and half a character is mended', () => {
  expect(textCell('a\u0000b')).toEqual({ kind: 'text', text: 'a\uFFFDb' });
  expect(textCell('\uD83D')).toEqual({ kind: 'text', text: '\uFFFD' });
});
