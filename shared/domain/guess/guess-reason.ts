import { z } from 'zod';

const Count = z.int().nonnegative();
const Points = z.int();
const Written = z.string();

/**
 * Why a candidate is likely, or less likely: data for a sentence in any language. `points` is what it adds to the
 * score; reasons that speak against the candidate have less than none.
 */
export const GuessReason = z.discriminatedUnion('kind', [
  /** A number written on the slip is the candidate's, up to `typos` mistaken characters. */
  z.strictObject({
    kind: z.literal('number-written'),
    points: Points,
    of: z.enum(['rma', 'order']),
    written: Written,
    typos: Count,
  }),
  /** The label's number is the announced one up to `typos` characters: one of the two was written down wrong. */
  z.strictObject({ kind: z.literal('tracking-near'), points: Points, typos: Count }),
  z.strictObject({ kind: z.literal('phone'), points: Points, tail: z.string() }),
  z.strictObject({ kind: z.literal('phone-differs'), points: Points, tail: z.string() }),
  /** `matched` of the `found` units are among the `expected` ones. */
  z.strictObject({ kind: z.literal('contents'), points: Points, matched: Count, found: Count, expected: Count }),
  z.strictObject({ kind: z.literal('contents-differ'), points: Points }),
  z.strictObject({ kind: z.literal('weight'), points: Points, differenceMg: z.int() }),
  z.strictObject({ kind: z.literal('weight-differs'), points: Points, differenceMg: z.int() }),
  z.strictObject({ kind: z.literal('region'), points: Points, region: z.string() }),
  z.strictObject({ kind: z.literal('dates'), points: Points, days: Count }),
  z.strictObject({ kind: z.literal('too-early'), points: Points, days: Count }),
  z.strictObject({ kind: z.literal('carrier'), points: Points, carrier: z.string() }),
]);
export type GuessReason = z.infer<typeof GuessReason>;

/** Reasons that name a buyer or a return; weight, dates and the like fit hundreds of them. */
const TELLING: readonly GuessReason['kind'][] = ['number-written', 'tracking-near', 'phone', 'contents'];

export const isTelling = ({ kind }: GuessReason): boolean => TELLING.includes(kind);
