/**
 * Whether a scale without a stability flag rests (devices.md 3.5), told from its last frames. Over a sliding window of
 * 600 ms at least four frames lie within one division, the last two are equal, and the window is well filled: frames
 * that were held up and come all at once tell nothing about rest. On a line too slow for four frames in 600 ms the
 * window reaches back to the fourth frame from the end, as long as no two neighbours are further apart than 1.5 s: at
 * one frame a second rest is told after three seconds, below that never.
 */
const WINDOW_MS = 600;
const FRAMES_NEEDED = 4;
const MAX_GAP_MS = 1_500;
/** Of the window, so much must lie between its first and its last frame. */
const FILLED_MS = 400;
/** A step larger than so many divisions is a movement: what came before counts no more. */
const MOVEMENT_DIVISIONS = 2;

export interface ShownMass {
  readonly massMg: number;
  readonly atMs: number;
}

/** The window with one more frame; only that frame where the pan moved, the line was silent or the clock was set. */
export function withFrame(window: readonly ShownMass[], frame: ShownMass, divisionMg: number): readonly ShownMass[] {
  const before = window.at(-1);
  if (before === undefined || isBroken(before, frame, divisionMg)) return [frame];
  const frames = [...window, frame];
  return frames.filter(({ atMs }, index) => frame.atMs - atMs <= WINDOW_MS || index >= frames.length - FRAMES_NEEDED);
}

function isBroken(before: ShownMass, frame: ShownMass, divisionMg: number): boolean {
  const gapMs = frame.atMs - before.atMs;
  const hasMoved = Math.abs(frame.massMg - before.massMg) > MOVEMENT_DIVISIONS * divisionMg;
  return hasMoved || gapMs < 0 || gapMs > MAX_GAP_MS;
}

/** True when the frames of this window are those of a load at rest. */
export function isSteady(window: readonly ShownMass[], divisionMg: number): boolean {
  const [first] = window;
  const last = window.at(-1);
  if (first === undefined || last === undefined || window.length < FRAMES_NEEDED) return false;
  if (last.atMs - first.atMs < FILLED_MS || window.at(-2)?.massMg !== last.massMg) return false;
  const masses = window.map(({ massMg }) => massMg);
  return Math.max(...masses) - Math.min(...masses) <= divisionMg;
}
