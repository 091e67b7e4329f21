import { z } from 'zod';
import { MOST_GROSS_MG } from '../mass.ts';

/** Whether and how this site checks its scales with a known weight (B9). A check is reminded of, never demanded. */
export const ScaleCheckTerms = z.strictObject({
  wanted: z.enum(['off', 'reminded']),
  /** What the known weight of this site weighs, mg. */
  nominalMg: z.int().positive().max(MOST_GROSS_MG),
  /** How many divisions the scale may show more or less. */
  toleranceDivisions: z.int().min(1).max(100),
  /** A shift: so long a check is good for. */
  everyHours: z.int().min(1).max(168),
});
export type ScaleCheckTerms = z.infer<typeof ScaleCheckTerms>;

export const DEFAULT_SCALE_CHECKS: ScaleCheckTerms = {
  wanted: 'off',
  nominalMg: 1_000_000,
  toleranceDivisions: 2,
  everyHours: 12,
};
