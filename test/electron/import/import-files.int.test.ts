import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../electron/import/decode-text.ts';
import { readTable } from '../../../electron/import/read-table.ts';
import { mapCatalogue } from '../../../shared/domain/import/map-catalogue.ts';
import { mapReturns } from '../../../shared/domain/import/map-returns.ts';
import { refusedRowsCsv } from '../../../shared/domain/import/refused-rows-csv.ts';
import type { Table } from '../../../shared/domain/import/table.ts';

function open(name: string): { table: Table; encoding: string } {
  const decoded = decodeText(readFileSync(new URL(`../../fixtures/import/${name}`, import.meta.url)));
  if (!decoded.ok) throw new Error(decoded.error.kind);
  const table = readTable(decoded.value.text);
  if (!table.ok) throw new Error(table.error.kind);
  return { table: table.value, encoding: decoded.value.encoding };
}
function returnsOf(table: Table) {
  const imported = mapReturns(table);
  if (!imported.ok) throw new Error(imported.error.kind);
  return imported.value;
}
function catalogueOf(table: Table) {
  const imported = mapCatalogue(table);
  if (!imported.ok) throw new Error(imported.error.kind);
  return imported.value;
}

describe('returns files', () => {
  it('English, comma', () => {
    const { returns, refused, ignoredColumns } = returnsOf(open('returns-en.csv').table);
    expect(refused).toEqual([]);
    expect(ignoredColumns).toEqual(['Warehouse']);
    expect(returns.map(({ rmaNumber, lines }) => [rmaNumber, lines.length])).toEqual([
      ['RMA-30001', 1],
      ['RMA-30002', 2],
    ]);
    expect(returns[0]?.lines[0]?.refundMinor).toBe(101_250);
    expect(returns[1]?.trackingNumber).toBe('1Z999AA10123456784');
  });

  it.each([
    ['returns-zh-gb18030.csv', 'gb18030'],
    ['returns-zh-utf8-bom.csv', 'utf-8'],
  ])('Chinese, %s', (name, encoding) => {
    const file = open(name);
    expect(file.encoding).toBe(encoding);
    const { returns, refused } = returnsOf(file.table);
    expect(refused).toEqual([]);
    expect(returns).toMatchObject([
      {
        rmaNumber: '退20001',
        orderNumber: '20240001',
        carrier: '顺丰速运',
        returnClass: 'refused',
        lines: [{ sku: '杯-红', reason: '<b>不想要了</b>', refundMinor: 8990, currency: 'CNY' }],
      },
      { rmaNumber: '退20002', lines: [{ sku: 'TS-BLK-M', quantity: 2, reason: '=HYPERLINK("x")' }] },
    ]);
  });

  it.each([
    ['returns-es-semicolon.csv', 'utf-8'],
    ['returns-es-windows-1252.csv', 'windows-1252'],
  ])('Spanish, semicolon and decimal comma, %s', (name, encoding) => {
    const file = open(name);
    expect(file.encoding).toBe(encoding);
    const { returns, refused } = returnsOf(file.table);
    expect(refused).toEqual([]);
    expect(returns.map(({ lines }) => lines[0])).toEqual([
      { sku: 'TS-BLK-M', quantity: 1, reason: 'Llegó roto; ñandú', refundMinor: 123_450, currency: 'EUR' },
      { sku: 'MUG-01', quantity: 2, reason: 'talla pequeña', refundMinor: 1250, currency: 'EUR' },
    ]);
  });

  it('malformed: every bad row has its reason, every good one comes in', () => {
    const { returns, refused } = returnsOf(open('malformed-returns.csv').table);
    expect(returns.map(({ rmaNumber }) => rmaNumber)).toEqual(['RMA-1', 'RMA-13', 'RMA-15', 'RMA-17']);
    expect(refused.map(({ rowNumber, kind, column }) => `${rowNumber} ${kind} ${column ?? '-'}`)).toEqual([
      '3 spreadsheet-damaged-number Tracking',
      '4 too-few-cells -',
      '5 too-many-cells -',
      '6 broken-quotes -',
      '7 not-a-number Qty',
      '8 out-of-range Qty',
      '9 too-many-decimals Refund',
      '10 unknown-value Currency',
      '11 control-characters -',
      '12 missing-value RMA',
      '13 broken-quotes -',
      '16 same-return-refused -',
      '17 not-a-number Qty',
      '19 duplicate-row -',
      '20 same-return-refused -',
      '21 conflicting-duplicate SKU',
      '24 out-of-range Refund',
    ]);
  });

  it('a file of refused rows, corrected, is itself a file that imports', () => {
    const { table } = open('malformed-returns.csv');
    const words = {
      row: 'Row in file',
      column: 'Column at fault',
      reason: 'Not imported because',
      reasonOf: () => 'x',
    };
    const refused = returnsOf(table).refused.filter(({ kind }) => kind === 'spreadsheet-damaged-number');
    const corrected = refusedRowsCsv(table.header, refused, words).replace('6.90123E+12', '6901234567892');
    const again = readTable(corrected.slice(1));
    expect(again.ok && returnsOf(again.value)).toMatchObject({
      returns: [{ rmaNumber: 'RMA-2', trackingNumber: '6901234567892' }],
      refused: [],
    });
  });
});

describe('catalogue files', () => {
  it('English', () => {
    const { items, refused } = catalogueOf(open('catalogue-en.csv').table);
    expect(refused).toEqual([]);
    expect(items).toMatchObject([
      { sku: 'TS-BLK-M', gtin: '06291041500213', name: 'T-shirt, black, M', unitMassMg: 182_500, priceMinor: 1990 },
      { name: '<img src=x onerror=alert(1)>', unitMassMg: 1_250_000, serialised: true },
      { name: '=1+1', unitMassMg: 350, priceMinor: 105 },
    ]);
  });

  it('Spanish, kilograms with decimal comma', () => {
    const { items, refused } = catalogueOf(open('catalogue-es.csv').table);
    expect(refused).toEqual([]);
    expect(items.map(({ unitMassMg, priceMinor }) => [unitMassMg, priceMinor])).toEqual([
      [182_500, 1990],
      [1_250_000, 104_900],
    ]);
  });

  it('Chinese, GB18030', () => {
    const file = open('catalogue-zh-gb18030.csv');
    expect(file.encoding).toBe('gb18030');
    expect(catalogueOf(file.table)).toMatchObject({
      items: [
        { sku: '杯-红', name: '红色马克杯', unitMassMg: 350_000, currency: 'CNY' },
        { sku: '杯-蓝', unitMassMg: null },
      ],
      refused: [],
    });
  });

  it('UTF-16 with tabs, units in the cells', () => {
    const file = open('catalogue-tab-utf16.csv');
    expect(file.encoding).toBe('utf-16le');
    expect(catalogueOf(file.table).items.map(({ unitMassMg }) => unitMassMg)).toEqual([1_200_000, 45_000]);
  });
});
