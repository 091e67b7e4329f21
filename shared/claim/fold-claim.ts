import { z } from 'zod';
import { decodeKnown } from '../event-log/decode-known.ts';
import type { DeriveId, Envelope, StoredEvent } from '../event-log/envelope.ts';
import { historyOf } from '../event-log/history.ts';
import { CLAIM_EVENTS, type ClaimEvent, type ClaimEventData } from './claim-events.ts';
import { ClaimEdits } from './claim-fields.ts';
import type { ClaimKind } from './claim-status.ts';

/** One step of a claim's history, for people. */
export const ClaimStep = z.strictObject({
  atMs: z.int(),
  actor: z.string(),
  type: z.string(),
  changes: ClaimEdits,
});
export type ClaimStep = z.infer<typeof ClaimStep>;

/** A claim as its own stream tells it; what the bench found about it since stands in the return case. */
export interface FoldedClaim {
  readonly claimId: string;
  /** Null while nobody has taken the claim up. */
  readonly opened: ClaimEventData<'ClaimOpened'> | null;
  readonly edits: ClaimEdits;
  readonly steps: readonly ClaimStep[];
  readonly lastActor: string | null;
  /** What an editor must have seen to change it. More than one: two desks went on from the same point. */
  readonly heads: readonly string[];
  readonly isReadOnly: boolean;
}

export const claimStreamId = (claimId: string): string => `claim:${claimId}`;

/** The same claim on every bench of the site: one per case, parcel and kind. */
export function claimIdOf(caseId: string, parcelId: string | null, kind: ClaimKind, deriveId: DeriveId): string {
  return deriveId(`claim|${caseId}|${parcelId ?? 'none'}|${kind}`);
}

/** Folds one claim stream, in whatever order its events are given. Total: what makes no sense changes nothing. */
export function foldClaim(claimId: string, events: Iterable<StoredEvent>): FoldedClaim {
  const history = historyOf(events);
  const isReadOnly = history.ordered.some(({ envelope }) => decodeClaimEvent(envelope) === null);
  const start: FoldedClaim = {
    claimId,
    opened: null,
    edits: {},
    steps: [],
    lastActor: null,
    heads: history.heads,
    isReadOnly,
  };
  return history.effective.reduce((claim, { envelope }) => {
    const event = decodeClaimEvent(envelope);
    return event ? evolveClaim(claim, event, envelope) : claim;
  }, start);
}

function evolveClaim(claim: FoldedClaim, event: ClaimEvent, { occurredAtMs, actor }: Envelope): FoldedClaim {
  const changes = event.type === 'ClaimEdited' ? event.data.changes : {};
  const step = { atMs: occurredAtMs, actor, type: event.type, changes };
  return { ...apply(claim, event), steps: [...claim.steps, step], lastActor: actor };
}

/** Taken up on two desks apart: the first stands, and the edits of both are kept. */
function apply(claim: FoldedClaim, event: ClaimEvent): FoldedClaim {
  switch (event.type) {
    case 'ClaimOpened':
      return claim.opened ? claim : { ...claim, opened: event.data };
    case 'ClaimEdited':
      return { ...claim, edits: { ...claim.edits, ...event.data.changes } };
    case 'ClaimBasisTaken':
      return claim.opened ? { ...claim, opened: { ...claim.opened, ...event.data } } : claim;
    case 'StepUndone':
    case 'ConflictSettled':
      return claim;
  }
}

/** Reads a stored event as a claim event; null for what this version does not know, which is kept and skipped. */
export function decodeClaimEvent(envelope: Envelope): ClaimEvent | null {
  return decodeKnown(CLAIM_EVENTS, envelope);
}
