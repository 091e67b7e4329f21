import { describe, expect, it } from 'vitest';
import { checkReminder, type CheckReminder } from '../../../../shared/domain/weighing/check-reminder.ts';

const NOW_MS = 1_000_000;
const WITHIN = { verdict: 'within' } as const;
const OUTSIDE = { verdict: 'outside' } as const;

describe('B9 the bench reminds of a check', () => {
  it.each<[string, number | null, typeof WITHIN | typeof OUTSIDE | null, number, CheckReminder | null]>([
    ['not when the site wants none, whatever the last one was', null, OUTSIDE, 0, null],
    ['when there was none yet', 0, null, 0, 'due'],
    ['not before the shift is over', NOW_MS + 1, WITHIN, 0, null],
    ['the moment it is', NOW_MS, WITHIN, 0, 'due'],
    ['when the last one failed, however new it is', NOW_MS + 1, OUTSIDE, 0, 'failed'],
    ['not while somebody said "later"', 0, OUTSIDE, NOW_MS + 1, null],
    ['again when later is now', 0, null, NOW_MS, 'due'],
  ])('%s', (_what, dueAtMs, last, laterUntilMs, expected) => {
    expect(checkReminder({ dueAtMs, last }, laterUntilMs, NOW_MS)).toBe(expected);
  });
});
