import type { Database } from './database.ts';

/** Running numbers without gaps, per series (`DC-B1-2026`, `LPN-B1`). */
export interface DocumentNumbers {
  /** The next number, from 1. To be called in the transaction that uses it: rolled back together, so no number is lost. */
  next(series: string): number;
  /** The series goes on behind this number, if it is not beyond it already. */
  atLeast(series: string, last: number): void;
  /** Every series and the last number it gave. */
  all(): { readonly series: string; readonly last: number }[];
}

export function openDocumentNumbers(database: Database): DocumentNumbers {
  const next = database.prepare<[string], { last: number }>(
    `INSERT INTO document_number (series, last) VALUES (?, 1)
     ON CONFLICT (series) DO UPDATE SET last = last + 1 RETURNING last`,
  );
  const atLeast = database.prepare<[string, number]>(
    `INSERT INTO document_number (series, last) VALUES (?, ?)
     ON CONFLICT (series) DO UPDATE SET last = max(last, excluded.last)`,
  );
  const all = database.prepare<[], { series: string; last: number }>(
    'SELECT series, last FROM document_number ORDER BY series',
  );
  return {
    all: () => all.all(),
    atLeast: (series, last) => void atLeast.run(series, last),
    next: (series) => next.get(series)?.last ?? 1,
  };
}
