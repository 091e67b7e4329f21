import type { LineFailure } from './port-failure.ts';

const FIRST_MS = 500;
const LONGEST_MS = 5_000;
/** Looking for a port that is not there costs one system call, and a re-plugged scale must be back within 2 s. */
const LONGEST_WHILE_MISSING_MS = 1_000;

/** How long to wait before opening the port again after so many failures in a row (1 or more). */
export function reconnectDelayMs(kind: LineFailure['kind'], failures: number): number {
  const longestMs = kind === 'missing' ? LONGEST_WHILE_MISSING_MS : LONGEST_MS;
  return Math.min(FIRST_MS * 2 ** Math.min(failures - 1, 10), longestMs);
}
