/** A cell of the grid by its place. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

export interface GridSize {
  readonly rows: number;
  readonly columns: number;
}

const PAGE = 10;

const STEPS: { readonly [key: string]: (at: GridPlace, size: GridSize) => GridPlace } = {
  ArrowUp: ({ row, column }) => ({ row: row - 1, column }),
  ArrowDown: ({ row, column }) => ({ row: row + 1, column }),
  ArrowLeft: ({ row, column }) => ({ row, column: column - 1 }),
  ArrowRight: ({ row, column }) => ({ row, column: column + 1 }),
  PageUp: ({ row, column }) => ({ row: row - PAGE, column }),
  PageDown: ({ row, column }) => ({ row: row + PAGE, column }),
  Home: ({ row }) => ({ row, column: 0 }),
  End: ({ row }, { columns }) => ({ row, column: columns - 1 }),
};

/** Where a key leads from a cell; null for a key that leads nowhere. The edges of the grid hold. */
export function placeAfter(key: string, at: GridPlace, size: GridSize): GridPlace | null {
  const step = STEPS[key];
  if (!step || size.rows === 0) return null;
  const { row, column } = step(at, size);
  return { row: within(row, size.rows), column: within(column, size.columns) };
}

const within = (index: number, length: number): number => Math.min(Math.max(index, 0), length - 1);
