/** What a person should read about a fact on its way, as `delivery.phase.<phase>`. */
export type OutboxPhase = 'undo-window' | 'waiting' | 'behind' | 'retrying' | 'sending' | 'sent' | 'cancelled' | 'dead';

export interface PhaseOf {
  readonly state: 'waiting' | 'sending' | 'sent' | 'cancelled' | 'dead';
  readonly sendableAtMs: number;
  readonly attempts: number;
  /** True when an earlier fact of the same case has neither been sent nor cancelled. */
  readonly isBehind: boolean;
}

/** Names the phase at `nowMs`: while a fact can be undone, that matters more than anything else about it. */
export function outboxPhase({ state, sendableAtMs, attempts, isBehind }: PhaseOf, nowMs: number): OutboxPhase {
  if (state !== 'waiting') return state;
  if (nowMs < sendableAtMs) return 'undo-window';
  if (isBehind) return 'behind';
  return attempts > 0 ? 'retrying' : 'waiting';
}
