import type { Accessory } from '../reference/product-traits.ts';
import { accepted, refused, type Result } from '../result.ts';
import type { DecimalConvention } from './decimal-text.ts';
import { parseMassCell } from './mass-cell.ts';
import type { RefusedRowKind } from './refused-row.ts';
import type { CellParser } from './text-cell.ts';

const PIECES_LIMIT = 30;
/** The unit stands in the cell, so what the rest of the column proves does not matter. */
const POINT: DecimalConvention = { proven: '.', assumed: '.' };

/**
 * What belongs into the box of a product: `REM:Remote control:45 g; USB cable:30 g; Manual`. The code may be left
 * out, then the name stands for it; the mass too, then the part cannot be missed by weight.
 */
export const accessoriesCell: CellParser<readonly Accessory[]> = (text) => {
  const pieces = text
    .split(/[;；|]/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
  if (pieces.length > PIECES_LIMIT) return refused('too-long');
  const byCode = new Map<string, Accessory>();
  for (const piece of pieces) {
    const read = readAccessory(piece);
    if (!read.ok) return read;
    if (byCode.has(read.value.code)) return refused('unknown-value');
    byCode.set(read.value.code, read.value);
  }
  return accepted([...byCode.values()]);
};

function readAccessory(piece: string): Result<Accessory, RefusedRowKind> {
  const parts = piece.split(/[:：]/).map((part) => part.trim());
  const last = parts.at(-1) ?? '';
  const mass = parts.length > 1 && /^\d/.test(last) ? parseMassCell(last, null, POINT) : null;
  if (mass && !mass.ok) return mass;
  const [first = '', second] = mass ? parts.slice(0, -1) : parts;
  const accessory = { code: first, name: second ?? first, massMg: (mass?.ok === true && mass.value) || null };
  if (parts.length > 3 || accessory.code === '' || accessory.name === '') return refused('unknown-value');
  return accessory.code.length > 64 || accessory.name.length > 100 ? refused('too-long') : accepted(accessory);
}
