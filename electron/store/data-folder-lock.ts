import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { HostError } from '../host-error.ts';
import { type Database, openLockFile } from './database.ts';

/** Held by the one process that may write to a data folder. */
export interface DataFolderLock {
  release(): void;
}

/**
 * Takes the data folder for this process. The lock is the operating system's own: an exclusive transaction on a tiny
 * SQLite file, so it is gone when the process is, however it ended, and works the same on every platform.
 * @throws HostError `data-folder-locked` when another process holds it, `database-failed` when the file cannot be locked at all.
 */
export function lockDataFolder(dataDir: string): DataFolderLock {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  chmodSync(dataDir, 0o700);
  const file = openLockFile(join(dataDir, 'lock.sqlite'));
  try {
    file.exec('BEGIN EXCLUSIVE');
  } catch (cause) {
    file.close();
    throw lockFailure(dataDir, cause);
  }
  return { release: () => release(file) };
}

function lockFailure(dataDir: string, cause: unknown): HostError {
  if (cause instanceof Error && 'code' in cause && cause.code === 'SQLITE_BUSY') {
    const message = `The data folder ${dataDir} is in use by another bench on this machine: close it first.`;
    return new HostError('data-folder-locked', message, { dataDir }, cause);
  }
  const message = `The lock of the data folder ${dataDir} cannot be taken: check the disk, or delete lock.sqlite in it.`;
  return new HostError('database-failed', message, { dataDir }, cause);
}

function release(file: Database): void {
  if (!file.open) return;
  file.exec('ROLLBACK');
  file.close();
}
