import { z } from 'zod';
import { ClaimBasis } from '../claim/claim-basis.ts';
import { NOT_CLAIMED } from '../claim/claim-draft.ts';
import { ClaimEdits } from '../claim/claim-fields.ts';
import { CLAIM_FLAGS } from '../claim/claim-flags.ts';
import { CLAIM_STATUSES, ClaimKind, ClaimStatus } from '../claim/claim-status.ts';

const Amount = z.int().nullable();
const Text = z.string().nullable();
const Day = z.iso.date().nullable();

/** One claim as finance sees it: what the bench found, and over it what finance said. */
export const ClaimView = z.strictObject({
  claimId: z.uuid(),
  caseId: z.uuid(),
  parcelId: z.uuid().nullable(),
  kind: ClaimKind,
  status: z.enum([...CLAIM_STATUSES, 'not-claimed']),
  /** Statuses it can go to from here. */
  next: z.array(ClaimStatus),
  /** Why the bench suggests no claim; null for a claim. */
  notClaimed: z.enum(NOT_CLAIMED).nullable(),
  isTaken: z.boolean(),
  period: z.string(),
  owner: Text,
  carrier: Text,
  branch: Text,
  trackingNumber: Text,
  deliveredOn: Day,
  responsible: Text,
  currency: Text,
  freightMinor: Amount,
  salvageMinor: Amount,
  insuredMinor: Amount,
  claimedMinor: Amount,
  approvedMinor: Amount,
  paidMinor: Amount,
  /** Claimed less paid; null while nothing is claimed. Below zero when more was paid. */
  differenceMinor: Amount,
  filedOn: Day,
  carrierCaseNumber: Text,
  deadlineOn: Day,
  /** Who says so; null where a person set the date, or where there is none. */
  deadlineSource: Text,
  paidOn: Day,
  settlement: z.enum(['offset', 'transfer']).nullable(),
  voucher: Text,
  paymentReference: Text,
  differenceAccount: Text,
  evidenceNote: Text,
  note: Text,
  basis: ClaimBasis,
  /** Name of whoever changed it last, else of the inspector. */
  handledBy: Text,
  flags: z.array(z.enum(CLAIM_FLAGS)),
  /** What of the basis the case says differently now. */
  changed: z.array(z.string()),
  /** Names of the fields that finance said. */
  edited: z.array(z.string()),
  /** To be sent back with an edit: what the editor had seen. */
  seen: z.array(z.string()),
});
export type ClaimView = z.infer<typeof ClaimView>;

/** One step of a claim's history. */
export const ClaimHistoryStep = z.strictObject({
  atMs: z.int(),
  by: z.string(),
  type: z.string(),
  changes: ClaimEdits,
});
export type ClaimHistoryStep = z.infer<typeof ClaimHistoryStep>;
