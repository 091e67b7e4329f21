import { z } from 'zod';

const Text = (max: number) => z.string().max(max);
const Count = z.int().nonnegative().max(99_999);
const Sha256Hex = z.string().regex(/^[0-9a-f]{64}$/);
/** A day at the site, without a time: `2026-11-22`. */
export const CalendarDate = z.iso.date();
/** Money in minor units of the claim's currency. */
export const AmountMinor = z.int().nonnegative();

export const LEGS = ['outbound', 'return', 'neither'] as const;
export const CONTRACT_PARTIES = ['own-account', 'platform', 'buyer', 'unknown'] as const;

/** Photographs every claim needs (S58): what was sent, and what it was packed in. */
export const EVIDENCE_KINDS = ['product', 'packaging'] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** What a reader must know about a draft that could not be made whole. */
export const REMARKS = ['value-unknown', 'currency-differs', 'leg-differs', 'contract-not-stated'] as const;
export type Remark = (typeof REMARKS)[number];

/** One article of the claim, with how many came and how many of those the claim is about. */
export const ClaimedGoods = z.strictObject({
  sku: Text(64),
  name: Text(200),
  nameZh: Text(200).nullable(),
  nameEs: Text(200).nullable(),
  expected: Count,
  received: Count,
  damaged: Count,
  missing: Count,
  /** What the shop pays back for one, rounded down to the minor unit; null when nobody said. */
  unitValueMinor: AmountMinor.nullable(),
  /** What it pays back for the damaged and missing ones together; not always a multiple of the unit's value. */
  valueMinor: AmountMinor.nullable(),
});
export type ClaimedGoods = z.infer<typeof ClaimedGoods>;

/**
 * What the bench found, as far as a claim rests on it. It follows from the return case; when finance takes a claim up
 * it is copied into the claim's stream, so that a later change of the case shows beside what was filed.
 */
export const ClaimBasis = z.strictObject({
  registeredOn: CalendarDate,
  rmaNumber: Text(64).nullable(),
  orderNumber: Text(64).nullable(),
  carrier: Text(64).nullable(),
  /** Waybill of the leg that is claimed on. */
  trackingNumber: Text(64).nullable(),
  /** The leg, and who had contracted it; null when nobody stated it. */
  leg: z.enum(LEGS).nullable(),
  contractedBy: z.enum(CONTRACT_PARTIES).nullable(),
  deliveredOn: CalendarDate.nullable(),
  /** Visible from outside on arrival, or found only when the parcel was opened: selects the deadline. */
  isVisible: z.boolean(),
  goods: z.array(ClaimedGoods).max(5_000),
  valueMinor: AmountMinor.nullable(),
  currency: z.string().length(3).nullable(),
  certificateNumbers: z.array(Text(40)).max(5_000),
  photoSha256s: z.array(Sha256Hex).max(200),
  missingEvidence: z.array(z.enum(EVIDENCE_KINDS)).max(2),
  /** The person who inspected, by id. */
  inspector: Text(64).nullable(),
  remarks: z.array(z.enum(REMARKS)).max(10),
  ruleIds: z.array(Text(8)).max(20),
});
export type ClaimBasis = z.infer<typeof ClaimBasis>;
