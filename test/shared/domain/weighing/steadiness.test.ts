import { describe, expect, it } from 'vitest';
import { type ShownMass, isSteady, withFrame } from '../../../../shared/domain/weighing/steadiness.ts';

const D = 1_000;

/** When rest was told at each frame, for masses in grams that arrive `everyMs` apart. */
function told(everyMs: number, grams: readonly number[]): boolean[] {
  let window: readonly ShownMass[] = [];
  return grams.map((gram, index) => {
    window = withFrame(window, { massMg: gram * 1_000, atMs: 10_000 + index * everyMs }, D);
    return isSteady(window, D);
  });
}

const firstAt = (answers: readonly boolean[]): number => answers.indexOf(true);

describe('rest without a stability flag', () => {
  it.each([
    ['ten frames a second: 400 ms of rest', 100, 4],
    ['eight frames a second', 125, 4],
    ['five frames a second: the fourth frame', 200, 3],
    ['two frames a second: the fourth frame, 1.5 s', 500, 3],
    ['one frame a second: the fourth frame, 3 s', 1_000, 3],
    ['fifty frames a second: 400 ms all the same', 20, 20],
    ['a frame every 1.6 s: never', 1_600, -1],
    ['frames held up and delivered at once: never', 0, -1],
  ])('%s', (_what, everyMs, first) => {
    expect(
      firstAt(
        told(
          everyMs,
          Array.from({ length: 30 }, () => 500),
        ),
      ),
    ).toBe(first);
  });

  it('one division of play is rest once the last value holds', () => {
    const answers = told(100, [500, 501, 500, 501, 500, 501, 501, 501]);
    expect(answers).toEqual([false, false, false, false, false, false, true, true]);
  });

  it('more than one division in the window is none', () => {
    expect(told(100, [500, 502, 500, 502, 500, 500, 500, 500, 500, 500]).slice(0, 9)).not.toContain(true);
  });

  it('a slow creep of one division a frame is none', () => {
    expect(
      told(
        100,
        Array.from({ length: 40 }, (_, index) => 500 + index),
      ),
    ).not.toContain(true);
  });

  it('a step of more than two divisions ends it at once, and the window begins anew', () => {
    const answers = told(100, [500, 500, 500, 500, 500, 503, 503, 503, 503, 503]);
    expect(answers).toEqual([false, false, false, false, true, false, false, false, false, true]);
  });

  it.each([
    ['a silence of more than 1.5 s', 1_501],
    ['a clock set back', -5_000],
  ])('%s begins anew', (_what, gapMs) => {
    const rested: ShownMass[] = [0, 200, 400, 600].map((atMs) => ({ massMg: 500_000, atMs: 10_000 + atMs }));
    expect(isSteady(rested, D)).toBe(true);
    expect(withFrame(rested, { massMg: 500_000, atMs: 10_600 + gapMs }, D)).toHaveLength(1);
  });
});
