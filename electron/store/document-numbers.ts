import type { Database } from './database.ts';

/** Running numbers without gaps, per series (`DC-B1-2026`, `LPN-B1`). */
export interface DocumentNumbers {
  /** The next number, from 1. To be called in the transaction that uses it: rolled back together, so no number is lost. */
  next(series: string): number;
}

export function openDocumentNumbers(database: Database): DocumentNumbers {
  const next = database.prepare<[string], { last: number }>(
    `INSERT INTO document_number (series, last) VALUES (?, 1)
     ON CONFLICT (series) DO UPDATE SET last = last + 1 RETURNING last`,
  );
  return { next: (series) => next.get(series)?.last ?? 1 };
}
