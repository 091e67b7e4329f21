import { describe, expect, it } from 'vitest';
import { clockStepWords } from '../../../renderer/app/clock-step-words.ts';

const MINUTE_MS = 60_000;

describe('T1 the words for a clock that was set', () => {
  it.each([
    [5 * MINUTE_MS, 'forward', 'minutes', 5],
    [-119 * MINUTE_MS, 'back', 'minutes', 119],
    // What passed until it was noticed does not turn two hours into minutes.
    [-(120 * MINUTE_MS - 4_000), 'back', 'hours', 2],
    [47 * 60 * MINUTE_MS, 'forward', 'hours', 47],
    [3 * 1_440 * MINUTE_MS, 'forward', 'days', 3],
  ])('%d ms: %s, %s %d', (byMs, direction, unit, amount) => {
    expect(clockStepWords(byMs)).toEqual({ direction, unit, amount });
  });
});
