import { z } from 'zod';
import { BACKUP_REASONS, BackupFault, BackupManifest } from '../../shared/backup/backup-manifest.ts';

const Plan = z.object({
  dataDir: z.string(),
  root: z.string(),
  reason: z.enum(BACKUP_REASONS),
  backupId: z.uuid(),
  madeAtMs: z.int(),
  appVersion: z.string(),
});

/** What the backup thread is asked to do; it does one thing and ends. */
export const BackupTask = z.discriminatedUnion('kind', [
  /** `benches` are the stations whose old backups go when the new one stands: this one and those it goes on from. */
  z.object({ kind: z.literal('make'), plan: Plan, keepDays: z.int(), benches: z.array(z.string()) }),
  z.object({ kind: z.literal('check'), path: z.string() }),
  z.object({ kind: z.literal('restore'), path: z.string(), dataDir: z.string(), nowMs: z.int(), actor: z.string() }),
]);
export type BackupTask = z.infer<typeof BackupTask>;

/** How far it is. */
export const BackupProgress = z.object({
  phase: z.enum(['database', 'checking', 'files']),
  done: z.int(),
  total: z.int(),
});
export type BackupProgress = z.infer<typeof BackupProgress>;

/** What of the world can fail in there; anything else is a bug and ends the thread. */
export const BACKUP_FAILURES = [
  'backup-failed',
  'backup-folder-missing',
  'backup-unsound',
  'database-failed',
  'record-damaged',
  'restore-failed',
] as const;

const Made = z.object({ path: z.string(), manifest: BackupManifest });

/** What the thread says: progress while it runs, then one of the others. */
export const BackupWord = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('progress'), progress: BackupProgress }),
  z.object({ kind: z.literal('backup'), backup: Made }),
  z.object({ kind: z.literal('checked'), faults: z.array(BackupFault) }),
  z.object({
    kind: z.literal('failed'),
    failure: z.enum(BACKUP_FAILURES),
    message: z.string(),
    details: z.record(z.string(), z.unknown()),
  }),
]);
export type BackupWord = z.infer<typeof BackupWord>;
