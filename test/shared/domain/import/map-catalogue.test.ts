import { describe, expect, it } from 'vitest';
import { mapCatalogue, type ImportedCatalogue } from '../../../../shared/domain/import/map-catalogue.ts';
import type { Table } from '../../../../shared/domain/import/table.ts';

function table(header: string[], ...rows: string[][]): Table {
  return { delimiter: ',', header, rows: rows.map((cells, index) => ({ rowNumber: index + 2, cells })), refused: [] };
}
function imported(from: Table): ImportedCatalogue {
  const result = mapCatalogue(from);
  if (!result.ok) throw new Error(result.error.kind);
  return result.value;
}
const kinds = ({ refused }: ImportedCatalogue) => refused.map(({ rowNumber, kind }) => `${rowNumber} ${kind}`);

describe('mapCatalogue', () => {
  it('reads a whole product', () => {
    const header = [
      'SKU',
      'Name',
      '中文名称',
      'Name ES',
      'EAN',
      'Weight (g)',
      'Mass spread g',
      'Price EUR',
      'Category',
    ];
    const cells = ['MUG-1', 'Mug', '马克杯', 'Taza', '6291041500213', '350', '2.5', '12.90', 'Kitchen'];
    const { items } = imported(table([...header, 'Serialised'], [...cells, 'sí']));
    expect(items).toEqual([
      {
        sku: 'MUG-1',
        gtin: '06291041500213',
        name: 'Mug',
        nameZh: '马克杯',
        nameEs: 'Taza',
        category: 'Kitchen',
        unitMassMg: 350_000,
        massSpreadMg: 2_500,
        priceMinor: 1290,
        currency: 'EUR',
        serialised: true,
        cartonsPerUnit: null,
      },
    ]);
  });

  it.each([
    [
      ['Cartons per unit', 'Attributes', 'Accessories'],
      ['3', 'gift; hygiene', 'REM:Remote control:45 g; Cable:30 g; Manual'],
    ],
    [
      ['箱数', '商品属性', '配件'],
      ['3', '赠品、卫生用品', 'REM：Remote control：45克；Cable：30克；Manual'],
    ],
    [
      ['Bultos por unidad', 'Atributos', 'Accesorios'],
      ['3', 'regalo, higiene', 'REM:Remote control:0.045 kg|Cable:30 g|Manual'],
    ],
  ])('reads cartons, exclusions and accessories: %s', (header, row) => {
    const { items, refused } = imported(table(['SKU', 'Name', ...header], ['A', 'Radio', ...row]));
    expect(refused).toEqual([]);
    expect(items[0]).toMatchObject({
      cartonsPerUnit: 3,
      attributes: ['gift', 'hygiene'],
      accessories: [
        { code: 'REM', name: 'Remote control', massMg: 45_000 },
        { code: 'Cable', name: 'Cable', massMg: 30_000 },
        { code: 'Manual', name: 'Manual', massMg: null },
      ],
    });
  });

  it.each([
    ['Accessories', 'Cable:30', 'unit-missing'],
    ['Accessories', 'A:b:c:d', 'unknown-value'],
    ['Accessories', 'Cable; Cable', 'unknown-value'],
    ['Attributes', 'gift; heavy', 'unknown-value'],
    ['Cartons', '21', 'out-of-range'],
  ])('refuses %s “%s”: %s', (column, cell, kind) => {
    expect(kinds(imported(table(['SKU', 'Name', column], ['A', 'B', cell])))).toEqual([`2 ${kind}`]);
  });

  it('takes a mass of zero for one nobody knows', () => {
    expect(imported(table(['SKU', 'Name', 'Weight g'], ['A', 'B', '0'])).items[0]?.unitMassMg).toBeNull();
  });

  it.each([
    ['6291041500214', 'gtin-check-digit'],
    ['6.29104E+12', 'spreadsheet-damaged-number'],
    ['12345', 'not-a-gtin'],
  ])('refuses GTIN %s: %s', (gtin, kind) => {
    expect(kinds(imported(table(['SKU', 'Name', 'EAN'], ['A', 'B', gtin])))).toEqual([`2 ${kind}`]);
  });

  it('refuses a weight without a unit instead of guessing', () => {
    expect(kinds(imported(table(['SKU', 'Name', 'Weight'], ['A', 'B', '350'])))).toEqual(['2 unit-missing']);
  });

  it('refuses both when a SKU stands twice with different content, and one when it repeats', () => {
    const header = ['SKU', 'Name'];
    const conflict = imported(table(header, ['A', 'Mug'], ['A', 'Cup'], ['B', 'Jug']));
    expect(kinds(conflict)).toEqual(['2 conflicting-duplicate', '3 conflicting-duplicate']);
    expect(conflict.items.map(({ sku }) => sku)).toEqual(['B']);
    expect(kinds(imported(table(header, ['A', 'Mug'], ['A', ' Mug ']))).length).toBe(1);
  });

  it('keeps HTML and formulas in names as text, trims full-width blanks, and refuses names past 200', () => {
    const header = ['SKU', 'Name'];
    const { items } = imported(table(header, ['A', '　<b>杯</b>　'], ['B', '=1+1'], ["'=C", "'+1 set"]));
    expect(items.map(({ name }) => name)).toEqual(['<b>杯</b>', '=1+1', '+1 set']);
    expect(kinds(imported(table(header, ['A', 'x'.repeat(201)])))).toEqual(['2 too-long']);
  });
});
