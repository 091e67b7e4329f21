import { z } from 'zod';

/** What a claim is about (documents.md 3.3, "Type"). One claim per parcel and type. */
export const CLAIM_KINDS = ['damage', 'shortage', 'loss', 'swap', 'delay', 'contamination'] as const;
export const ClaimKind = z.enum(CLAIM_KINDS);
export type ClaimKind = z.infer<typeof ClaimKind>;

export const CLAIM_STATUSES = [
  'draft',
  'filed',
  'query',
  'accepted',
  'part',
  'refused',
  'appealed',
  'paid',
  'written-off',
] as const;
export const ClaimStatus = z.enum(CLAIM_STATUSES);
export type ClaimStatus = z.infer<typeof ClaimStatus>;

/**
 * Where a claim can go from each status (S82). The last two lead back as well: a payment or a write-off entered by
 * mistake is corrected by saying where the claim really stands.
 */
export const NEXT_STATUSES: { readonly [Status in ClaimStatus]: readonly ClaimStatus[] } = {
  draft: ['filed', 'written-off'],
  filed: ['draft', 'query', 'accepted', 'part', 'refused', 'written-off'],
  query: ['filed', 'accepted', 'part', 'refused', 'written-off'],
  accepted: ['part', 'refused', 'paid', 'written-off'],
  part: ['accepted', 'refused', 'appealed', 'paid', 'written-off'],
  refused: ['accepted', 'part', 'appealed', 'written-off'],
  appealed: ['query', 'accepted', 'part', 'refused', 'written-off'],
  paid: ['accepted', 'part'],
  'written-off': ['draft', 'filed', 'part', 'refused'],
};
