import type { Disposition } from '../domain/disposition.ts';
import type { FactKind } from '../domain/facts/fact-payloads.ts';
import type { Policy } from '../domain/policy/policy.ts';
import type { DeriveId } from '../event-log/envelope.ts';
import type { Masses } from './masses.ts';

/** Everything outside the case that a decision may depend on, passed in: time, rules, who is asking, and derived ids. */
export interface DecideContext {
  readonly nowMs: number;
  readonly policy: Policy;
  readonly roles: readonly string[];
  /** Person id of whoever asks: a second person must be another one. */
  readonly actor: string;
  readonly deriveId: DeriveId;
  /** What things weigh; without it no weight is explained. */
  readonly masses?: Masses;
  /** Code of the open tote per disposition; units without one go where the policy says. */
  readonly openTotes?: Readonly<Partial<Record<Disposition, string>>>;
  /** Events whose facts have already left the bench: their step can no longer be undone. */
  readonly releasedEventIds: ReadonlySet<string>;
  /** The facts of this case that have left this bench, or may have: opening it again reverses them. */
  readonly releasedFacts: readonly ReleasedFact[];
}

export interface ReleasedFact {
  readonly factId: string;
  readonly type: FactKind;
  readonly causeEventId: string;
}

/** The grounds every decision stores: the policy's version and the trade rules that fired. */
export function groundsOf(
  context: DecideContext,
  ruleIds: readonly string[],
): { policyVersion: string; ruleIds: string[] } {
  return { policyVersion: context.policy.version, ruleIds: [...ruleIds] };
}
