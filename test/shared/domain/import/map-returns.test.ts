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
const NOTHING_SAID = {
  ...{ note: null, deliveredOn: null, orderState: null, closesOn: null, hasProof: null },
  ...{ isPriority: null, isExpectedRefusal: null, region: null, phoneTail: null },
};
const HEADER = ['RMA', 'SKU', 'Qty', 'Tracking', 'Refund', 'Currency'];

describe('mapReturns', () => {
  it('makes one return of the rows of one RMA; later rows may leave the parcel blank', () => {
    const { returns, refused } = imported(
      table(HEADER, ['rma-1', 'A', '2', '1Z 999 AA1 01 2345 6784', '19.90', 'EUR'], ['RMA-1', 'B', '', '', '', '']),
    );
    expect(refused).toEqual([]);
    expect(returns).toEqual([
      {
        ...NOTHING_SAID,
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
    const carriers = ['RMA', 'SKU', 'Carrier'];
    const otherCarrier = imported(table(carriers, ['RMA-1', 'A', 'UPS'], ['RMA-1', 'B', 'DHL']));
    expect(otherCarrier.refused[1]).toMatchObject({ kind: 'conflicting-value', column: 'Carrier', value: 'DHL' });
    expect(otherCarrier.returns).toEqual([]);
  });

  it.each([
    ['another line in another parcel', ['RMA-1', 'B', '1', 'T2', '', ''], ['A', 'B']],
    ['the same line spread over two parcels', ['RMA-1', 'A', '1', 'T2', '', ''], ['A']],
    ['two numbers in one cell', ['RMA-1', 'B', '1', 'T1; T2', '', ''], ['A', 'B']],
  ])('S23 announces several parcels of one return: %s', (_, second, skus) => {
    const { returns, refused } = imported(table(HEADER, ['RMA-1', 'A', '1', 'T1', '', ''], second));
    expect(refused).toEqual([]);
    expect(returns).toMatchObject([{ trackingNumber: 'T1', furtherTrackingNumbers: ['T2'] }]);
    expect(returns[0]?.lines.map(({ sku }) => sku)).toEqual(skus);
  });

  it('S23 refuses a return in more than fifty parcels', () => {
    const rows = Array.from({ length: 51 }, (_, index) => ['RMA-1', 'A', '1', `T${index}`, '', '']);
    expect(kinds(imported(table(HEADER, ...rows))).at(-1)).toBe('52 out-of-range');
  });

  it.each([
    [
      [
        'Note',
        'Delivered on',
        'Order state',
        'Closes on',
        'Proof',
        'Priority',
        'Expected refusal',
        'Region',
        'Phone tail',
      ],
      ['Send it on', '2026-11-02', 'completed', '2026/12/1', 'no', 'yes', 'no', 'Madrid', '+34 600 12 34 56'],
    ],
    [
      ['备注', '签收日期', '订单状态', '截止日期', '购买凭证', '优先', '预计拒收', '省份', '手机尾号'],
      ['Send it on', '2026年11月2日', 'completed', '2026-12-01', '无', '是', '否', 'Madrid', '3456'],
    ],
    [
      ['Nota', 'Fecha de entrega', 'Estado del pedido', 'Fecha límite', 'Prueba de compra', 'Prioridad'].concat([
        'Rechazo previsto',
        'Provincia',
        'Teléfono',
      ]),
      ['Send it on', '2026-11-02 10:15', 'completed', '2026-12-01', 'no', 'sí', 'no', 'Madrid', '3456'],
    ],
  ])('reads what the shop knows about a return beside its lines: %s', (header, row) => {
    const { returns, refused } = imported(table(['RMA', 'SKU', ...header], ['R1', 'A', ...row]));
    expect(refused).toEqual([]);
    expect(returns[0]).toMatchObject({
      ...{ note: 'Send it on', deliveredOn: '2026-11-02', orderState: 'completed', closesOn: '2026-12-01' },
      ...{ hasProof: false, isPriority: true, isExpectedRefusal: false, region: 'Madrid', phoneTail: '3456' },
    });
  });

  it.each([
    ['Closes on', '03/04/2026', 'not-a-date'],
    ['Closes on', '2026-02-30', 'not-a-date'],
    ['Phone tail', '12', 'too-few-digits'],
    ['Priority', 'perhaps', 'unknown-value'],
  ])('refuses a row whose %s is %s', (column, value, kind) => {
    expect(kinds(imported(table(['RMA', 'SKU', column], ['R1', 'A', value])))).toEqual([`2 ${kind}`]);
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
