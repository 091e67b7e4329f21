import { z } from 'zod';
import { Currency } from '../domain/reference/currency.ts';
import { AmountMinor, CalendarDate } from './claim-basis.ts';
import { ClaimStatus } from './claim-status.ts';

const Text = (max: number) => z.string().trim().min(1).max(max).nullable();

export const SETTLEMENTS = ['offset', 'transfer'] as const;

/** Past this a field holds a number of something else. */
const Amount = AmountMinor.max(100_000_000_000).nullable();

/**
 * What finance says about a claim, some of it in each edit. Every value is absolute: null says "there is none", leaving
 * a field out says nothing about it. They stand beside what the bench found and never replace it in the record.
 */
export const ClaimEdits = z.strictObject({
  status: ClaimStatus.exactOptional(),
  /** `2026-11`: the month the claim is accounted in. */
  period: z
    .string()
    .regex(/^\d{4}-(?:0[1-9]|1[0-2])$/)
    .exactOptional(),
  owner: Text(80).exactOptional(),
  carrier: Text(64).exactOptional(),
  /** The carrier's branch, 网点. */
  branch: Text(80).exactOptional(),
  trackingNumber: Text(64).exactOptional(),
  deliveredOn: CalendarDate.nullable().exactOptional(),
  responsible: Text(80).exactOptional(),
  currency: Currency.exactOptional(),
  freightMinor: Amount.exactOptional(),
  salvageMinor: Amount.exactOptional(),
  insuredMinor: Amount.exactOptional(),
  claimedMinor: Amount.exactOptional(),
  filedOn: CalendarDate.nullable().exactOptional(),
  carrierCaseNumber: Text(64).exactOptional(),
  deadlineOn: CalendarDate.nullable().exactOptional(),
  approvedMinor: Amount.exactOptional(),
  paidMinor: Amount.exactOptional(),
  paidOn: CalendarDate.nullable().exactOptional(),
  /** Offset against the carrier's bill, or a transfer. */
  settlement: z.enum(SETTLEMENTS).nullable().exactOptional(),
  voucher: Text(64).exactOptional(),
  /** What the payer wrote on the payment (S90). */
  paymentReference: Text(140).exactOptional(),
  /** Where the difference between claimed and paid is written off. */
  differenceAccount: Text(80).exactOptional(),
  /** Why a claim goes out without a photograph that S58 asks for. */
  evidenceNote: Text(300).exactOptional(),
  note: Text(500).exactOptional(),
});
export type ClaimEdits = z.infer<typeof ClaimEdits>;
/** All that finance may say of a claim. */
export type ClaimFields = Required<ClaimEdits>;
export type ClaimFieldName = keyof ClaimFields;
