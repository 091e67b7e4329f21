import { useEffect, useState } from 'react';

const MINUTE_MS = 60_000;

/** The time, epoch ms, told every minute: clocks of hours and days need no more. */
export function useMinute(): number {
  const [nowMs, setNowMs] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNowMs(Date.now()), MINUTE_MS);
    return () => clearInterval(timer);
  }, []);
  return nowMs;
}
