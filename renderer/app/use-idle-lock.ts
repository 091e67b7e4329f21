import { useEffect, useEffectEvent } from 'react';
import { LOOKS, openIdleWatch } from './idle-watch.ts';

const TOUCHES = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;

/**
 * Calls `onIdle` once nobody has touched, typed or scanned for `idleMs` (A10). Measured by the page's own running
 * clock, so that setting the machine's time neither locks nor keeps open; a machine that slept locks when it wakes.
 */
export function useIdleLock(idleMs: number | null, onIdle: () => void): void {
  const lock = useEffectEvent(onIdle);
  useEffect(() => {
    if (idleMs === null) return undefined;
    const watch = openIdleWatch(idleMs, () => performance.now(), lock);
    const timer = window.setInterval(watch.look, Math.max(250, idleMs / LOOKS));
    for (const event of TOUCHES) window.addEventListener(event, watch.touched, { capture: true, passive: true });
    return () => {
      window.clearInterval(timer);
      for (const event of TOUCHES) window.removeEventListener(event, watch.touched, { capture: true });
    };
  }, [idleMs]);
}
