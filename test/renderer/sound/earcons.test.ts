import { describe, expect, it } from 'vitest';
import { EARCON_NAMES, earconLengthMs, EARCONS } from '../../../renderer/sound/earcons.ts';

const pitches = (name: keyof typeof EARCONS): number[] => EARCONS[name].map(({ hz }) => hz);

describe('earcons (U7)', () => {
  it('sound as the rule says: short high, two mid tones, long low, rising triad', () => {
    expect(EARCONS.ok).toHaveLength(1);
    expect(earconLengthMs('ok')).toBeLessThanOrEqual(100);
    expect(Math.min(...pitches('ok'))).toBeGreaterThan(1_000);
    expect(EARCONS.warning).toHaveLength(2);
    for (const hz of pitches('warning')) expect(hz).toSatisfy((pitch: number) => pitch > 400 && pitch < 1_000);
    expect(earconLengthMs('error')).toBeGreaterThan(500);
    expect(Math.max(...pitches('error'))).toBeLessThan(200);
    expect(EARCONS.complete).toHaveLength(3);
    expect(pitches('complete')).toEqual(pitches('complete').toSorted((a, b) => a - b));
  });

  it('are over before the next scan is likely, and never overdriven', () => {
    for (const name of EARCON_NAMES) {
      expect(earconLengthMs(name)).toBeLessThanOrEqual(700);
      for (const { level, lengthMs } of EARCONS[name]) {
        expect(level).toBeGreaterThan(0);
        expect(level).toBeLessThanOrEqual(1);
        expect(lengthMs).toBeGreaterThan(12);
      }
    }
  });

  it('differ from each other', () => {
    const described = EARCON_NAMES.map((name) => JSON.stringify(EARCONS[name]));
    expect(new Set(described).size).toBe(EARCON_NAMES.length);
  });
});
