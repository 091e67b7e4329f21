import { z } from 'zod';

/** Who says that a load rests: the scale's own flag, or a comparison of its frames. */
export const StableBy = z.enum(['device', 'software']);

/**
 * One frame of a scale, decoded. The mass is an exact integer in milligrams (never a float), or null when the frame
 * says that no mass can be trusted (overload, underload, a fault). `rawHex` is what the scale sent, kept as evidence
 * (S24): it is the only way to settle a dispute about a weight later.
 */
export const ScaleReading = z.strictObject({
  /** Mass in milligrams; negative when the pan reads below zero; null unless `status` is `ok`. */
  massMg: z.int().nullable(),
  /** Scale division `d` in milligrams as far as the frame or the profile tells it, else null. */
  divisionMg: z.int().positive().nullable(),
  /** The unit the frame or the profile named: `g`, `kg`, `lb`, `oz`, `t`. */
  unit: z.string().max(8).nullable(),
  /** True when the load rests; null while nobody has told: the protocol has no flag and no neighbours were looked at. */
  stable: z.boolean().nullable(),
  /** Whose word `stable` is: the device's flag, or ours from the frames around it; absent straight from the line. */
  stableBy: StableBy.optional(),
  /** How far the empty pan was off zero when it was last seen, in mg; absent when it was not. */
  zeroOffMg: z.int().optional(),
  status: z.enum(['ok', 'overload', 'underload', 'out-of-range', 'not-a-weight', 'fault']),
  /** True when the indicator shows net (a tare is active), false for gross, null when the frame does not say. */
  net: z.boolean().nullable(),
  /** The frame's bytes, upper-case hex without blanks, at most 128 bytes. */
  rawHex: z.string().regex(/^(?:[0-9A-F]{2}){0,128}$/),
  /** When the frame's last byte arrived, epoch ms. */
  receivedAtMs: z.int(),
});
export type ScaleReading = z.infer<typeof ScaleReading>;
