import type { CheckedWeight } from './check-weight.ts';

/** Why the bench reminds of a check of its scale: a shift has passed, or the last one was not in order (B9). */
export type CheckReminder = 'due' | 'failed';

export interface CheckStanding {
  /** From when on a check is due, epoch ms; null when the site wants no reminder. */
  readonly dueAtMs: number | null;
  readonly last: Pick<CheckedWeight, 'verdict'> | null;
}

/** How long "later" is, ms: somebody who is busy now has a quieter minute within the hour. */
export const LATER_MS = 3_600_000;

/** What is reminded of now, if anything. A failed check is reminded of until one is in order; `laterUntilMs` hides both. */
export function checkReminder(
  { dueAtMs, last }: CheckStanding,
  laterUntilMs: number,
  nowMs: number,
): CheckReminder | null {
  if (dueAtMs === null || nowMs < laterUntilMs) return null;
  if (last?.verdict === 'outside') return 'failed';
  return nowMs >= dueAtMs ? 'due' : null;
}
