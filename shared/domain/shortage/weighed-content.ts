import { z } from 'zod';
import { GapPriors, HEAVIEST_MG } from './gap-problem.ts';
import { WaybillRounding } from './waybill-rounding.ts';

const MassMg = z.int().positive().max(HEAVIEST_MG);
const SpreadMg = z.int().nonnegative().max(HEAVIEST_MG);

/** Where a mass comes from: the shop said it, parcels taught it, or a person weighed it here. */
export const MASS_ORIGINS = ['declared', 'learned', 'weighed'] as const;

/** What one unit weighs, as far as it was known when a parcel was weighed. */
export const UnitMass = z.strictObject({
  massMg: MassMg,
  /** One standard deviation from unit to unit, mg. */
  spreadMg: SpreadMg,
  from: z.enum(MASS_ORIGINS),
  /** How many parcels it was learned from; 0 where nobody learned it. */
  parcels: z.int().nonnegative(),
});
export type UnitMass = z.infer<typeof UnitMass>;

/** A packaging that the parcel may have: carton, bag, filling and tape together. */
export const PackingMass = z.strictObject({
  name: z.string().min(1).max(60),
  massMg: MassMg,
  spreadMg: SpreadMg,
  /** How likely it is against the others; absent where each is as likely. */
  weight: z.int().min(1).max(1_000).optional(),
  from: z.enum(['policy', 'learned', 'weighed']),
});
export type PackingMass = z.infer<typeof PackingMass>;

/** One line as the reading was held against it. */
export const WeighedLine = z.strictObject({
  lineId: z.uuid(),
  expected: z.int().positive().max(999),
  /** Null while nobody knows what a unit weighs: then the weight says nothing of the parcel. */
  mass: UnitMass.nullable(),
  /** Parts of every unit whose masses are known (S29); they are inside the unit's own mass. */
  accessories: z.array(z.strictObject({ code: z.string().min(1).max(64), massMg: MassMg })).max(50),
});
export type WeighedLine = z.infer<typeof WeighedLine>;

/**
 * What a reading was held against, frozen at the moment of weighing: with the reading itself it is all that an
 * explanation rests on, so that years later the same question has the same answer, whatever was learned since.
 */
export const WeighedContent = z.strictObject({
  /** The scale's division; one of the policy where the scale never told. */
  divisionMg: MassMg,
  packaging: z.array(PackingMass).max(50),
  lines: z.array(WeighedLine).min(1).max(200),
  priors: GapPriors,
  /** What the imported shipment says of our own parcel; a weight typed from the label stands in its own event. */
  waybill: z.strictObject({ massMg: MassMg, rounding: WaybillRounding }).nullable(),
});
export type WeighedContent = z.infer<typeof WeighedContent>;
