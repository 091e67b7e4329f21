import { performance } from 'node:perf_hooks';
import { bootTime, type BootTime } from './boot-time.ts';

/** The host's only source of wall time, passed in everywhere so that tests can hold it. */
export interface Clock {
  /** Epoch milliseconds, UTC. */
  nowMs(): number;
  /** Milliseconds of a clock that nobody can set, for telling when the wall clock was. */
  monotonicMs?(): number;
  /** How long this computer runs since it was switched on, and which time that was; null where it cannot be told. */
  sinceBoot?(): BootTime | null;
  /** By how much the wall clock was set while this process ran, as far as the process has followed it, ms. */
  movedMs?(): number;
}

/** Asleep, a computer's fine clock may stand still; by less than this the two are only read at different moments. */
const SLEPT_MS = 2_000;
const startedMs = bootTime().ms - performance.now();

/** Within one second of both clocks the computer is not asked again whether it slept: asking costs a system call. */
const ASK_EVERY_MS = 1_000;
let asked = { fineMs: -Infinity, wallMs: -Infinity, sleptMs: 0 };

function sleptMs(fineMs: number): number {
  const wallMs = Date.now();
  const isFresh = fineMs - asked.fineMs < ASK_EVERY_MS && Math.abs(wallMs - asked.wallMs) < ASK_EVERY_MS;
  if (!isFresh) asked = { fineMs, wallMs, sleptMs: bootTime().ms - fineMs - startedMs };
  return asked.sleptMs > SLEPT_MS ? asked.sleptMs : 0;
}

/** Fine, and goes on while the computer sleeps. */
function monotonicMs(): number {
  const fineMs = performance.now();
  return fineMs + sleptMs(fineMs);
}

export const systemClock: Clock = { nowMs: () => Date.now(), monotonicMs, sinceBoot: bootTime };

/** A wall clock that moved against the monotonic one by more than this was set by somebody, and people are told. */
export const JUMP_MS = 60_000;

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
