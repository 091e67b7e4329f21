/** Tells when nobody has touched the bench for a while. */
export interface IdleWatch {
  touched(): void;
  /** To be called now and then; `onIdle` follows once, at the first look after the time is over. */
  look(): void;
}

/** How many looks fit into the time: the lock is late by a twelfth at most. */
export const LOOKS = 12;

/** @param nowMs a running clock that nobody can set, in milliseconds. */
export function openIdleWatch(idleMs: number, nowMs: () => number, onIdle: () => void): IdleWatch {
  let touchedAtMs = nowMs();
  let isOver = false;
  return {
    touched: () => {
      touchedAtMs = nowMs();
    },
    look: () => {
      if (isOver || nowMs() - touchedAtMs < idleMs) return;
      isOver = true;
      onIdle();
    },
  };
}
