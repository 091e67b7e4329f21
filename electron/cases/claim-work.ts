import { claimDraftsOf, handBasis } from '../../shared/claim/claim-drafts.ts';
import { CLAIM_EVENTS } from '../../shared/claim/claim-events.ts';
import type { ClaimEdits } from '../../shared/claim/claim-fields.ts';
import type { ClaimKind } from '../../shared/claim/claim-status.ts';
import {
  addClaim,
  type ClaimContext,
  type ClaimDecision,
  editClaim,
  takeBasis,
} from '../../shared/claim/decide-claim.ts';
import { claimIdOf, claimStreamId, foldClaim, type FoldedClaim } from '../../shared/claim/fold-claim.ts';
import { calendarDateOf } from '../../shared/domain/calendar-date.ts';
import type { FoldedCase } from '../../shared/return-case/fold-case.ts';
import type { ClaimRowData } from '../../shared/views/claim-row.ts';
import type { Clock } from '../clock.ts';
import { ConflictError, NotFoundError, RefusedError } from '../refused.ts';
import type { ClaimRowStore } from '../store/claim-row-store.ts';
import { claimRefusalMessage } from './claim-refusal-message.ts';
import type { Author, Record } from './record.ts';
import type { StationView } from './refold.ts';

/** Which claim, and what of its stream the editor had seen. */
export interface SeenClaim {
  readonly claimId: string;
  readonly seen: readonly string[];
}

export type ClaimWork = ReturnType<typeof createClaimWork>;

/** Runs what finance does to claims; everything is decided by the pure functions of `shared/claim`. */
export function createClaimWork(parts: {
  readonly record: Record;
  readonly claimRows: ClaimRowStore;
  readonly foldCase: (caseId: string) => FoldedCase;
  readonly station: () => StationView;
  readonly zone: () => string;
  readonly clock: Clock;
}) {
  const { record, claimRows, foldCase, station, clock } = parts;
  const today = (): string => calendarDateOf(clock.nowMs(), parts.zone());
  const context = (): ClaimContext => ({ policy: station().policy, today: today() });
  const fold = (claimId: string): FoldedClaim => foldClaim(claimId, record.stream(claimStreamId(claimId)));
  const draftOf = (caseId: string, claimId: string) =>
    claimDraftsOf(foldCase(caseId), record.deriveId).find((draft) => draft.claimId === claimId) ?? null;
  const get = (claimId: string): ClaimRowData => {
    const row = claimRows.get(claimId);
    if (row) return row;
    const message = 'There is no such claim: its case was changed or taken back. Load the list again.';
    throw new NotFoundError('claim-not-found', message, { claimId });
  };
  /** @throws RefusedError when it cannot be accepted; the transaction is then rolled back. */
  const write = (claimId: string, decision: ClaimDecision, { commandId, actor }: Author): ClaimRowData => {
    if (!decision.ok) throw new RefusedError(decision.error, claimRefusalMessage(decision.error));
    const events = decision.value.map(({ type, data }) => ({ type, schemaVersion: CLAIM_EVENTS[type].version, data }));
    record.append(claimStreamId(claimId), events, { commandId, actor });
    return get(claimId);
  };
  const asSeen = ({ claimId, seen }: SeenClaim): FoldedClaim => {
    const claim = fold(claimId);
    if (claim.heads.length === seen.length && claim.heads.every((head) => seen.includes(head))) return claim;
    const message = 'Somebody changed this claim meanwhile: look at it again, then change it.';
    throw new ConflictError('claim-changed', message, { claimId });
  };

  return {
    today,
    get,
    edit: (target: SeenClaim, changes: ClaimEdits, author: Author): ClaimRowData =>
      record.transaction(() => {
        const { caseId } = get(target.claimId);
        const draft = draftOf(caseId, target.claimId);
        return write(target.claimId, editClaim(asSeen(target), draft, changes, context()), author);
      }),
    takeBasis: (target: SeenClaim, author: Author): ClaimRowData =>
      record.transaction(() => {
        const { caseId } = get(target.claimId);
        const draft = draftOf(caseId, target.claimId);
        return write(target.claimId, takeBasis(asSeen(target), draft, context()), author);
      }),
    /** @throws NotFoundError `case-not-found`, also for a parcel that is not the case's. */
    add: (caseId: string, parcelId: string | null, kind: ClaimKind, author: Author): ClaimRowData =>
      record.transaction(() => {
        const folded = foldCase(caseId);
        const basis = handBasis(folded, parcelId, kind);
        if (!basis)
          throw new NotFoundError('case-not-found', 'There is no such case: scan the parcel first.', { caseId });
        const claimId = claimIdOf(caseId, parcelId, kind, record.deriveId);
        const place = { caseId, parcelId, kind, basis };
        return write(claimId, addClaim(fold(claimId), draftOf(caseId, claimId), place, context()), author);
      }),
  };
}
