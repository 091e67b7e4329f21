import { useEffect, useState } from 'react';

const SECOND_MS = 1_000;

/** The time, epoch ms, told every second while `isTicking`: nothing wakes up for a list that stands still. */
export function useNow(isTicking: boolean): number {
  const [nowMs, setNowMs] = useState(Date.now);
  useEffect(() => {
    if (!isTicking) return;
    const timer = setInterval(() => setNowMs(Date.now()), SECOND_MS);
    return () => clearInterval(timer);
  }, [isTicking]);
  return nowMs;
}
