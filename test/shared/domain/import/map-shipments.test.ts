import { describe, expect, it } from 'vitest';
import { mapShipments, type ImportedShipments } from '../../../../shared/domain/import/map-shipments.ts';
import type { Table } from '../../../../shared/domain/import/table.ts';

function table(header: string[], ...rows: string[][]): Table {
  return { delimiter: ',', header, rows: rows.map((cells, index) => ({ rowNumber: index + 2, cells })), refused: [] };
}
function imported(from: Table): ImportedShipments {
  const result = mapShipments(from);
  if (!result.ok) throw new Error(result.error.kind);
  return result.value;
}
const kinds = ({ refused }: ImportedShipments) => refused.map(({ rowNumber, kind }) => `${rowNumber} ${kind}`);
const HEADER = ['Tracking number', 'SKU', 'Quantity', 'Shipped weight g', 'Order'];

describe('S25 mapShipments', () => {
  it('makes one shipment of the rows of one waybill; later rows may leave the parcel blank', () => {
    const { shipments, refused } = imported(
      table(HEADER, ['SF 1000 0000 00001', 'A', '2', '1300', 'SO-1'], ['SF1000000000001', 'B', '', '', '']),
    );
    expect(refused).toEqual([]);
    expect(shipments).toEqual([
      {
        ...{ trackingNumber: 'SF1000000000001', orderNumber: 'SO-1', carrier: null, shippedMg: 1_300_000, cartons: 1 },
        ...{ shippedOn: null, deliveredOn: null, region: null, phoneTail: null },
        lines: [
          { sku: 'A', quantity: 2, serials: [] },
          { sku: 'B', quantity: 1, serials: [] },
        ],
      },
    ]);
  });

  it.each([
    [
      ['Waybill', 'SKU', 'Carrier', 'Serial numbers', 'Weight kg', 'Cartons', 'Ship date'].concat([
        'Delivered on',
        'Region',
        'Phone last 4',
      ]),
    ],
    [
      ['运单号', '货号', '快递公司', '序列号', '发货重量(千克)', '箱数', '发货日期'].concat([
        '签收日期',
        '省份',
        '手机尾号',
      ]),
    ],
    [
      ['Número de envío', 'Referencia', 'Transportista', 'Números de serie', 'Peso de envío (kg)', 'Bultos'].concat([
        'Fecha de envío',
        'Fecha de entrega',
        'Provincia',
        'Teléfono',
      ]),
    ],
  ])('finds its columns in every language: %s', (header) => {
    const row = ['SF1', 'A', 'SF', 'SN1; SN2', '1.3', '2', '2026-11-01', '2026-11-04', '广东', '13800001234'];
    const { shipments, refused, ignoredColumns } = imported(table(header, row));
    expect([refused, ignoredColumns]).toEqual([[], []]);
    expect(shipments).toMatchObject([
      {
        ...{ trackingNumber: 'SF1', carrier: 'SF', shippedMg: 1_300_000, cartons: 2, shippedOn: '2026-11-01' },
        ...{ deliveredOn: '2026-11-04', region: '广东', phoneTail: '1234' },
        lines: [{ sku: 'A', quantity: 1, serials: ['SN1', 'SN2'] }],
      },
    ]);
  });

  it.each([
    [
      'a repeated row is left out',
      [
        ['T1', 'A', '1', '', ''],
        ['T1', 'A', '1', '', ''],
      ],
      ['3 duplicate-row'],
    ],
    [
      'another count of one SKU spoils the shipment',
      [
        ['T1', 'A', '1', '', ''],
        ['T1', 'A', '2', '', ''],
      ],
      ['2 same-shipment-refused', '3 conflicting-duplicate'],
    ],
    [
      'two weights of one waybill spoil it',
      [
        ['T1', 'A', '1', '500', ''],
        ['T1', 'B', '1', '600', ''],
      ],
      ['2 same-shipment-refused', '3 conflicting-value'],
    ],
    ['a row without a SKU', [['T1', '', '1', '', '']], ['2 missing-value']],
    ['a row without a waybill', [['', 'A', '1', '', '']], ['2 missing-value']],
    ['a rounded number', [['6.90123E+12', 'A', '1', '', '']], ['2 spreadsheet-damaged-number']],
  ])('says what it refuses: %s', (_, rows, expected) => {
    expect(kinds(imported(table(HEADER, ...rows)))).toEqual(expected);
  });

  it('refuses a weight without a unit instead of guessing, and takes 0 for one nobody knows', () => {
    expect(kinds(imported(table(['Waybill', 'SKU', 'Weight'], ['T1', 'A', '350'])))).toEqual(['2 unit-missing']);
    expect(imported(table(['Waybill', 'SKU', 'Weight g'], ['T1', 'A', '0'])).shipments[0]?.shippedMg).toBeNull();
  });

  it('stops a shipment at 200 lines, also in a file of nothing else', () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => ['T1', `SKU-${index}`, '1', '', '']);
    const result = imported(table(HEADER, ...rows));
    expect(result.shipments).toEqual([]);
    expect(result.refused).toHaveLength(20_000);
  });
});
