import { z } from 'zod';

/** Why a row was not taken. `import.refused.<kind>` in the messages says it to people, with what to do. */
export const REFUSED_ROW_KINDS = [
  'broken-quotes',
  'too-few-cells',
  'too-many-cells',
  'control-characters',
  'missing-value',
  'too-long',
  'unknown-value',
  'spreadsheet-damaged-number',
  'not-a-number',
  'not-a-whole-number',
  'ambiguous-number',
  'too-many-decimals',
  'out-of-range',
  'unit-missing',
  'currency-missing',
  'currency-mismatch',
  'not-a-date',
  'too-few-digits',
  'not-a-gtin',
  'gtin-check-digit',
  'duplicate-row',
  'conflicting-duplicate',
  'conflicting-value',
  'too-many-lines',
  'same-return-refused',
  'same-shipment-refused',
] as const;
export type RefusedRowKind = (typeof REFUSED_ROW_KINDS)[number];

/** A row that was not taken, with the cell that stood in the way. The other rows are not held up by it. */
export const RefusedRow = z.strictObject({
  /** As a spreadsheet counts: the first row of the file is 1. */
  rowNumber: z.int().positive(),
  /** The row as it stood in the file. */
  cells: z.array(z.string()),
  /** The column's header as the file spells it; null when the whole row is at fault. */
  column: z.string().nullable(),
  kind: z.enum(REFUSED_ROW_KINDS),
  value: z.string().nullable(),
});
export type RefusedRow = z.infer<typeof RefusedRow>;
