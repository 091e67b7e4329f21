import type { FactKind, FactPayload } from '../domain/facts/fact-payloads.ts';
import type { Policy } from '../domain/policy/policy.ts';
import type { DeriveId } from '../event-log/envelope.ts';
import { causalPastOf } from '../event-log/history.ts';
import type { FoldedCase } from './fold-case.ts';
import type { EventOrigin } from './state.ts';

/** Something the back office is to be told, once its undo window has passed. */
export interface Fact {
  /** UUIDv5 of case, type, scope and revision: the same on every bench and on every attempt. */
  readonly factId: string;
  readonly type: FactKind;
  /** What within the case the fact is about: a parcel, a unit, a currency. */
  readonly scope: string;
  /** 1 for the first time, higher when the step that caused it was undone and done again. */
  readonly revision: number;
  /** Only the station that wrote this event posts the fact. */
  readonly cause: EventOrigin;
  readonly sendableAtMs: number;
  readonly payload: FactPayload<FactKind>;
}

export interface FactContext {
  readonly policy: Policy;
  readonly deriveId: DeriveId;
  /** Code of the station, as the back office knows it. */
  readonly stationCode: string;
}

/** A fact with the id it has on every bench and every attempt, sendable once its undo window has passed. */
export function makeFact<Type extends FactKind>(
  folded: FoldedCase,
  type: Type,
  scope: string,
  cause: EventOrigin,
  windowMs: number,
  payload: FactPayload<Type>,
  { deriveId }: FactContext,
): Fact {
  const revision = revisionOf(folded, cause);
  const factId = deriveId(`${folded.caseId}|${type}|${scope}|${revision}`);
  return { factId, type, scope, revision, cause, sendableAtMs: cause.occurredAtMs + windowMs, payload };
}

/**
 * The how-manieth time its cause happened, undone times included, as its author knew it: from the record alone, so
 * that a bench restored from a backup, or one that has heard of more since, derives the same id and the back office
 * sees a repeat, not a second effect (O15).
 */
function revisionOf({ history }: FoldedCase, cause: EventOrigin): number {
  const causing = history.ordered.find(({ envelope }) => envelope.eventId === cause.eventId);
  if (!causing) return 1;
  const { type, data } = causing.envelope;
  const before = causalPastOf(causing, history).filter(
    ({ envelope }) => envelope.type === type && envelope.data['parcelId'] === data['parcelId'],
  );
  return before.length + 1;
}
