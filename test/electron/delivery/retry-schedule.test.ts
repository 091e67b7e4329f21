import { describe, expect, it } from 'vitest';
import { probeDelayMs, RETRY_DELAYS_MS, retryDelayMs } from '../../../electron/delivery/retry-schedule.ts';

const middle = (): number => 0.5;
const lowest = (): number => 0;
const highest = (): number => 1 - 2 ** -53;

describe('the retry schedule', () => {
  it('is 5 s, 5 min, 30 min, 2 h, 5 h, 10 h, 14 h and then over', () => {
    const delays = Array.from({ length: 8 }, (_, n) => retryDelayMs(n + 1, middle));
    expect(delays).toEqual([5_000, 300_000, 1_800_000, 7_200_000, 18_000_000, 36_000_000, 50_400_000, null]);
  });

  it('spreads every delay by a fifth in both directions and no further', () => {
    for (const [index, delay] of RETRY_DELAYS_MS.entries()) {
      expect(retryDelayMs(index + 1, lowest)).toBe(delay * 0.8);
      expect(retryDelayMs(index + 1, highest)).toBe(delay * 1.2);
    }
  });
});

describe('the probe schedule', () => {
  it('climbs to 30 s and stays there', () => {
    expect([1, 2, 3, 4, 5, 500].map((probe) => probeDelayMs(probe, middle))).toEqual([
      5_000, 10_000, 20_000, 30_000, 30_000, 30_000,
    ]);
  });
});
