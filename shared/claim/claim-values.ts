import type { ClaimBasis } from './claim-basis.ts';
import type { ClaimEdits, ClaimFields } from './claim-fields.ts';

/**
 * A claim as it reads now: what finance said where it said something, else what follows from what the bench found.
 * Proposed is the value of the goods and the freight, less what the goods still fetch.
 */
export function claimValues(basis: ClaimBasis, edits: ClaimEdits, deadlineOn: string | null): ClaimValues {
  const { carrier, trackingNumber, deliveredOn, currency, registeredOn } = basis;
  const values = { ...NOTHING_SAID, carrier, trackingNumber, deliveredOn, currency, deadlineOn, ...edits };
  return {
    ...values,
    period: edits.period ?? registeredOn.slice(0, 7),
    claimedMinor: edits.claimedMinor === undefined ? proposedMinor(basis, edits) : edits.claimedMinor,
  };
}

/** Only the currency may be unknown; the other fields say null themselves. */
export type ClaimValues = Omit<ClaimFields, 'currency'> & { readonly currency: string | null };

const NOTHING_SAID: Omit<
  ClaimFields,
  'period' | 'carrier' | 'trackingNumber' | 'deliveredOn' | 'currency' | 'deadlineOn' | 'claimedMinor'
> = {
  status: 'draft',
  owner: null,
  branch: null,
  responsible: null,
  freightMinor: null,
  salvageMinor: null,
  insuredMinor: null,
  filedOn: null,
  carrierCaseNumber: null,
  approvedMinor: null,
  paidMinor: null,
  paidOn: null,
  settlement: null,
  voucher: null,
  paymentReference: null,
  differenceAccount: null,
  evidenceNote: null,
  note: null,
};

function proposedMinor({ valueMinor }: ClaimBasis, { freightMinor, salvageMinor }: ClaimEdits): number | null {
  return valueMinor === null ? null : Math.max(0, valueMinor + (freightMinor ?? 0) - (salvageMinor ?? 0));
}
