/** So many frames within so long show that what was plugged in speaks like the scale (devices.md 3.6). */
const WANTED_FRAMES = 3;
const TRIAL_MS = 3_000;

/** What a line has said since it was plugged in again. Times are monotonic ms. */
export interface ReplugTrial {
  readonly firstBytesAtMs: number | null;
  /** Arrival of the newest frames that the profile could read, at most as many as are wanted. */
  readonly matchedAtMs: readonly number[];
  readonly refusedFrames: number;
}

export const NEW_TRIAL: ReplugTrial = { firstBytesAtMs: null, matchedAtMs: [], refusedFrames: 0 };

/** The trial after some bytes that gave so many readings and so many refused frames. */
export function hearOnTrial(
  trial: ReplugTrial,
  heard: { readonly readings: number; readonly refused: number; readonly atMs: number },
): ReplugTrial {
  const matched = [...trial.matchedAtMs, ...Array.from({ length: heard.readings }, () => heard.atMs)];
  return {
    firstBytesAtMs: trial.firstBytesAtMs ?? heard.atMs,
    matchedAtMs: matched.slice(-WANTED_FRAMES),
    refusedFrames: trial.refusedFrames + heard.refused,
  };
}

/**
 * `passed` with three readable frames within three seconds, or, of a scale that sends seldom, with one after three
 * seconds in which nothing else came. `failed` is not for good: the scale may have been starting up.
 */
export function trialVerdict(trial: ReplugTrial, nowMs: number): 'waiting' | 'passed' | 'failed' {
  const { firstBytesAtMs, matchedAtMs, refusedFrames } = trial;
  const [oldest] = matchedAtMs;
  const newest = matchedAtMs.at(-1);
  if (matchedAtMs.length >= WANTED_FRAMES && (newest ?? 0) - (oldest ?? 0) <= TRIAL_MS) return 'passed';
  if (firstBytesAtMs === null || nowMs - firstBytesAtMs < TRIAL_MS) return 'waiting';
  return matchedAtMs.length > 0 && refusedFrames === 0 ? 'passed' : 'failed';
}
