import { chmodSync, copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { BACKUP_FILES } from '../../shared/backup/backup-manifest.ts';
import { HostError } from '../host-error.ts';
import { openCopy } from '../store/database.ts';
import { openMeta } from '../store/meta.ts';
import { syncFolder } from '../store/write-durably.ts';
import { pooledPath } from './backup-place.ts';
import { carryFile } from './carry-file.ts';
import { checkBackup } from './check-backup.ts';
import { syncFile } from './file-hash.ts';
import { intendRestore, RESTORING } from './finish-restore.ts';
import { type Backup, filesOf, readBackup } from './list-backups.ts';

export type ToldRestore = (phase: 'checking' | 'files', done: number, total: number) => void;

/**
 * Puts a backup ready inside a data folder, beside what is there, and writes down that it is to take its place. Nothing
 * of the present record is touched; `finishRestore` does the rest at the next opening, however often that is cut off.
 * @throws HostError `backup-unsound` with what is wrong, `restore-failed` when the disk does not take it.
 */
export function prepareRestore(
  plan: { readonly path: string; readonly dataDir: string; readonly nowMs: number; readonly actor: string },
  told: ToldRestore = () => undefined,
): Backup {
  const backup = soundBackup(plan.path, told);
  const folder = join(plan.dataDir, RESTORING);
  try {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    copyOut(backup, folder, told);
    signMark(folder, backup, plan.actor);
    intendRestore(plan.dataDir, { backupId: backup.manifest.backupId, nowMs: plan.nowMs });
    return backup;
  } catch (cause) {
    rmSync(folder, { recursive: true, force: true });
    const message = `The backup could not be restored into ${plan.dataDir}: check that the disk has room, then try again.`;
    throw new HostError('restore-failed', message, { dataDir: plan.dataDir }, cause);
  }
}

function soundBackup(path: string, told: ToldRestore): Backup {
  const faults = checkBackup(path, (done, total) => told('checking', done, total));
  const backup = readBackup(path);
  if (backup !== null && faults.length === 0) return backup;
  const [first] = faults;
  const message = `This backup is not whole (${first?.kind ?? 'unreadable'}: ${first?.detail ?? path}): choose another one.`;
  throw new HostError('backup-unsound', message, { path, faults: faults.slice(0, 20) });
}

/** The event of the restore names who asked for it. */
function signMark(folder: string, { manifest }: Backup, actor: string): void {
  const path = join(folder, BACKUP_FILES.database);
  const copy = openCopy(path);
  try {
    const { backupId, madeAtMs } = manifest;
    openMeta(copy).put('restoredFrom', JSON.stringify({ backupId, madeAtMs, actor }));
  } finally {
    copy.close();
  }
  syncFile(path);
}

function copyOut({ path }: Backup, folder: string, told: ToldRestore): void {
  for (const name of [BACKUP_FILES.database, BACKUP_FILES.pepper]) {
    const to = join(folder, name);
    copyFileSync(join(path, name), to);
    chmodSync(to, 0o600);
    syncFile(to);
  }
  const files = filesOf(path);
  for (const [at, file] of files.entries()) {
    const to = join(folder, ...file.place.split('/'));
    if (!existsSync(to)) carryFile(pooledPath(dirname(path), file), to);
    told('files', at + 1, files.length);
  }
  syncFolder(folder);
}
