import type { Clock } from '../clock.ts';

/** Rings once at or soon after the given time, on the wall clock; the answer cancels it. */
export type Alarm = (atMs: number, ring: () => void) => () => void;

/** A laptop lid or a corrected clock must not leave a timer hanging for hours: look at the wall clock this often. */
const LONGEST_NAP_MS = 30_000;

/** An alarm on real timers. It may ring early: whoever it wakes looks at the clock anyway. */
export function systemAlarm(clock: Clock): Alarm {
  return (atMs, ring) => {
    const napMs = Math.min(Math.max(atMs - clock.nowMs(), 0), LONGEST_NAP_MS);
    const timer = setTimeout(ring, napMs);
    return () => clearTimeout(timer);
  };
}
