import { z } from 'zod';
import { WaybillRounding } from './waybill-rounding.ts';

/** The heaviest thing that may stand in a gap problem, mg: more than any bench scale weighs. */
export const HEAVIEST_MG = 2_000_000_000;
const MOST_LINES = 200;
const MOST_UNITS = 10_000;

const Mass = z.number().positive().max(HEAVIEST_MG);
const Spread = z.number().nonnegative().max(HEAVIEST_MG);
const Chance = z.number().min(0).max(0.5);

/** How likely it is, for each expected unit, that something happened to it. */
export const GapPriors = z.strictObject({
  /** It is not there. */
  missing: Chance,
  /** Something of the order is there once more. */
  extra: Chance,
  /** Another unit of the order was taken in its place: one missing and one extra. */
  substituted: Chance,
});
export type GapPriors = z.infer<typeof GapPriors>;

/** Policy data; these are the defaults (issue 5). */
export const DEFAULT_PRIORS: GapPriors = { missing: 0.02, extra: 0.002, substituted: 0.001 };

/** What was weighed, on what, and what should have been in it. All masses in mg, all spreads one standard deviation. */
export const GapProblem = z.strictObject({
  grossMg: Mass,
  /** The scale shows multiples of this. */
  divisionMg: Mass,
  /** How far two weighings of the same load differ; half a division where nobody has measured it. */
  repeatabilityMg: Spread.optional(),
  /** What it may be packed in; each equally likely unless weighted. None: it lies there bare. */
  packaging: z
    .array(z.strictObject({ name: z.string().min(1), massMg: Mass, spreadMg: Spread, weight: Mass.optional() }))
    .max(MOST_LINES)
    .readonly(),
  lines: z
    .array(
      z.strictObject({
        sku: z.string().min(1),
        quantity: z.int().min(1).max(MOST_UNITS),
        unitMassMg: Mass,
        spreadMg: Spread,
      }),
    )
    .min(1)
    .max(MOST_LINES)
    .refine((lines) => new Set(lines.map(({ sku }) => sku)).size === lines.length, 'a SKU stands in two lines')
    .readonly(),
  priors: GapPriors.optional(),
  /** What the waybill said when it was picked up (S25), and how its carrier rounds (`DEFAULT_ROUNDING`). */
  waybillMg: Mass.optional(),
  waybill: WaybillRounding.optional(),
});
export type GapProblem = z.infer<typeof GapProblem>;
export type GapLine = GapProblem['lines'][number];
