import { z } from 'zod';

/** The longest that anything personal may be kept, and the record that a restore has moved aside, days. */
export const MOST_DAYS = 3_650;
export const MOST_REPLACED_DAYS = 35;
const Days = z.int().min(1).max(MOST_DAYS);

/** How long what is personal is kept; after that the bench erases it by itself (reliability.md P2). */
export const RetentionTerms = z.strictObject({
  /** What a slip in the box says of a buyer: long enough to find out whose parcel it is, and to answer for it. */
  slipDays: Days,
  /** The name of somebody whose access ended; the record goes on naming a reference. */
  staffNameDays: Days,
  /** Lists that were exported and rows that an import refused, as files in the data folder. */
  fileDays: Days,
  /** The record that a restore has moved aside, whole; never longer than a backup may be kept. */
  replacedDays: z.int().min(1).max(MOST_REPLACED_DAYS).default(MOST_REPLACED_DAYS),
});
export type RetentionTerms = z.infer<typeof RetentionTerms>;

export const DEFAULT_RETENTION: RetentionTerms = {
  slipDays: 180,
  staffNameDays: 1_095,
  fileDays: 30,
  replacedDays: MOST_REPLACED_DAYS,
};
