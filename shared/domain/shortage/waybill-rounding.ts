import { z } from 'zod';
import { HEAVIEST_MG } from './gap-problem.ts';

/** How a carrier comes to the weight on its label (S25): what its scale shows, rounded to a step, mg. */
export const WaybillRounding = z.strictObject({
  stepMg: z.number().positive().max(HEAVIEST_MG),
  direction: z.enum(['up', 'nearest']),
  /** One standard deviation of the carrier's scale before rounding. */
  spreadMg: z.number().nonnegative().max(HEAVIEST_MG),
});
export type WaybillRounding = z.infer<typeof WaybillRounding>;
