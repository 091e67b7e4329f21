import { type ClaimBasis, REMARKS } from './claim-basis.ts';
import type { ClaimValues } from './claim-values.ts';

/** What finance must look at on a claim. */
export const CLAIM_FLAGS = [
  ...REMARKS,
  'approved-above-claimed',
  'paid-above-approved',
  'evidence-missing',
  'basis-changed',
  'basis-withdrawn',
  'edited-apart',
] as const;
export type ClaimFlag = (typeof CLAIM_FLAGS)[number];

/** claimed ≥ approved ≥ paid, unless flagged: a carrier may round up, and a person should see that it did. */
export function amountFlags({ claimedMinor, approvedMinor, paidMinor }: ClaimValues): ClaimFlag[] {
  const isAbove = (a: number | null, b: number | null): boolean => a !== null && a > (b ?? 0);
  return [
    ...(isAbove(approvedMinor, claimedMinor) ? ['approved-above-claimed' as const] : []),
    ...(isAbove(paidMinor, approvedMinor) ? ['paid-above-approved' as const] : []),
  ];
}

/** Members of a basis that differ, by name. Evidence that was added later changes nothing about what was claimed. */
export function basisChanges(was: ClaimBasis, now: ClaimBasis): (keyof ClaimBasis)[] {
  return WATCHED.filter((member) => JSON.stringify(was[member]) !== JSON.stringify(now[member]));
}

const WATCHED = [
  'rmaNumber',
  'orderNumber',
  'carrier',
  'trackingNumber',
  'leg',
  'contractedBy',
  'deliveredOn',
  'isVisible',
  'goods',
  'valueMinor',
  'currency',
  'certificateNumbers',
] as const satisfies readonly (keyof ClaimBasis)[];
