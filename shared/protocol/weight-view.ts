import { z } from 'zod';
import { MASS_ORIGINS } from '../domain/shortage/weighed-content.ts';
import { NextCheck, WeightVerdict } from '../domain/shortage/weight-verdict.ts';
import { ContentChange } from '../return-case/events/weighing-events.ts';

const Chance = z.number().min(0).max(1);

/** One thing that would explain a weight. Where SKUs weigh alike, each change names all that it may be ("one of A or B"). */
export const ExplanationView = z.strictObject({
  posterior: Chance,
  /** Empty: everything is there. */
  changes: z.array(
    z.strictObject({
      sign: z.enum(['missing', 'extra']),
      count: z.int().positive(),
      /** One for a sure name, several where masses cannot tell them apart. */
      oneOf: z.array(ContentChange.pick({ lineId: true, accessory: true })).min(1),
    }),
  ),
  /** The counts that a person confirms with it; null where it names several SKUs, which only a count can tell apart. */
  confirms: z.array(ContentChange).nullable(),
});
export type ExplanationView = z.infer<typeof ExplanationView>;

/** Everything received, in one reading (S24). */
export const WeighAllView = z.strictObject({
  weighAllId: z.uuid(),
  grossMg: z.int(),
  weighedAtMs: z.int(),
  scaleName: z.string().nullable(),
  /** The photograph of the reading; null until there is one. */
  photoSha256: z.string().nullable(),
});

/** What the weights of a parcel say (B3, B4), as a screen needs it. */
export const WeightView = z.strictObject({
  weighingId: z.uuid(),
  parcelId: z.uuid(),
  grossMg: z.int(),
  divisionMg: z.int(),
  /** With everything in it that may be and what was counted; the band is two standard deviations. */
  expected: z.strictObject({ expectedMg: z.int(), bandMg: z.int() }).nullable(),
  /** Lines of which nobody knows what a unit weighs: the panel is quiet and the count decides. */
  unknownLineIds: z.array(z.uuid()),
  /** How far the least known of them is learned; null where none is unknown. */
  learning: z.strictObject({ parcels: z.int(), wanted: z.int() }).nullable(),
  /** Masses that are not declared: where they come from. */
  masses: z.array(z.strictObject({ lineId: z.uuid(), from: z.enum(MASS_ORIGINS), parcels: z.int() })),
  /** Null while a mass is unknown, and once every line was counted. */
  verdict: WeightVerdict.nullable(),
  /** Likeliest first, at most four. */
  explanations: z.array(ExplanationView),
  next: NextCheck.nullable(),
  /** Every line was counted: whether the weight fits that. */
  agreement: z.strictObject({ differenceMg: z.int(), agrees: z.boolean() }).nullable(),
  /** S23: it may look short because more of the return is under way. */
  isHeldBySiblings: z.boolean(),
  waybill: z
    .strictObject({
      massMg: z.int(),
      from: z.enum(['list', 'label']),
      /** Arrival against pick-up (S26); null while nothing can be said. */
      lost: z
        .strictObject({
          where: z.enum(['lost-on-the-way', 'left-light', 'as-it-left', 'cannot-tell']),
          probability: Chance,
          lostMg: z.int(),
          bandMg: z.int(),
        })
        .nullable(),
    })
    .nullable(),
  /** The packaging by itself, mg, where it was weighed. */
  packagingMg: z.int().nullable(),
  weighAll: WeighAllView.nullable(),
});
export type WeightView = z.infer<typeof WeightView>;
