import { describe, expect, it } from 'vitest';
import type { ReadCode } from '../../../shared/camera/camera-engine.ts';
import { NOTHING_IN_VIEW, seen } from '../../../shared/camera/in-view.ts';

const code = (text: string): ReadCode => ({ kind: 'Code128', text, aimId: null, box: null });
const FRAME_MS = 80;

/** How often each code counts as a new one, when frame after frame shows these. */
function counted(frames: readonly (readonly string[])[], frameMs = FRAME_MS): string[] {
  let inView = NOTHING_IN_VIEW;
  return frames.flatMap((texts, at) => {
    const now = seen(inView, texts.map(code), at * frameMs);
    inView = now.inView;
    return now.fresh.map(({ text }) => text);
  });
}

const frames = (count: number, ...texts: string[]): string[][] => Array.from({ length: count }, () => texts);

describe('a code under the camera counts once', () => {
  it.each<[string, string[][], string[]]>([
    ['while it lies there', frames(100, 'A'), ['A']],
    ['while it is read only now and then', [...frames(1, 'A'), ...frames(25), ...frames(1, 'A')], ['A']],
    ['read twice in one frame', frames(2, 'A', 'A'), ['A']],
    ['and again when it has been away', [...frames(2, 'A'), ...frames(40), ...frames(2, 'A')], ['A', 'A']],
    ['each of several', [...frames(2, 'A'), ...frames(3, 'A', 'B'), ...frames(3, 'C', 'A')], ['A', 'B', 'C']],
  ])('%s', (_, shown, expected) => {
    expect(counted(shown)).toEqual(expected);
  });

  it('and is not gone because the machine was slow', () => {
    expect(counted([['A'], ['A'], [], ['A']], 3_000)).toEqual(['A']);
  });
});
