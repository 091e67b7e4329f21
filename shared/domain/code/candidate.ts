import { z } from 'zod';

export const CANDIDATE_KINDS = [
  'command',
  'person',
  'unit',
  'shelf',
  'check',
  'tracking',
  'sscc',
  'gtin',
  'gs1',
  'digital-link',
  'rma',
  'order',
  'sku',
  'routing',
  'text',
] as const;
export type CandidateKind = (typeof CANDIDATE_KINDS)[number];

/**
 * How strongly the shape speaks for the meaning, strongest first (devices.md 5.4). `length`: nothing but how long it is,
 * which names no carrier.
 */
export const SPECIFICITIES = ['reserved', 'prefix-and-check', 'check', 'prefix', 'shape', 'length'] as const;
export type Specificity = (typeof SPECIFICITIES)[number];

/** `failed` is a warning and never a refusal: labels are re-used and numbers get typed. */
export const CHECK_OUTCOMES = ['ok', 'failed', 'none'] as const;
export type CheckOutcome = (typeof CHECK_OUTCOMES)[number];

/** One thing a code may mean by its shape alone; only the reference tables know which it is. */
export const Candidate = z.strictObject({
  kind: z.enum(CANDIDATE_KINDS),
  /** The number in the form to store and to show; 14 digits for a GTIN, hyphens kept for RMA, order and SKU. */
  value: z.string().min(1).max(512),
  /** What look-ups compare (`codeKey` of the value). */
  key: z.string().min(1).max(512),
  check: z.enum(CHECK_OUTCOMES),
  specificity: z.enum(SPECIFICITIES),
  /** Only for `tracking`: the carrier when the format names one, and the format's id. */
  carrier: z.string().nullable(),
  formatId: z.string().nullable(),
});
export type Candidate = z.infer<typeof Candidate>;
