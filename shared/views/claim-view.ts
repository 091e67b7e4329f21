import { deadlineOf } from '../claim/claim-deadline.ts';
import { NEXT_STATUSES } from '../claim/claim-status.ts';
import { claimValues } from '../claim/claim-values.ts';
import type { Policy } from '../domain/policy/policy.ts';
import type { ClaimView } from '../protocol/claim-view.ts';
import type { NameOf } from './person-ref.ts';
import type { ClaimRowData } from './claim-row.ts';

/** A row of the register with names and, for a draft, with the deadline that the policy says today. */
export function claimViewOf(row: ClaimRowData, policy: Policy, nameOf: NameOf): ClaimView {
  const { basis, edits, kind, steps, status } = row;
  const deadline = row.isTaken ? row.deadline : deadlineOf({ ...basis, kind }, policy);
  const values = claimValues(basis, edits, deadline?.on ?? null);
  const { claimedMinor, paidMinor } = values;
  const handler = steps.at(-1)?.actor ?? basis.inspector;
  return {
    claimId: row.claimId,
    caseId: row.caseId,
    parcelId: row.parcelId,
    kind,
    ...values,
    status,
    next: status === 'not-claimed' ? [] : [...NEXT_STATUSES[status]],
    notClaimed: row.notClaimed,
    isTaken: row.isTaken,
    differenceMinor: claimedMinor === null ? null : claimedMinor - (paidMinor ?? 0),
    deadlineSource: edits.deadlineOn === undefined ? (deadline?.source ?? null) : null,
    basis,
    handledBy: handler === null ? null : nameOf(handler),
    flags: row.flags,
    changed: row.changed,
    edited: Object.keys(edits),
    seen: row.heads,
  };
}
