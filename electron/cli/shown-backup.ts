import { HostError } from '../host-error.ts';
import { type Backup, readBackup } from '../backup/list-backups.ts';

/** One backup as every command shows it: what it says about itself, so that it reads the same without the record. */
export function shownBackup({ path, manifest }: Backup) {
  const { backupId, madeAtMs, reason, siteId, stationId, stationName, stationCode } = manifest;
  const { events, cases, people, head, files, database } = manifest;
  return {
    ...{ path, backupId, madeAt: new Date(madeAtMs).toISOString(), madeAtMs, reason },
    ...{ siteId, stationId, stationName, stationCode, events, cases, people, head },
    files: files.count,
    bytes: database.bytes + files.bytes,
  };
}

/** The same of one that was just made. @throws HostError `backup-failed` when its disk is gone again. */
export function shownBackupAt(path: string) {
  const backup = readBackup(path);
  if (backup) return shownBackup(backup);
  const message = `The backup in ${path} was made and cannot be read back: connect its disk again, then make another.`;
  throw new HostError('backup-failed', message, { path });
}
