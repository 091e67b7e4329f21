import { z } from 'zod';
import type { GapPriors } from '../shortage/gap-problem.ts';
import { WaybillRounding } from '../shortage/waybill-rounding.ts';

const MassMg = z.int().positive();
const Permille = z.int().min(0).max(500);

/** How the weight of a parcel is taken, and how it is held against what should be in it. */
export const WeighingTerms = z.strictObject({
  mode: z.enum(['required', 'if-there', 'off']),
  /** Expected mass of carton, filling and tape, until packaging masses are learned. */
  packagingMassMg: z.int().nonnegative(),
  /** A measured weight within this band of the expected one raises no question: the larger of the two counts. */
  toleranceMg: z.int().positive(),
  tolerancePermille: z.int().nonnegative().max(1000),
  /** What parcels of this site are packed in; none: one kind, of `packagingMassMg`. */
  packings: z
    .array(
      z.strictObject({
        name: z.string().min(1).max(60),
        massMg: MassMg,
        spreadMg: z.int().nonnegative(),
        weight: z.int().min(1).max(1_000).optional(),
      }),
    )
    .max(50)
    .refine((list) => new Set(list.map(({ name }) => name)).size === list.length, 'two packagings of one name')
    .default([]),
  /** One standard deviation of the one kind of packaging, while there is no list. */
  packagingSpreadMg: z.int().nonnegative().default(15_000),
  /** One standard deviation of a unit's mass, in thousandths, where nobody said and nobody learned it. */
  unitSpreadPermille: z.int().min(1).max(500).default(15),
  /** The division that is taken for a figure somebody typed, and for a scale that never says its own. */
  assumedDivisionMg: z.int().positive().default(10_000),
  /** Whether everything received is put on the scale once more where something is missing (S24). */
  weighAll: z.enum(['required', 'offered']).default('offered'),
  /** Of a thousand units so many are missing, come once more, or were exchanged. */
  priorsPermille: z
    .strictObject({ missing: Permille, extra: Permille, substituted: Permille })
    .default({ missing: 20, extra: 2, substituted: 1 }),
  /** So many parcels confirmed complete teach a mass that nobody declared. */
  learnFrom: z.int().min(3).max(200).default(20),
  /** How carriers round what their labels say; by carrier, else for all. */
  waybillRounding: z
    .strictObject({
      usual: WaybillRounding,
      byCarrier: z.array(z.strictObject({ carrier: z.string().min(1).max(64), rounding: WaybillRounding })).max(100),
    })
    .default({ usual: { stepMg: 10_000, direction: 'nearest', spreadMg: 10_000 }, byCarrier: [] }),
});
export type WeighingTerms = z.infer<typeof WeighingTerms>;

/** The same as the solver takes them. */
export function priorsOf({ priorsPermille: { missing, extra, substituted } }: WeighingTerms): GapPriors {
  return { missing: missing / 1_000, extra: extra / 1_000, substituted: substituted / 1_000 };
}

/** How the carrier of this name rounds; letter case aside. */
export function roundingOf(carrier: string | null, { waybillRounding }: WeighingTerms): WaybillRounding {
  const wanted = carrier?.toLowerCase();
  return (
    waybillRounding.byCarrier.find((entry) => entry.carrier.toLowerCase() === wanted)?.rounding ?? waybillRounding.usual
  );
}
