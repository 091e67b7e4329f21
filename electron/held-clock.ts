import type { Clock } from './clock.ts';

/** Steps of less than this are the system keeping its clock right. */
const STEP_MS = 1_000;

/** A clock that is not carried along when somebody sets the computer's, until it is told to follow. */
export interface HeldClock extends Clock {
  movedMs(): number;
  /** By how much the computer's clock was set and has not been followed yet, ms; 0: they agree. */
  pendingMs(): number;
  /** Goes by the computer's clock as it is now. */
  follow(): void;
}

/**
 * Holds the time steady when the computer's clock is set (T2). The host follows at one moment of its own, when every
 * open deadline is moved along with it (`cases/clock-keeper.ts`): so no lock ends early, and no undo window grows or
 * shrinks. Without a monotonic clock to compare with it goes by the clock it was given.
 */
export function holdClock(clock: Clock): HeldClock {
  const { monotonicMs } = clock;
  const pass = { ...clock, nowMs: () => clock.nowMs() };
  if (monotonicMs === undefined) return { ...pass, movedMs: () => 0, pendingMs: () => 0, follow: () => undefined };
  let offsetMs = clock.nowMs() - monotonicMs();
  let movedMs = 0;
  /** Small steps are followed at once; answers the time to go by. */
  const read = (): { readonly wallMs: number; readonly ownMs: number } => {
    const wallMs = clock.nowMs();
    const ownMs = monotonicMs() + offsetMs;
    if (Math.abs(wallMs - ownMs) >= STEP_MS) return { wallMs, ownMs };
    offsetMs += wallMs - ownMs;
    return { wallMs, ownMs: wallMs };
  };
  return {
    ...pass,
    nowMs: () => Math.round(read().ownMs),
    movedMs: () => movedMs,
    pendingMs: () => {
      const { wallMs, ownMs } = read();
      return Math.round(wallMs - ownMs);
    },
    follow: () => {
      const { wallMs, ownMs } = read();
      movedMs += Math.round(wallMs - ownMs);
      offsetMs += wallMs - ownMs;
    },
  };
}
