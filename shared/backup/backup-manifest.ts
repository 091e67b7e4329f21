import { z } from 'zod';

const Count = z.int().nonnegative();
const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** Why a backup was made. */
export const BACKUP_REASONS = ['schedule', 'shift-end', 'by-hand', 'before-migration'] as const;
export type BackupReason = (typeof BACKUP_REASONS)[number];

/** Names of the files of one backup. */
export const BACKUP_FILES = {
  manifest: 'manifest.json',
  database: 'record.sqlite',
  /** The secret beside the database: without it no PIN and no badge of the backup would open anything. */
  pepper: 'pepper.key',
  list: 'files.ndjson',
} as const;

/** What a backup says about itself, so that somebody can choose one without opening it. Newer members are let pass. */
export const BackupManifest = z.object({
  format: z.literal('returns-bench-backup'),
  formatVersion: z.literal(1),
  backupId: z.uuid(),
  reason: z.enum(BACKUP_REASONS),
  madeAtMs: z.int(),
  appVersion: z.string(),
  schemaVersion: z.int(),
  /** Null for a folder whose first start was never finished. */
  siteId: z.string().nullable(),
  stationId: z.string().nullable(),
  stationName: z.string().nullable(),
  stationCode: z.string().nullable(),
  events: Count,
  cases: Count,
  people: Count,
  /** Where the station's own chain ended. */
  head: z.object({ stationSeq: Count, hash: z.string() }),
  database: z.object({ bytes: Count, sha256: Sha256 }),
  /** Photographs, evidence and documents; `missing` were gone or damaged at the bench already. */
  files: z.object({ count: Count, bytes: Count, missing: Count, sha256: Sha256 }),
});
export type BackupManifest = z.infer<typeof BackupManifest>;

/** One file a backup holds, by its place in the data folder and by its content. */
export const BackedUpFile = z.object({
  place: z
    .string()
    .regex(/^(?:photos|evidence)\/[0-9a-f]{2}\/[0-9a-f]{64}\.[a-z]{3}$|^documents\/[A-Z0-9][A-Z0-9-]*\.[a-z]{3,4}$/),
  sha256: Sha256,
  bytes: Count,
  mtimeMs: z.number(),
});
export type BackedUpFile = z.infer<typeof BackedUpFile>;

/**
 * The mark in the database of every backup. A host that opens a database with it is not the station that wrote it any
 * more: it takes a new station id before its first append, whichever way the file came to stand in its data folder.
 */
export const RestoredMark = z.object({
  backupId: z.uuid(),
  madeAtMs: z.int(),
  /** Who restored it; a file that was copied by hand does not say. */
  actor: z.string().default('station'),
});
export type RestoredMark = z.infer<typeof RestoredMark>;

/** What is wrong with a backup; an empty list means that it can be restored. */
export const BACKUP_FAULTS = [
  'manifest-unreadable',
  'database-missing',
  'database-changed',
  'database-damaged',
  'chain-broken',
  'head-differs',
  'pepper-missing',
  'list-changed',
  'file-missing',
  'file-changed',
] as const;
export const BackupFault = z.strictObject({ kind: z.enum(BACKUP_FAULTS), detail: z.string() });
export type BackupFault = z.infer<typeof BackupFault>;
