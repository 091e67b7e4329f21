import { z } from 'zod';

const FINEST_STEP_MG = 1_000;
const COARSEST_STEP_MG = 10_000_000;

/** How a carrier comes to the weight on its label (S25): what its scale shows, rounded to a step, mg. */
export const WaybillRounding = z.strictObject({
  /** Labels are multiples of this; 1 g to 10 kg. */
  stepMg: z.int().min(FINEST_STEP_MG).max(COARSEST_STEP_MG),
  /** To the step above (parcels are often charged by the started 100 g or 500 g), or to the nearest one. */
  direction: z.enum(['up', 'nearest']),
  /** One standard deviation of the carrier's scale before rounding. */
  spreadMg: z.int().nonnegative().max(COARSEST_STEP_MG),
});
export type WaybillRounding = z.infer<typeof WaybillRounding>;
