import { z } from 'zod';

const Chance = z.number().min(0).max(1);

/** What a weight says of a content, and how sure that is; the classes sum to 1. */
export const WeightVerdict = z.strictObject({
  verdict: z.enum(['complete', 'short', 'over', 'cannot-tell']),
  probabilities: z.strictObject({ complete: Chance, short: Chance, over: Chance }),
  /** A missing unit lighter than this would not be noticed, mg. */
  smallestNoticeableMg: z.number().nonnegative(),
  /** Why nothing can be told, when that is not just two explanations that are alike. */
  caution: z.enum(['none', 'nothing-explains-it', 'too-many-explanations']),
});
export type WeightVerdict = z.infer<typeof WeightVerdict>;

/** What to find out next: how many of a line (or of an accessory of its units) are there, or what the packaging weighs. */
export const NextCheck = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('count'), lineId: z.uuid(), accessory: z.string().max(64).nullable() }),
  z.strictObject({ kind: z.literal('weigh-packaging') }),
]);
export type NextCheck = z.infer<typeof NextCheck>;
