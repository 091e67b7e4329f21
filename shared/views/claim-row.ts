import { z } from 'zod';
import { ClaimBasis } from '../claim/claim-basis.ts';
import { type ClaimDraft, NOT_CLAIMED } from '../claim/claim-draft.ts';
import { ClaimDeadline } from '../claim/claim-events.ts';
import { ClaimEdits } from '../claim/claim-fields.ts';
import { amountFlags, basisChanges, CLAIM_FLAGS, type ClaimFlag } from '../claim/claim-flags.ts';
import { CLAIM_STATUSES, ClaimKind } from '../claim/claim-status.ts';
import { claimValues, type ClaimValues } from '../claim/claim-values.ts';
import { ClaimStep, type FoldedClaim } from '../claim/fold-claim.ts';

/** A claim in the `claim_row` view: what the record says of it, without the policy and the clock. */
export const ClaimRowData = z.strictObject({
  claimId: z.uuid(),
  caseId: z.uuid(),
  parcelId: z.uuid().nullable(),
  kind: ClaimKind,
  status: z.enum([...CLAIM_STATUSES, 'not-claimed']),
  period: z.string(),
  /** Finance has taken it up: it stays, whatever becomes of its case. */
  isTaken: z.boolean(),
  notClaimed: z.enum(NOT_CLAIMED).nullable(),
  basis: ClaimBasis,
  edits: ClaimEdits,
  /** As it was when the claim was taken up; null for a draft, whose deadline the policy says. */
  deadline: ClaimDeadline.nullable(),
  flags: z.array(z.enum(CLAIM_FLAGS)),
  /** Members of the basis that the case says differently now. */
  changed: z.array(z.string()),
  heads: z.array(z.string()),
  steps: z.array(ClaimStep),
});
export type ClaimRowData = z.infer<typeof ClaimRowData>;

/** The row of one claim from its own stream and from what its case suggests now; null for a draft that is withdrawn. */
export function projectClaim(claim: FoldedClaim, draft: ClaimDraft | null): ClaimRowData | null {
  const { opened, edits, heads, steps, claimId } = claim;
  const source = opened ?? draft;
  if (!source) return null;
  const { caseId, parcelId, kind, basis } = source;
  const notClaimed = opened ? null : (draft?.notClaimed ?? null);
  const deadline = opened?.deadline ?? null;
  const values = claimValues(basis, edits, deadline?.on ?? null);
  const changed = opened?.by === 'draft' && draft?.notClaimed === null ? basisChanges(basis, draft.basis) : [];
  return {
    claimId,
    caseId,
    parcelId,
    kind,
    status: notClaimed === null ? values.status : 'not-claimed',
    period: values.period,
    isTaken: opened !== null,
    notClaimed,
    basis,
    edits,
    deadline,
    flags: notClaimed === null ? flagsOf(claim, draft, values, basis, changed.length > 0) : [],
    changed,
    heads: [...heads],
    steps: [...steps],
  };
}

function flagsOf(
  { opened, heads }: FoldedClaim,
  draft: ClaimDraft | null,
  values: ClaimValues,
  basis: ClaimBasis,
  isChanged: boolean,
): ClaimFlag[] {
  const isWithdrawn = opened?.by === 'draft' && draft?.notClaimed !== null;
  return [
    ...(heads.length > 1 ? ['edited-apart' as const] : []),
    ...(isWithdrawn ? ['basis-withdrawn' as const] : []),
    ...(isChanged ? ['basis-changed' as const] : []),
    ...amountFlags(values),
    ...(basis.missingEvidence.length > 0 && values.evidenceNote === null ? ['evidence-missing' as const] : []),
    ...basis.remarks,
  ];
}
