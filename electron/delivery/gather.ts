import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';

/** What follows the first answer of a round within this time belongs to the same round. */
const GATHER_MS = 10;

/** Resolves when all attempts have ended, at the latest after 10 ms; at once, in the next turn, when nothing is to follow. */
export async function gather(attempts: ReadonlySet<Promise<void>>, hasAnswers: () => boolean): Promise<void> {
  await nextTurn();
  if (!hasAnswers() || attempts.size === 0) return;
  const enough = new AbortController();
  const timeIsUp = pause(GATHER_MS, undefined, { signal: enough.signal }).catch(() => undefined);
  await Promise.race([Promise.allSettled(attempts), timeIsUp]);
  enough.abort();
}
