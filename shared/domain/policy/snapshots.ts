import { z } from 'zod';

/** Pictures the bench takes by itself, so that a clean parcel disputed later has some. */
export const SnapshotPolicy = z.strictObject({
  isOn: z.boolean(),
  /** After this many days a picture nobody needs is erased; its hash stays. */
  keepDays: z.int().min(1).max(3_650),
});
export type SnapshotPolicy = z.infer<typeof SnapshotPolicy>;

export const DEFAULT_SNAPSHOTS: SnapshotPolicy = { isOn: true, keepDays: 30 };
