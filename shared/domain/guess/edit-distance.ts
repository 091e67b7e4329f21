/**
 * How many characters one text is from another: one wrong, left out, too many, or two swapped. Counting stops at
 * `most`, and anything farther answers `most + 1`.
 */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let older: number[] = [];
  let before = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      current.push(cell(a, b, row, column, { older, before, current }));
    }
    older = before;
    before = current;
  }
  return Math.min(before[b.length] ?? most + 1, most + 1);
}

interface Rows {
  readonly older: readonly number[];
  readonly before: readonly number[];
  readonly current: readonly number[];
}

function cell(a: string, b: string, row: number, column: number, { older, before, current }: Rows): number {
  const isSame = a[row - 1] === b[column - 1];
  const isSwapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
  return Math.min(
    at(before, column) + 1,
    at(current, column - 1) + 1,
    at(before, column - 1) + (isSame ? 0 : 1),
    isSwapped ? at(older, column - 2) + 1 : Infinity,
  );
}

const at = (row: readonly number[], column: number): number => row[column] ?? Infinity;
