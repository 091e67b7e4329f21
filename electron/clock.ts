import { performance } from 'node:perf_hooks';

/** The host's only source of wall time, passed in everywhere so that tests can hold it. */
export interface Clock {
  /** Epoch milliseconds, UTC. */
  nowMs(): number;
  /** Milliseconds of a clock that nobody can set, for telling when the wall clock was. */
  monotonicMs?(): number;
}

export const systemClock: Clock = { nowMs: () => Date.now(), monotonicMs: () => performance.now() };

/** A wall clock that moved against the monotonic one by more than this was set by somebody. */
const JUMP_MS = 60_000;

/** Watches a clock from now on: `jumped` from the first jump until the process ends, because times since are in doubt. */
export function watchClock(clock: Clock): () => 'ok' | 'jumped' {
  const offset = (): number => clock.nowMs() - (clock.monotonicMs?.() ?? clock.nowMs());
  const before = offset();
  let quality: 'ok' | 'jumped' = 'ok';
  return () => {
    if (Math.abs(offset() - before) > JUMP_MS) quality = 'jumped';
    return quality;
  };
}
