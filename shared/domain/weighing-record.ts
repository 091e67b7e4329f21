import { z } from 'zod';
import { StableBy } from './scale-reading.ts';

/** Why a weight was typed instead of read from a scale (B7). */
export const MANUAL_WEIGHT_REASONS = ['no-scale', 'scale-broken', 'too-large', 'too-light', 'read-from-label'] as const;
export const ManualWeightReason = z.enum(MANUAL_WEIGHT_REASONS);
export type ManualWeightReason = z.infer<typeof ManualWeightReason>;

/** One frame of the seconds around a capture (S24, requirements 3.1 idea 4). */
export const TraceFrame = z.strictObject({ atMs: z.int(), rawHex: z.string().regex(/^(?:[0-9A-F]{2}){0,128}$/) });
export type TraceFrame = z.infer<typeof TraceFrame>;

/** What a check of the scale found, as far as a weight taken later needs it. */
export const LastScaleCheck = z.strictObject({
  atMs: z.int(),
  nominalMg: z.int().positive(),
  shownMg: z.int(),
  verdict: z.enum(['within', 'outside']),
});

/** What a weight rests on: a scale's own bytes, or a person's word with a reason. */
export const WeightSource = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('scale'),
    scaleName: z.string().max(60),
    protocol: z.string().max(40),
    divisionMg: z.int().positive().nullable(),
    unit: z.string().max(8).nullable(),
    net: z.boolean().nullable(),
    /** Whose word it was that the load rested; absent in what was written before the bench judged it itself. */
    stableBy: StableBy.optional(),
    /** The empty pan was off zero by so much when it was last seen (B2); absent when it was not. */
    zeroOffMg: z.int().optional(),
    /** The last check of this scale with a known weight (B9); absent when there was none. */
    lastCheck: LastScaleCheck.optional(),
    capturedAtMs: z.int(),
    rawHex: z.string().regex(/^(?:[0-9A-F]{2}){0,128}$/),
    /** At most 4 kB of hex, the last 5 s before the capture. */
    trace: z.array(TraceFrame).max(200),
  }),
  z.strictObject({ kind: z.literal('manual'), reason: ManualWeightReason }),
]);
export type WeightSource = z.infer<typeof WeightSource>;
