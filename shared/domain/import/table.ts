import type { RefusedRow } from './refused-row.ts';

export const FILE_BYTES_LIMIT = 20 * 1024 * 1024;
export const ROWS_LIMIT = 200_000;

export type Delimiter = ',' | ';' | '\t';

export interface TableRow {
  /** As a spreadsheet counts: the first row of the file is 1. */
  readonly rowNumber: number;
  /** As many as the header has. */
  readonly cells: readonly string[];
}

/** A file cut into cells, before anybody knows what its columns mean. */
export interface Table {
  readonly delimiter: Delimiter;
  readonly header: readonly string[];
  readonly rows: readonly TableRow[];
  /** Rows that could not be cut into cells. */
  readonly refused: readonly RefusedRow[];
}

/** Why a file as a whole was not taken. `import.file.<kind>` in the messages says it to people, with what to do. */
export type TableRefusal =
  | { readonly kind: 'file-too-large'; readonly bytes: number; readonly limit: number }
  | { readonly kind: 'too-many-rows'; readonly limit: number }
  | { readonly kind: 'no-rows' }
  | { readonly kind: 'too-many-broken-quotes'; readonly rowNumber: number }
  | { readonly kind: 'missing-column'; readonly field: string; readonly accepted: readonly string[] }
  | { readonly kind: 'duplicate-column'; readonly field: string; readonly header: string };
