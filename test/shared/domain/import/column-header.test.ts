import { describe, expect, it } from 'vitest';
import { CATALOGUE_COLUMNS } from '../../../../shared/domain/import/catalogue-columns.ts';
import { findColumns, headerKey, type ColumnSpec } from '../../../../shared/domain/import/column-header.ts';
import { RETURNS_COLUMNS } from '../../../../shared/domain/import/returns-columns.ts';

describe('headerKey', () => {
  it.each([
    ['N.º de envío', 'nodeenvio'],
    ['tracking_number', 'trackingnumber'],
    ['重量（克）', '重量克'],
    ['Price (€)', 'price€'],
  ])('%s is %s', (header, key) => expect(headerKey(header)).toBe(key));
});

describe('findColumns', () => {
  it('finds columns in any order, language and spelling, with the unit the header names', () => {
    const found = findColumns(['备注', 'PESO (kg)', 'Nombre', ' Variant SKU ', 'Precio EUR'], CATALOGUE_COLUMNS);
    if (!found.ok) throw new Error(found.error.kind);
    expect(Object.fromEntries(found.value.columns)).toEqual({
      sku: { index: 3, header: ' Variant SKU ', suffix: null },
      name: { index: 2, header: 'Nombre', suffix: null },
      mass: { index: 1, header: 'PESO (kg)', suffix: 'kg' },
      price: { index: 4, header: 'Precio EUR', suffix: 'EUR' },
    });
    expect(found.value.ignored).toEqual(['备注']);
  });

  it('prefers the name that stands first in the list', () => {
    const found = findColumns(['Order', 'RMA', 'Return ID', 'SKU'], RETURNS_COLUMNS);
    expect(found.ok && found.value.columns.get('rmaNumber')?.header).toBe('RMA');
    expect(found.ok && found.value.ignored).toEqual(['Return ID']);
  });

  it('refuses a file without a column it needs, and one with the same column twice', () => {
    expect(findColumns(['RMA'], RETURNS_COLUMNS)).toMatchObject({
      ok: false,
      error: { kind: 'missing-column', field: 'sku' },
    });
    expect(findColumns(['RMA', 'SKU', 'rma'], RETURNS_COLUMNS)).toEqual({
      ok: false,
      error: { kind: 'duplicate-column', field: 'rmaNumber', header: 'rma' },
    });
  });

  it.each([
    ['returns', RETURNS_COLUMNS],
    ['catalogue', CATALOGUE_COLUMNS],
  ] as const)('gives every name in the %s table to one field only', (_, specs: readonly ColumnSpec<string>[]) => {
    const keys = specs.flatMap(({ names, suffixes }) =>
      names.flatMap((name) =>
        ['', ...Object.keys(suffixes ?? {})].map((ending) => headerKey(name) + headerKey(ending)),
      ),
    );
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });
});
