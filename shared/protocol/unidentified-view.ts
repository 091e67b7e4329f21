import { z } from 'zod';
import { GuessReason } from '../domain/guess/guess-reason.ts';
import { SlipDetails } from '../domain/slip.ts';
import { PhotoView } from './case-view.ts';

/** What a parcel that nobody knows may be, as screens show it. */
export const GuessView = z.strictObject({
  source: z.enum(['return', 'shipment']),
  /** RMA of a return, tracking number of a shipment. */
  ref: z.string(),
  rmaNumber: z.string().nullable(),
  orderNumber: z.string().nullable(),
  trackingNumber: z.string().nullable(),
  /** What it would hold, `2 × Mug`. */
  lines: z.array(z.strictObject({ sku: z.string(), name: z.string(), quantity: z.int().positive() })),
  score: z.int().positive(),
  reasons: z.array(GuessReason).min(1),
  /** Another one is just as likely. */
  isTied: z.boolean(),
});
export type GuessView = z.infer<typeof GuessView>;

/** The slip as it was written down; the details are gone once retention has erased them. */
export const SlipView = z.strictObject({
  found: z.boolean(),
  phoneTail: z.string().nullable(),
  rmaWritten: z.string().nullable(),
  orderWritten: z.string().nullable(),
  details: SlipDetails.nullable(),
});
export type SlipView = z.infer<typeof SlipView>;

/** One parcel that nobody knows. */
export const UnidentifiedParcel = z.strictObject({
  caseId: z.uuid(),
  status: z.enum(['open', 'parked', 'closed', 'linked', 'void']),
  holdNumber: z.string().nullable(),
  shelf: z.string().nullable(),
  trackingNumber: z.string().nullable(),
  carrier: z.string().nullable(),
  receivedAtMs: z.int(),
  grossMg: z.int().nullable(),
  slip: SlipView.nullable(),
  contents: z.array(
    z.strictObject({
      sku: z.string().nullable(),
      gtin: z.string().nullable(),
      name: z.string(),
      counted: z.int().positive(),
    }),
  ),
  photos: z.array(PhotoView),
  guesses: z.array(GuessView).max(5),
});
export type UnidentifiedParcel = z.infer<typeof UnidentifiedParcel>;

/** A parcel that lay on a hold shelf and has found its return: which one, where it lies, and where the work goes on. */
export const IdentifiedParcel = z.strictObject({
  into: z.uuid(),
  rmaNumber: z.string(),
  holdNumber: z.string().nullable(),
  shelf: z.string().nullable(),
});
export type IdentifiedParcel = z.infer<typeof IdentifiedParcel>;
