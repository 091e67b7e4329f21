import { dirname, join } from 'node:path';
import { existsSync, statSync } from 'node:fs';
import { BACKUP_FILES, type BackupFault, type BackupManifest } from '../../shared/backup/backup-manifest.ts';
import { checkStation } from '../cases/check-station.ts';
import { type Database, openCopy } from '../store/database.ts';
import { openEventStore } from '../store/event-store.ts';
import { pooledPath } from './backup-place.ts';
import { hashFile } from './file-hash.ts';
import { type Backup, filesOf, readBackup } from './list-backups.ts';

/** Everything wrong with a finished backup: every byte of it is read. */
export function checkBackup(
  path: string,
  told: (done: number, total: number) => void = () => undefined,
): BackupFault[] {
  const backup = readBackup(path);
  if (backup === null) return [{ kind: 'manifest-unreadable', detail: path }];
  return [...checkDatabaseFile(backup), ...checkPepper(path), ...checkFiles(backup, told)];
}

function checkDatabaseFile({ path, manifest }: Backup): BackupFault[] {
  const file = join(path, BACKUP_FILES.database);
  if (!existsSync(file)) return [{ kind: 'database-missing', detail: file }];
  const faults: BackupFault[] =
    hashFile(file).sha256 === manifest.database.sha256 ? [] : [{ kind: 'database-changed', detail: file }];
  try {
    const copy = openCopy(file);
    try {
      const { stationId, head } = manifest;
      return [...faults, ...checkDatabase(copy, stationId, head), ...checkWholeChain(copy, stationId)];
    } finally {
      copy.close();
    }
  } catch (error) {
    return [...faults, { kind: 'database-damaged', detail: textOf(error) }];
  }
}

/** The file itself, and that the chain of the station that wrote it ends where it should. */
export function checkDatabase(copy: Database, stationId: string | null, head: BackupManifest['head']): BackupFault[] {
  const integrity = String(copy.pragma('integrity_check', { simple: true }));
  if (integrity !== 'ok') return [{ kind: 'database-damaged', detail: integrity.slice(0, 200) }];
  if (stationId === null) return [];
  const found = openEventStore(copy).headOf(stationId);
  const isSame = found.stationSeq === head.stationSeq && found.hash === head.hash;
  return isSame ? [] : [{ kind: 'head-differs', detail: `${found.stationSeq} instead of ${head.stationSeq}` }];
}

/** Every event hashed again from its text: too long for each night, and right before a restore. */
function checkWholeChain(copy: Database, stationId: string | null): BackupFault[] {
  if (stationId === null) return [];
  const { fault } = checkStation(stationId, openEventStore(copy), true);
  return fault ? [{ kind: 'chain-broken', detail: `${fault.kind} at ${fault.stationSeq}` }] : [];
}

function checkPepper(path: string): BackupFault[] {
  const file = join(path, BACKUP_FILES.pepper);
  return statSync(file, { throwIfNoEntry: false })?.size === 32 ? [] : [{ kind: 'pepper-missing', detail: file }];
}

function checkFiles({ path, manifest }: Backup, told: (done: number, total: number) => void): BackupFault[] {
  const list = join(path, BACKUP_FILES.list);
  if (!existsSync(list) || hashFile(list).sha256 !== manifest.files.sha256) {
    return [{ kind: 'list-changed', detail: list }];
  }
  const faults: BackupFault[] = [];
  const files = filesOf(path);
  for (const [at, file] of files.entries()) {
    const pooled = pooledPath(dirname(path), file);
    if (!existsSync(pooled)) faults.push({ kind: 'file-missing', detail: file.place });
    else if (hashFile(pooled).sha256 !== file.sha256) faults.push({ kind: 'file-changed', detail: file.place });
    told(at + 1, files.length);
  }
  return faults;
}

const textOf = (error: unknown): string => (error instanceof Error ? error.message : String(error)).slice(0, 200);
