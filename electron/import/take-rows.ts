import { setImmediate as nextTurn } from 'node:timers/promises';

/** Rows are stored in transactions no longer than this, with the event loop free in between: a scan never waits. */
const CHUNK_MS = 40;
/** How many rows are stored between two looks at the clock. */
const ROWS_PER_LOOK = 200;

/**
 * Stores rows in short transactions, some of them together each time. A crash half way leaves whole rows behind; importing the file again completes
 * them, because every row is put under its natural key.
 */
export async function takeRows<Row>(
  rows: readonly Row[],
  store: (rows: readonly Row[]) => void,
  parts: { readonly transaction: (work: () => void) => void; readonly nowMs: () => number },
): Promise<void> {
  for (let at = 0; at < rows.length;) {
    parts.transaction(() => {
      const untilMs = parts.nowMs() + CHUNK_MS;
      do {
        store(rows.slice(at, at + ROWS_PER_LOOK));
        at += ROWS_PER_LOOK;
      } while (at < rows.length && parts.nowMs() < untilMs);
    });
    await nextTurn();
  }
}
