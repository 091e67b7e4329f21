const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Pauses after the 1st, 2nd ... counted failure (documents.md 4.3); 31 h 35 min in all, then a person must look. */
export const RETRY_DELAYS_MS = [5 * SECOND, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR, 10 * HOUR, 14 * HOUR] as const;

/** Pauses while the endpoint cannot be reached or asks for air; the last one repeats for as long as it takes. */
const PROBE_DELAYS_MS = [5 * SECOND, 10 * SECOND, 20 * SECOND, 30 * SECOND] as const;

const JITTER = 0.2;

/**
 * How long to wait after the given number of counted failures, ±20 % so that the benches of a site do not come back
 * in step; null when the schedule is used up and the row is dead.
 * @param failures 1 after the first failure.
 * @param random in [0, 1).
 */
export function retryDelayMs(failures: number, random: () => number): number | null {
  const delay = RETRY_DELAYS_MS[failures - 1];
  return delay === undefined ? null : jittered(delay, random);
}

/** How long to leave the whole endpoint alone after the given number of failed probes in a row, from 1. */
export function probeDelayMs(failedProbes: number, random: () => number): number {
  const step = Math.min(failedProbes, PROBE_DELAYS_MS.length) - 1;
  return jittered(PROBE_DELAYS_MS[step] ?? PROBE_DELAYS_MS[0], random);
}

function jittered(delayMs: number, random: () => number): number {
  return Math.round(delayMs * (1 - JITTER + 2 * JITTER * random()));
}
