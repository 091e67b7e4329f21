import fc from 'fast-check';
import { expect, it } from 'vitest';
import { placeAfter } from '../../../renderer/claims/grid-move.ts';
import { seeded } from '../../support/property-seed.ts';

const SIZE = { rows: 30, columns: 9 };

it.each([
  ['ArrowDown', 0, 0, 1, 0],
  ['ArrowUp', 0, 0, 0, 0],
  ['ArrowLeft', 4, 0, 4, 0],
  ['ArrowRight', 4, 8, 4, 8],
  ['ArrowDown', 29, 3, 29, 3],
  ['PageDown', 3, 2, 13, 2],
  ['PageDown', 25, 2, 29, 2],
  ['PageUp', 3, 2, 0, 2],
  ['Home', 7, 5, 7, 0],
  ['End', 7, 5, 7, 8],
])('U20 %s from row %i column %i leads to row %i column %i', (key, row, column, toRow, toColumn) => {
  expect(placeAfter(key, { row, column }, SIZE)).toEqual({ row: toRow, column: toColumn });
});

it('another key leads nowhere, and neither does any in an empty grid', () => {
  expect(placeAfter('a', { row: 0, column: 0 }, SIZE)).toBeNull();
  expect(placeAfter('ArrowDown', { row: 0, column: 0 }, { rows: 0, columns: 9 })).toBeNull();
});

it('no way of keys leads out of the grid', () => {
  const key = fc.constantFrom('ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'PageUp', 'PageDown', 'Home', 'End');
  fc.assert(
    fc.property(fc.array(key), fc.integer({ min: 1, max: 40 }), (keys, rows) => {
      const size = { rows, columns: 9 };
      let at = { row: 0, column: 0 };
      for (const pressed of keys) at = placeAfter(pressed, at, size) ?? at;
      expect(at.row >= 0 && at.row < rows && at.column >= 0 && at.column < 9).toBe(true);
    }),
    seeded(20, 200),
  );
});
