/** The time in which somebody could listen, ms; it never goes back. */
export interface ListeningClock {
  nowMs(): number;
  /** Called at every turn of whoever listens. */
  turn(): void;
}

/**
 * A clock that counts at most `mostMs` from one turn to the next. A computer that was busy for half a second has the
 * answer to its request in a buffer, not yet read: by any other clock the time to answer would be over.
 */
export function createListeningClock(mostMs: number, systemMs = (): number => performance.now()): ListeningClock {
  let countedMs = 0;
  let turnedAtMs = systemMs();
  const nowMs = (): number => countedMs + Math.min(systemMs() - turnedAtMs, mostMs);
  return {
    nowMs,
    turn() {
      countedMs = nowMs();
      turnedAtMs = systemMs();
    },
  };
}
