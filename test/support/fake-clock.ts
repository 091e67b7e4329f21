import type { Clock } from '../../electron/clock.ts';

interface Pending {
  readonly atMs: number;
  readonly ring: () => void;
}

/** A wall clock that only moves when told to, and alarms that ring when it does. */
export interface FakeClock extends Clock {
  /** Fits the sender's `Alarm`: rings when the clock reaches `atMs`; one that is already due rings in a moment. */
  alarm(atMs: number, ring: () => void): () => void;
  advance(ms: number): void;
  /** When the next alarm rings, null when none is set. */
  nextAlarmAtMs(): number | null;
  /** Called whenever an alarm is set for later. */
  onAlarmSet(listener: () => void): void;
}

/** 2026-03-02T09:00:00Z, a Monday. */
export const FAKE_START_MS = Date.UTC(2026, 2, 2, 9);

export function createFakeClock(startMs = FAKE_START_MS): FakeClock {
  let nowMs = startMs;
  let heard = (): void => undefined;
  const pending = new Set<Pending>();

  function ringDue(): void {
    const due = [...pending].filter(({ atMs }) => atMs <= nowMs).sort((a, b) => a.atMs - b.atMs);
    for (const alarm of due) if (pending.delete(alarm)) alarm.ring();
  }

  return {
    nowMs: () => nowMs,
    alarm(atMs, ring) {
      const alarm = { atMs, ring };
      pending.add(alarm);
      if (atMs <= nowMs) setImmediate(ringDue);
      else heard();
      return () => void pending.delete(alarm);
    },
    advance(ms) {
      nowMs += ms;
      ringDue();
    },
    nextAlarmAtMs: () => (pending.size === 0 ? null : Math.min(...[...pending].map(({ atMs }) => atMs))),
    onAlarmSet: (listener) => void (heard = listener),
  };
}
