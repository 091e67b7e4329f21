import { z } from 'zod';
import { HEAVIEST_MG } from '../shortage/gap-problem.ts';

const MassMg = z.int().positive().max(HEAVIEST_MG);

/** What was known when a person settled it: the same news is not put to anybody twice. */
const Known = {
  /** What the shop said, or the policy of a packaging; null where nobody did. */
  declaredMg: MassMg.nullable(),
  /** What parcels had taught. */
  learnedMg: MassMg.nullable(),
};

/** Whose word the division of the scale is: its own or its profile's, or the policy's where neither says one. */
export const DivisionFrom = z.enum(['scale', 'policy']);
export type DivisionFrom = z.infer<typeof DivisionFrom>;

/** What is said of either. */
export const SETTLED = {
  massMg: MassMg,
  /** One standard deviation from one to the next, mg. */
  spreadMg: z.int().nonnegative().max(HEAVIEST_MG),
  from: z.enum(['declared', 'learned', 'weighed']),
  /** Parcels it was learned from; 0 where nobody learned it. */
  parcels: z.int().nonnegative(),
  /** How many lay on the scale together; null where it was not weighed. */
  quantityWeighed: z.int().positive().nullable(),
  /** With what step it was weighed, mg; absent where it was not, and from benches that did not write it down yet. */
  divisionMg: MassMg.optional(),
  divisionFrom: DivisionFrom.optional(),
  ...Known,
};

/** A person settled what one unit, or one packaging, weighs (B8). */
export const MASS_EVENTS = {
  UnitMassSettled: { version: 1, data: z.strictObject({ sku: z.string().min(1).max(64), ...SETTLED }) },
  PackagingMassSettled: { version: 1, data: z.strictObject({ name: z.string().min(1).max(60), ...SETTLED }) },
} as const;
