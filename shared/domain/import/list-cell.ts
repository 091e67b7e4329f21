import { accepted, refused, type Result } from '../result.ts';
import type { RefusedRowKind } from './refused-row.ts';
import type { CellParser } from './text-cell.ts';

/** Several values in one cell, cut at `;`, `|`, `、` or a comma of any width; each is read by `parse`, repeats count once. */
export function listCell<Value>(parse: CellParser<Value>, most: number): CellParser<readonly Value[]> {
  return (text) => {
    const pieces = new Set(splitList(text));
    if (pieces.size > most) return refused('too-long');
    const values: Value[] = [];
    for (const piece of pieces) {
      const read: Result<Value, RefusedRowKind> = parse(piece);
      if (!read.ok) return read;
      values.push(read.value);
    }
    return accepted(values);
  };
}

function splitList(text: string): string[] {
  return text
    .split(/[;；|,，、]/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
}
