import { z } from 'zod';

const Days = z.int().min(1).max(3_650);

/** How long what is personal is kept; after that the bench erases it by itself (reliability.md P2). */
export const RetentionTerms = z.strictObject({
  /** What a slip in the box says of a buyer: long enough to find out whose parcel it is, and to answer for it. */
  slipDays: Days,
  /** The name of somebody whose access ended; the record goes on naming a reference. */
  staffNameDays: Days,
  /** Lists that were exported and rows that an import refused, as files in the data folder. */
  fileDays: Days,
  /** The record that a restore has moved aside, whole; never longer than a backup may be kept. */
  replacedDays: z.int().min(1).max(35).default(35),
});
export type RetentionTerms = z.infer<typeof RetentionTerms>;

export const DEFAULT_RETENTION: RetentionTerms = {
  slipDays: 180,
  staffNameDays: 1_095,
  fileDays: 30,
  replacedDays: 35,
};
