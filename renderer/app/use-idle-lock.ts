import { useEffect, useEffectEvent } from 'react';

const TOUCHES = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;
const LOOKS = 12;

/**
 * Calls `onIdle` once nobody has touched, typed or scanned for `idleMs` (A10). Measured by the page's own running
 * clock, so that setting the machine's time neither locks nor keeps open; a machine that slept locks when it wakes.
 */
export function useIdleLock(idleMs: number | null, onIdle: () => void): void {
  const lock = useEffectEvent(onIdle);
  useEffect(() => {
    if (idleMs === null) return undefined;
    let touchedAtMs = performance.now();
    let isOver = false;
    const touch = (): void => {
      touchedAtMs = performance.now();
    };
    const look = (): void => {
      if (isOver || performance.now() - touchedAtMs < idleMs) return;
      isOver = true;
      lock();
    };
    const timer = window.setInterval(look, Math.max(250, idleMs / LOOKS));
    for (const event of TOUCHES) window.addEventListener(event, touch, { capture: true, passive: true });
    return () => {
      window.clearInterval(timer);
      for (const event of TOUCHES) window.removeEventListener(event, touch, { capture: true });
    };
  }, [idleMs]);
}
