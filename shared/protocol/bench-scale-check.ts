import { z } from 'zod';
import { ScaleCheckTerms } from '../domain/policy/scale-checks.ts';
import { CheckedWeight } from '../domain/weighing/check-weight.ts';

/** What the bench knows about checking its scale with a known weight (B9). */
export const BenchScaleCheck = ScaleCheckTerms.pick({ nominalMg: true, toleranceDivisions: true }).extend({
  /** From when on it is reminded of, epoch ms; 0: the scale in use has had no check; null: the site wants no reminder. */
  dueAtMs: z.int().nonnegative().nullable(),
  /** The last check of the scale in use. */
  last: CheckedWeight.omit({ rawHex: true }).extend({ checkId: z.uuid(), atMs: z.int() }).nullable(),
});
export type BenchScaleCheck = z.infer<typeof BenchScaleCheck>;
