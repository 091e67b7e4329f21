/** What a person should read about a fact on its way, as `delivery.phase.<phase>`. */
export type OutboxPhase = 'undo-window' | 'waiting' | 'behind' | 'retrying' | 'sending' | 'sent' | 'cancelled' | 'dead';

/** A fact as far as it matters here for it and for those behind it; times are epoch ms. */
export interface PhaseOf {
  readonly state: 'waiting' | 'sending' | 'sent' | 'cancelled' | 'dead';
  readonly sendableAtMs: number;
  readonly nextAttemptAtMs: number;
  readonly attempts: number;
  /** Why the last attempt failed, whether or not it counted; else null. */
  readonly lastError: unknown;
}

/**
 * Names the phase at `nowMs`: while a fact can be undone, that matters more than anything else about it, unless an
 * earlier one holds it beyond that.
 * @param earlier facts of the same case that come before it, in any order.
 */
export function outboxPhase(fact: PhaseOf, earlier: readonly PhaseOf[], nowMs: number): OutboxPhase {
  if (fact.state !== 'waiting') return fact.state;
  const isDue = nowMs >= fact.sendableAtMs;
  const unsent = earlier.filter(({ state }) => state !== 'sent' && state !== 'cancelled');
  if (isDue ? unsent.length > 0 : unsent.some((other) => outlasts(other, fact))) return 'behind';
  if (!isDue) return 'undo-window';
  return fact.attempts > 0 ? 'retrying' : 'waiting';
}

/** Nobody can promise that what failed once arrives in time, nor what is due later. */
function outlasts(earlier: PhaseOf, fact: PhaseOf): boolean {
  if (earlier.state === 'dead' || earlier.lastError !== null) return true;
  return earlier.state === 'waiting' && dueAtMs(earlier) > dueAtMs(fact);
}

function dueAtMs({ sendableAtMs, nextAttemptAtMs }: PhaseOf): number {
  return Math.max(sendableAtMs, nextAttemptAtMs);
}
