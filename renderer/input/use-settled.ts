import { useEffect, useState } from 'react';

/** Between two keys of somebody who types. */
const PAUSE_MS = 150;

/** A value once it has not changed for a moment: not every letter is a question to the host. */
export function useSettled(value: string): string {
  const [settled, settle] = useState(value);
  useEffect(() => {
    const timer = window.setTimeout(() => settle(value), PAUSE_MS);
    return () => window.clearTimeout(timer);
  }, [value]);
  return settled;
}
