import { describe, expect, it } from 'vitest';
import { createListeningClock } from '../../../../../electron/devices/scale/detect/listening-clock.ts';

describe('the time in which somebody could listen', () => {
  it.each<[string, readonly number[], number]>([
    ['turns in time', [25, 50, 75], 75],
    ['a turn that comes late', [25, 525, 550], 75],
    ['turns that come early', [10, 20, 30], 30],
  ])('%s', (_what, turns, countedMs) => {
    let systemMs = 1_000;
    const clock = createListeningClock(25, () => systemMs);
    for (const atMs of turns) {
      systemMs = 1_000 + atMs;
      clock.turn();
    }
    expect(clock.nowMs()).toBe(countedMs);
    systemMs += 7;
    expect(clock.nowMs()).toBe(countedMs + 7);
  });
});
