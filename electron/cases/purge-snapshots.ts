import type { Clock } from '../clock.ts';
import type { CaseRowStore } from '../store/case-row-store.ts';
import type { PhotoStore } from '../store/photo-store.ts';

/** Files erased at a time: a scan never waits for it. */
const MOST_AT_ONCE = 200;

/**
 * Erases pictures that the bench took by itself and that nothing holds any more: their time is over, no case is
 * disputed over them, and nobody else's event names the same picture. The hash stays in the record. Answers how many
 * are gone; as long as it is more than none, there may be others.
 */
export function purgeSnapshots(parts: {
  readonly caseRows: CaseRowStore;
  readonly photos: PhotoStore;
  readonly clock: Clock;
}): number {
  const over = parts.caseRows.picturesOver(parts.clock.nowMs(), MOST_AT_ONCE);
  return over.filter((sha256) => parts.photos.erase(sha256)).length;
}
