import { describe, expect, it } from 'vitest';
import { NEW_TRIAL, hearOnTrial, trialVerdict } from '../../../../../electron/devices/scale/identity/replug-trial.ts';

/** What was heard, as [ms, readings, refused frames]; judged at the last moment. */
function verdict(nowMs: number, ...heard: readonly (readonly [number, number, number])[]): string {
  const trial = heard.reduce(
    (before, [atMs, readings, refused]) => hearOnTrial(before, { readings, refused, atMs }),
    NEW_TRIAL,
  );
  return trialVerdict(trial, nowMs);
}

describe('a line that was plugged in again', () => {
  it.each([
    ['silence is no failure: the scale may be off', 60_000, [], 'waiting'],
    [
      'three frames within three seconds',
      400,
      [
        [0, 1, 0],
        [200, 1, 0],
        [400, 1, 0],
      ],
      'passed',
    ],
    ['three at once', 0, [[0, 3, 1]], 'passed'],
    ['two are too few so far', 400, [[0, 2, 0]], 'waiting'],
    [
      'three of them, after noise while it started',
      5_400,
      [
        [0, 0, 9],
        [5_000, 1, 0],
        [5_200, 1, 0],
        [5_400, 1, 0],
      ],
      'passed',
    ],
    ['a scale that sends seldom', 3_000, [[0, 1, 0]], 'passed'],
    ['bytes, and nothing that is a frame of this scale', 3_000, [[0, 0, 4]], 'failed'],
    ['bytes without any frame', 3_000, [[0, 0, 0]], 'failed'],
    [
      'one that fits among many that do not',
      3_000,
      [
        [0, 0, 4],
        [1_000, 1, 5],
      ],
      'failed',
    ],
  ] as const)('%s', (_what, nowMs, heard, wanted) => {
    expect(verdict(nowMs, ...heard)).toBe(wanted);
  });
});
