import type { RefusedRow } from './refused-row.ts';
import type { TableRefusal } from './table.ts';

/** An id of the message catalogues and what its placeholders take. */
export interface RefusalMessage {
  readonly id: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** Headings of the three columns a file of refused rows gets; none of them is a header that imports look for. */
export const REFUSED_ROWS_HEADINGS = {
  row: 'import.refusedRows.row',
  column: 'import.refusedRows.column',
  reason: 'import.refusedRows.reason',
} as const;

/** Longest piece of a cell that a sentence shows. */
const SHOWN_LENGTH = 60;

/** Says why a row was refused and what to do. */
export function refusedRowMessage({ kind, rowNumber, column, value }: RefusedRow): RefusalMessage {
  const shown = (value ?? '').slice(0, SHOWN_LENGTH);
  return { id: `import.refused.${kind}`, values: { row: rowNumber, column: column ?? '', value: shown } };
}

/** Says why a file was refused and what to do. */
export function tableRefusalMessage(refusal: TableRefusal): RefusalMessage {
  const id = `import.file.${refusal.kind}`;
  switch (refusal.kind) {
    case 'too-many-rows':
      return { id, values: { limit: refusal.limit } };
    case 'too-many-broken-quotes':
      return { id, values: { row: refusal.rowNumber } };
    case 'missing-column':
      return { id, values: { example: refusal.accepted[0] ?? refusal.field } };
    case 'duplicate-column':
      return { id, values: { header: refusal.header } };
    case 'file-too-large':
    case 'no-rows':
      return { id, values: {} };
  }
}
