import { z } from 'zod';

/**
 * How the bench's disk takes the record. `low-space`: still writing, somebody should make room. `full`: nothing more can
 * be written until there is room. `read-only`: everything can be looked at, nothing recorded. `failed`: a write did not
 * reach the disk; the record is being opened and checked again. `damaged`: what is on the disk is not what was written.
 */
export const RECORD_STATES = ['ok', 'low-space', 'full', 'read-only', 'failed', 'damaged'] as const;

export const RecordState = z.strictObject({
  kind: z.enum(RECORD_STATES),
  /** Room left on the disk of the data folder; null when the disk does not say. */
  freeMegabytes: z.int().nonnegative().nullable(),
});
export type RecordState = z.infer<typeof RecordState>;
export type RecordStateKind = RecordState['kind'];
