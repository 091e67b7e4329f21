import { probeDelayMs } from './retry-schedule.ts';

/**
 * Whether the endpoint as a whole may be posted to. A receiver that cannot be reached, asks for air or fails every fact
 * is left alone for a while and then tried with one fact at a time until it answers again, so that neither a dead link
 * nor a struggling back office sees a thousand waiting cases at once.
 */
export interface EndpointGate {
  /** Nothing is sent before this time, epoch ms. */
  readonly opensAtMs: number;
  /** Pauses in a row without a good answer between them; 0 when all is well. */
  readonly failedProbes: number;
  /** Several facts failed in a row and none has passed since: failures are the endpoint's, whatever the fact. */
  readonly isSick: boolean;
  /** The endpoint answered 410: nothing is sent until its address or secrets change. */
  readonly isGone: boolean;
}

export const OPEN_GATE: EndpointGate = { opensAtMs: 0, failedProbes: 0, isSick: false, isGone: false };

/** An attempt that failed: when it was made and when it ended, epoch ms, and the pause the endpoint named, else 0. */
export interface FailedAttempt {
  readonly startedAtMs: number;
  readonly nowMs: number;
  readonly pauseMs: number;
}

/**
 * Closes the gate for the named pause, or for 5, 10, 20, then always 30 s (± 20 %). Attempts that were under way when it
 * closed fail too, some of them long after, but all of them are one failure.
 */
export function pauseGate(gate: EndpointGate, attempt: FailedAttempt, random: () => number): EndpointGate {
  const { startedAtMs, nowMs, pauseMs } = attempt;
  const isNews = startedAtMs >= gate.opensAtMs;
  const failedProbes = isNews ? gate.failedProbes + 1 : gate.failedProbes;
  if (!isNews && pauseMs === 0) return gate;
  const opensAtMs = nowMs + (pauseMs > 0 ? pauseMs : probeDelayMs(failedProbes, random));
  return { ...gate, failedProbes, opensAtMs: Math.max(opensAtMs, gate.opensAtMs) };
}

/** An answer came: the endpoint is there, and all slots may be used again unless it is still closed for a named time. */
export function answeredGate(gate: EndpointGate, nowMs: number): EndpointGate {
  return nowMs < gate.opensAtMs ? { ...gate, isSick: false } : { ...OPEN_GATE, isGone: gate.isGone };
}

/** How many attempts may be under way now: none, one as a probe, or all. */
export function openSlots(gate: EndpointGate, nowMs: number, all: number): number {
  if (gate.isGone || nowMs < gate.opensAtMs) return 0;
  return gate.failedProbes > 0 ? 1 : all;
}
