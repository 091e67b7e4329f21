import { z } from 'zod';
import { NextCheck, WeightVerdict } from '../../domain/shortage/weight-verdict.ts';
import { WaybillRounding } from '../../domain/shortage/waybill-rounding.ts';
import { WeighedContent } from '../../domain/shortage/weighed-content.ts';
import { WeightSource } from '../../domain/weighing-record.ts';
import { LOCALES } from '../../i18n/locales.ts';
import { Count, Grounds, Id, Sha256, Text } from './event-parts.ts';

const GrossMg = z.int().positive();

/** Why a return no longer waits for its other parcels (S23). */
export const WAIT_ENDED_REASONS = [
  'carrier-says-lost',
  'buyer-says-one-parcel',
  'shop-says-one-parcel',
  'other',
] as const;

/** So many units of a line, or of an accessory of its units, are missing or too many. */
export const ContentChange = z.strictObject({
  lineId: Id,
  /** The accessory's code; null means the unit itself. */
  accessory: Text(64).nullable(),
  sign: z.enum(['missing', 'extra']),
  count: Count.positive(),
});
export type ContentChange = z.infer<typeof ContentChange>;

/** What weights say of a parcel (B3-B6). */
export const WEIGHING_EVENTS = {
  /** What a weighing was held against, and what that said at the time (B4). */
  WeightExplained: {
    version: 1,
    data: z.strictObject({
      weighingId: Id,
      content: WeighedContent,
      /** Null while a mass is unknown: the weight says nothing then. */
      verdict: WeightVerdict.nullable(),
      next: NextCheck.nullable(),
      ...Grounds,
    }),
  },
  /** What the carrier's label says the parcel weighed at pick-up, typed by a person (S25, S26). */
  WaybillWeightRead: {
    version: 1,
    data: z.strictObject({ parcelId: Id, massMg: GrossMg, rounding: WaybillRounding }),
  },
  /** The empty packaging by itself: its mass is not guessed any more. */
  PackagingWeighed: { version: 1, data: z.strictObject({ parcelId: Id, massMg: GrossMg, source: WeightSource }) },
  /** Goods, carton, small parts and bag in one reading (S24); a later one replaces it. */
  EverythingWeighed: {
    version: 1,
    data: z.strictObject({ weighAllId: Id, parcelId: Id, grossMg: GrossMg, source: WeightSource }),
  },
  /** The photograph of that reading: goods and display visible. */
  WeighAllShown: { version: 1, data: z.strictObject({ weighAllId: Id, photoId: Id }) },
  /** A person looked and found it so; the counts stand in their own events. */
  ExplanationConfirmed: {
    version: 1,
    data: z.strictObject({ weighingId: Id, changes: z.array(ContentChange).max(400) }),
  },
  /**
   * The weights of a parcel were put on paper (S24). A later version keeps the number and replaces the one before; the
   * digest is that of the record's canonical JSON, so that the chain vouches for the file.
   */
  WeightCertified: {
    version: 1,
    data: z.strictObject({
      certificateId: Id,
      parcelId: Id,
      number: Text(40),
      version: Count.positive(),
      languages: z.array(z.enum(LOCALES)).min(1).max(2),
      recordSha256: Sha256,
    }),
  },
  /** What is not here is not waited for any longer, and why (S23). */
  SiblingsWaitEnded: {
    version: 1,
    data: z.strictObject({ reason: z.enum(WAIT_ENDED_REASONS), note: Text(300).nullable() }),
  },
} as const;
