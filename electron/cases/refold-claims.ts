import { claimDraftsOf } from '../../shared/claim/claim-drafts.ts';
import { claimStreamId, foldClaim, type FoldedClaim } from '../../shared/claim/fold-claim.ts';
import type { DeriveId } from '../../shared/event-log/envelope.ts';
import { caseStreamId, foldCase, type FoldedCase } from '../../shared/return-case/fold-case.ts';
import { projectClaim } from '../../shared/views/claim-row.ts';
import type { ClaimRowStore } from '../store/claim-row-store.ts';
import type { EventStore } from '../store/event-store.ts';

interface Stores {
  readonly events: EventStore;
  readonly claimRows: ClaimRowStore;
}

/** A case changed: its drafts come and go, and claims that were taken up learn what it says now. */
export function refoldClaimsOf(folded: FoldedCase, { events, claimRows }: Stores, deriveId: DeriveId): void {
  const drafts = new Map(claimDraftsOf(folded, deriveId).map((draft) => [draft.claimId, draft]));
  for (const claimId of new Set([...drafts.keys(), ...claimRows.idsOfCase(folded.caseId)])) {
    const claim = foldClaim(claimId, events.ofStream(claimStreamId(claimId)));
    place(claim, drafts.get(claimId) ?? null, claimRows);
  }
}

/** A claim changed. Its events may have come before those of its case; then the case, when it comes, does this again. */
export function refoldClaim(claimId: string, { events, claimRows }: Stores, deriveId: DeriveId): void {
  const claim = foldClaim(claimId, events.ofStream(claimStreamId(claimId)));
  const caseId = claim.opened?.caseId ?? claimRows.get(claimId)?.caseId;
  if (caseId === undefined) return;
  const folded = foldCase(caseId, events.ofStream(caseStreamId(caseId)));
  const draft = claimDraftsOf(folded, deriveId).find((other) => other.claimId === claimId);
  place(claim, draft ?? null, claimRows);
}

function place(claim: FoldedClaim, draft: Parameters<typeof projectClaim>[1], claimRows: ClaimRowStore): void {
  const row = projectClaim(claim, draft);
  if (row) claimRows.put(row);
  else claimRows.drop(claim.claimId);
}
