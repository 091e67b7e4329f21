import { accepted, refused, type Result } from '../domain/result.ts';
import type { Policy } from '../domain/policy/policy.ts';
import type { ClaimBasis } from './claim-basis.ts';
import { deadlineOf } from './claim-deadline.ts';
import type { ClaimDraft } from './claim-draft.ts';
import type { ClaimEvent, ClaimEventData } from './claim-events.ts';
import type { ClaimEdits, ClaimFieldName } from './claim-fields.ts';
import type { ClaimRefusal } from './claim-refusals.ts';
import { NEXT_STATUSES, type ClaimStatus } from './claim-status.ts';
import { claimValues, type ClaimValues } from './claim-values.ts';
import type { FoldedClaim } from './fold-claim.ts';

export type ClaimDecision = Result<readonly ClaimEvent[], ClaimRefusal>;

export interface ClaimContext {
  readonly policy: Policy;
  /** The calendar date at the site. */
  readonly today: string;
}

/** Adds a claim that the case did not suggest. Refused where there is one already, drafted or taken up. */
export function addClaim(
  claim: FoldedClaim,
  draft: ClaimDraft | null,
  place: Pick<ClaimEventData<'ClaimOpened'>, 'caseId' | 'parcelId' | 'kind' | 'basis'>,
  { policy }: ClaimContext,
): ClaimDecision {
  if (claim.isReadOnly) return refused({ kind: 'claim-read-only' });
  if (claim.opened || draft?.notClaimed === null) return refused({ kind: 'claim-exists', claimId: claim.claimId });
  const deadline = deadlineOf({ ...place.basis, kind: place.kind }, policy);
  return accepted([{ type: 'ClaimOpened', data: { claimId: claim.claimId, ...place, by: 'hand', deadline } }]);
}

/**
 * Changes a claim. The first change takes the draft up: what it rests on is copied beside it, with the deadline as the
 * policy has it today. Values that follow from a status are filled in, so that one key is enough for "paid in full".
 */
export function editClaim(
  claim: FoldedClaim,
  draft: ClaimDraft | null,
  changes: ClaimEdits,
  context: ClaimContext,
): ClaimDecision {
  if (claim.isReadOnly) return refused({ kind: 'claim-read-only' });
  const opening = claim.opened ? null : openingOf(draft, context);
  if (opening && !opening.ok) return opening;
  const opened = claim.opened ?? opening?.value;
  if (!opened) throw new Error('a claim is changed that is neither drafted nor open');
  const deadlineOn = opened.deadline?.on ?? null;
  const before = claimValues(opened.basis, claim.edits, deadlineOn);
  const meant = differing(changes, before);
  if (Object.keys(meant).length === 0) return accepted([]);
  const edits = withConsequences(claim.edits, meant, opened, context);
  const after = claimValues(opened.basis, { ...claim.edits, ...edits }, deadlineOn);
  const refusal = refusalOf(before, after, opened.basis);
  if (refusal) return refused(refusal);
  const edited: ClaimEvent = { type: 'ClaimEdited', data: { changes: differing(edits, claim.edits) } };
  return accepted(opening ? [{ type: 'ClaimOpened', data: opening.value }, edited] : [edited]);
}

/** Goes on from what the case says now. Nothing to record when that is what the claim rests on already. */
export function takeBasis(claim: FoldedClaim, draft: ClaimDraft | null, { policy }: ClaimContext): ClaimDecision {
  if (claim.isReadOnly) return refused({ kind: 'claim-read-only' });
  if (!claim.opened || !draft) return accepted([]);
  const { basis, kind } = draft;
  return accepted([{ type: 'ClaimBasisTaken', data: { basis, deadline: deadlineOf({ ...basis, kind }, policy) } }]);
}

function openingOf(
  draft: ClaimDraft | null,
  { policy }: ClaimContext,
): Result<ClaimEventData<'ClaimOpened'>, ClaimRefusal> | null {
  if (!draft) return null;
  const { notClaimed, ...rest } = draft;
  if (notClaimed !== null) return refused({ kind: 'claim-not-claimable', reason: notClaimed });
  return accepted({ ...rest, by: 'draft', deadline: deadlineOf({ ...draft.basis, kind: draft.kind }, policy) });
}

/** What a change brings with it, unless the same change says otherwise. */
function withConsequences(
  known: ClaimEdits,
  changes: ClaimEdits,
  { kind, basis, deadline }: ClaimEventData<'ClaimOpened'>,
  { policy, today }: ClaimContext,
): ClaimEdits {
  const now = claimValues(basis, { ...known, ...changes }, deadline?.on ?? null);
  const isElsewhere = changes.carrier !== undefined || changes.deliveredOn !== undefined;
  const moved = isElsewhere ? { deadlineOn: deadlineOf({ ...basis, ...now, kind }, policy)?.on ?? null } : {};
  return { ...moved, ...(changes.status && followingFrom(changes.status, now, today)), ...changes };
}

function followingFrom(status: ClaimStatus, now: ClaimValues, today: string): ClaimEdits {
  const { claimedMinor } = now;
  const approvedMinor = now.approvedMinor ?? claimedMinor;
  switch (status) {
    case 'draft':
      return { filedOn: null };
    case 'filed':
      return { claimedMinor, filedOn: now.filedOn ?? today };
    case 'accepted':
      return { approvedMinor: claimedMinor, paidMinor: null, paidOn: null };
    case 'part':
      return { paidMinor: null, paidOn: null };
    case 'refused':
      return { approvedMinor: 0 };
    case 'paid':
      return { approvedMinor, paidMinor: now.paidMinor ?? approvedMinor, paidOn: now.paidOn ?? today };
    case 'query':
    case 'appealed':
    case 'written-off':
      return {};
  }
}

/** What must be known in a status; a claim cannot be paid before somebody says how much. */
const NEEDED: { readonly [Status in ClaimStatus]?: readonly ClaimFieldName[] } = {
  filed: ['claimedMinor', 'currency', 'filedOn', 'carrier', 'trackingNumber'],
  accepted: ['claimedMinor', 'approvedMinor'],
  part: ['approvedMinor'],
  paid: ['approvedMinor', 'paidMinor', 'paidOn'],
};

function refusalOf(before: ClaimValues, after: ClaimValues, basis: ClaimBasis): ClaimRefusal | null {
  const { status } = after;
  const next = NEXT_STATUSES[before.status];
  if (status !== before.status && !next.includes(status)) {
    return { kind: 'claim-status-not-next', from: before.status, to: status, next };
  }
  if (before.currency !== null && after.currency !== before.currency && before.status !== 'draft') {
    return { kind: 'claim-currency-fixed', currency: before.currency };
  }
  const fields = (NEEDED[status] ?? []).filter((field) => after[field] === null);
  if (fields.length > 0) return { kind: 'claim-fields-needed', status, fields };
  const isFiling = before.status === 'draft' && status === 'filed';
  if (isFiling && basis.missingEvidence.length > 0 && after.evidenceNote === null) {
    return { kind: 'claim-evidence-missing', missing: basis.missingEvidence };
  }
  return null;
}

/** What is said already is not said again. */
function differing(changes: ClaimEdits, known: ClaimEdits | ClaimValues): ClaimEdits {
  const said: { readonly [name: string]: unknown } = known;
  return Object.fromEntries(Object.entries(changes).filter(([name, value]) => value !== said[name]));
}
