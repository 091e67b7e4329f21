import { z } from 'zod';

const Hours = z.int().positive().max(2_160);
const Days = z.int().positive().max(365);

/** How long work may take, and when something announced or begun counts as old. */
export const WorkClocks = z.strictObject({
  /** From receipt to the first look at the outside (S31). */
  firstCheckWithinHours: Hours,
  /** From receipt to refund-ready (S79): three days. */
  refundReadyWithinHours: Hours,
  /** An announced return without a parcel is swept after so many days (S105). */
  expectedAgeingDays: Days,
  /** A received parcel whose case is still open is swept after so many days (S105). */
  openAgeingDays: Days,
});
export type WorkClocks = z.infer<typeof WorkClocks>;

export const DEFAULT_WORK_CLOCKS: WorkClocks = {
  firstCheckWithinHours: 24,
  refundReadyWithinHours: 72,
  expectedAgeingDays: 10,
  openAgeingDays: 3,
};
