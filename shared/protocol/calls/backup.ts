import { z } from 'zod';
import { BACKUP_REASONS, BackupFault } from '../../backup/backup-manifest.ts';
import { defineCall } from '../call.ts';
import { commandId } from '../changed.ts';

const Count = z.int().nonnegative();
const path = z.string().min(1).max(4_096);

/** One backup, as somebody chooses it. */
export const BackupView = z.strictObject({
  path: z.string(),
  backupId: z.uuid(),
  reason: z.enum(BACKUP_REASONS),
  madeAtMs: z.int(),
  stationName: z.string().nullable(),
  stationCode: z.string().nullable(),
  /** Made by this station or one that it goes on from. */
  isOwn: z.boolean(),
  events: Count,
  cases: Count,
  people: Count,
  files: Count,
  bytes: Count,
  /** Events this bench holds and the backup does not; null for another bench's. */
  eventsBehind: Count.nullable(),
});
export type BackupView = z.infer<typeof BackupView>;

/** How far a backup, a check or a restore is. */
export const BackupProgress = z.strictObject({
  phase: z.enum(['database', 'checking', 'files']),
  done: Count,
  total: Count,
});
export type BackupProgress = z.infer<typeof BackupProgress>;

const Settings = {
  /** A folder on the host's own machine; null for the one in the data folder. */
  folder: path.nullable(),
  everyHours: z.int().min(1).max(168),
  keepDays: z.int().min(1).max(35),
};

export const backupCalls = {
  'backup.lamp': defineCall({
    summary: 'Whether the last good backup is older than it should be.',
    access: 'anyone',
    changes: false,
    params: z.strictObject({}),
    result: z.strictObject({ isOverdue: z.boolean(), lastGoodAtMs: z.int().nullable() }),
  }),
  'backup.status': defineCall({
    summary: 'Where backups go and how often, the last good one, what failed, what runs, and all that can be restored.',
    access: ['administrator', 'supervisor'],
    changes: false,
    params: z.strictObject({}),
    result: z.strictObject({
      settings: z.strictObject(Settings),
      root: z.string(),
      /** False when the folder's disk is not connected. */
      isRootThere: z.boolean(),
      lastGoodAtMs: z.int().nullable(),
      failure: z.strictObject({ kind: z.string(), message: z.string(), atMs: z.int() }).nullable(),
      progress: BackupProgress.nullable(),
      isOverdue: z.boolean(),
      backups: z.array(BackupView),
      /** Folders with records that a restore has replaced; kept for the policy's `replacedDays`. */
      replaced: z.array(z.string()),
      restoredFrom: z.strictObject({ stationId: z.string(), madeAtMs: z.int() }).nullable(),
    }),
  }),
  'backup.make': defineCall({
    summary: 'Makes a backup now, checks it, and answers when it stands.',
    access: ['administrator', 'supervisor'],
    changes: true,
    params: z.strictObject({
      commandId,
      /** Another folder than the one that is set, just this once: a stick somebody takes along. */
      to: path.nullable().default(null),
    }),
    result: BackupView,
  }),
  'backup.configure': defineCall({
    summary: 'Where backups go, how often one is made and how long they are kept.',
    access: ['administrator'],
    changes: true,
    params: z.strictObject({ commandId, ...Settings }),
    result: z.strictObject({}),
  }),
  'backup.check': defineCall({
    summary: 'Reads a backup whole and says what is wrong with it.',
    access: ['administrator', 'supervisor'],
    changes: false,
    params: z.strictObject({ path }),
    result: z.strictObject({ faults: z.array(BackupFault) }),
  }),
  'backup.restore': defineCall({
    summary:
      'Checks a backup, puts it in the place of the record and starts the bench anew as a new station. Wants the PIN again.',
    access: ['administrator'],
    changes: true,
    params: z.strictObject({
      commandId,
      path,
      /** Not asked of whoever owns the data folder. */
      pin: z.string().max(12).optional(),
    }),
    result: z.strictObject({ madeAtMs: z.int() }),
  }),
};
