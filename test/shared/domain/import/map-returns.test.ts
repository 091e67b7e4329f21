import { describe, expect, it } from 'vitest';
import { mapReturns, type ImportedReturns } from '../../../../shared/domain/import/map-returns.ts';
import type { Table } from '../../../../shared/domain/import/table.ts';

function table(header: string[], ...rows: string[][]): Table {
  return { delimiter: ',', header, rows: rows.map((cells, index) => ({ rowNumber: index + 2, cells })), refused: [] };
}
function imported(from: Table, options?: { defaultCurrency: string }): ImportedReturns {
  const result = mapReturns(from, options);
  if (!result.ok) throw new Error(result.error.kind);
  return result.value;
}
const kinds = ({ refused }: ImportedReturns) => refused.map(({ rowNumber, kind }) => `${rowNumber} ${kind}`);
const HEADER = ['RMA', 'SKU', 'Qty', 'Tracking', 'Refund', 'Currency'];

describe('mapReturns', () => {
  it('makes one return of the rows of one RMA; later rows may leave the parcel blank', () => {
    const { returns, refused } = imported(
      table(HEADER, ['rma-1', 'A', '2', '1Z 999 AA1 01 2345 6784', '19.90', 'EUR'], ['RMA-1', 'B', '', '', '', '']),
    );
    expect(refused).toEqual([]);
    expect(returns).toEqual([
      {
        rmaNumber: 'RMA-1',
        orderNumber: null,
        trackingNumber: '1Z999AA10123456784',
        carrier: null,
        returnClass: 'customer-return',
        lines: [
          { sku: 'A', quantity: 2, reason: null, refundMinor: 1990, currency: 'EUR' },
          { sku: 'B', quantity: 1, reason: null, refundMinor: null, currency: null },
        ],
      },
    ]);
  });

  it('names row, column, value and reason of what it refuses, and takes the rest', () => {
    const result = imported(table(HEADER, ['RMA-1', 'A', '1', '6.90123E+12', '', ''], ['RMA-2', 'A', '1', '', '', '']));
    expect(result.returns.map(({ rmaNumber }) => rmaNumber)).toEqual(['RMA-2']);
    expect(result.refused).toEqual([
      {
        rowNumber: 2,
        cells: ['RMA-1', 'A', '1', '6.90123E+12', '', ''],
        column: 'Tracking',
        kind: 'spreadsheet-damaged-number',
        value: '6.90123E+12',
      },
    ]);
  });

  it('refuses a whole return when one of its lines cannot be read', () => {
    const result = imported(
      table(HEADER, ['RMA-1', 'A', '1', '', '', ''], ['RMA-1', 'B', 'x', '', '', ''], ['RMA-2', 'A', '1', '', '', '']),
    );
    expect(kinds(result)).toEqual(['2 same-return-refused', '3 not-a-number']);
    expect(result.returns).toHaveLength(1);
  });

  it('leaves out a repeated row, and refuses rows that contradict each other', () => {
    const row = ['RMA-1', 'A', '1', 'T1', '', ''];
    expect(kinds(imported(table(HEADER, row, row)))).toEqual(['3 duplicate-row']);
    expect(imported(table(HEADER, row, row)).returns).toHaveLength(1);
    const otherCount = imported(table(HEADER, row, ['RMA-1', 'A', '2', 'T1', '', '']));
    expect(kinds(otherCount)).toEqual(['2 same-return-refused', '3 conflicting-duplicate']);
    const otherParcel = imported(table(HEADER, row, ['RMA-1', 'B', '1', 'T2', '', '']));
    expect(otherParcel.refused[1]).toMatchObject({ kind: 'conflicting-value', column: 'Tracking', value: 'T2' });
    expect(otherParcel.returns).toEqual([]);
  });

  it('takes the currency from the row, the header or the site, in that order', () => {
    const header = ['RMA', 'SKU', 'Refund (USD)', 'Currency'];
    expect(imported(table(header, ['R1', 'A', '1.5', 'EUR'])).returns[0]?.lines[0]?.currency).toBe('EUR');
    expect(imported(table(header, ['R1', 'A', '1.5', ''])).returns[0]?.lines[0]?.currency).toBe('USD');
    const bare = table(['RMA', 'SKU', 'Refund'], ['R1', 'A', '1.5']);
    expect(imported(bare, { defaultCurrency: 'MXN' }).returns[0]?.lines[0]?.currency).toBe('MXN');
    expect(kinds(imported(bare))).toEqual(['2 currency-missing']);
  });

  it('keeps HTML and formulas as the text they are', () => {
    const header = ['RMA', 'SKU', 'Reason'];
    const { returns } = imported(table(header, ['R1', '="007"', '=1+1'], ['R2', 'A', '<img src=x onerror=alert(1)>']));
    expect(returns[0]?.lines[0]).toMatchObject({ sku: '007', reason: '=1+1' });
    expect(returns[1]?.lines[0]?.reason).toBe('<img src=x onerror=alert(1)>');
  });

  it('stops a return at 200 lines', () => {
    const rows = Array.from({ length: 201 }, (_, index) => ['RMA-1', `SKU-${index}`, '1', '', '', '']);
    const result = imported(table(HEADER, ...rows));
    expect(result.returns).toEqual([]);
    expect(result.refused.at(-1)).toMatchObject({ rowNumber: 202, kind: 'too-many-lines' });
  });

  it('gets through 150 000 rows of one RMA, and a cell of a megabyte', () => {
    const rows = Array.from({ length: 150_000 }, (_, index) => ({
      rowNumber: index + 2,
      cells: ['RMA-1', `SKU-${index}`, '1', '', '', ''],
    }));
    expect(imported({ ...table(HEADER), rows }).refused).toHaveLength(150_000);
    const long = ['RMA-1', 'A', '1 '.repeat(500_000), '', '', ''];
    expect(kinds(imported(table(HEADER, long)))).toEqual(['2 too-long']);
  });

  it('gives the same natural keys when the same file comes again', () => {
    const file = table(HEADER, ['rma-1', 'A', '1', '', '', ''], ['RMA-2', 'A', '1', '', '', '']);
    const stored = new Map([...imported(file).returns, ...imported(file).returns].map((row) => [row.rmaNumber, row]));
    expect([...stored.keys()]).toEqual(['RMA-1', 'RMA-2']);
  });
});
