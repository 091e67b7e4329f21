import { chmodSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { HostError } from '../host-error.ts';
import { type BackUpFirst, migrate } from './migrate.ts';

export type { Database } from 'better-sqlite3';

/** The name of the database file in a data folder. */
export const DATABASE_FILE = 'record.sqlite';

/**
 * Opens the one database of a data folder, creating it if needed and bringing it to the present schema.
 * One writer process and one connection: whoever opens it for writing holds the folder's lock (`data-folder-lock.ts`).
 * A database that holds anything is migrated only after `backUpFirst`.
 * @throws HostError `data-folder-newer` for a folder written by a newer version, `database-failed` for the rest.
 */
export function openDatabase(dataDir: string, backUpFirst?: BackUpFirst): Database.Database {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const database = openFile(join(dataDir, DATABASE_FILE), false);
  try {
    migrate(database, backUpFirst);
  } catch (error) {
    database.close();
    throw error;
  }
  return database;
}

/** Opens it for looking only: `verify` and `health` while a host may be running. */
export function openDatabaseReadOnly(dataDir: string): Database.Database {
  return openFile(join(dataDir, DATABASE_FILE), true);
}

/** Opens a copy that nobody else has open, as a backup makes one: one file without a write-ahead log beside it. */
export function openCopy(path: string): Database.Database {
  const database = new Database(path, { fileMustExist: true });
  database.pragma('synchronous = FULL');
  database.pragma('secure_delete = ON');
  database.pragma('trusted_schema = OFF');
  database.pragma('mmap_size = 0');
  return database;
}

/** Opens the file that only serves as the folder's lock: no WAL, no waiting. */
export function openLockFile(path: string): Database.Database {
  const database = new Database(path, { timeout: 0 });
  keepPrivate(path);
  return database;
}

function openFile(path: string, readonly: boolean): Database.Database {
  try {
    const database = new Database(path, { readonly, fileMustExist: readonly });
    if (!readonly) keepPrivate(path);
    setPragmas(database, readonly);
    return database;
  } catch (cause) {
    throw new HostError(
      'database-failed',
      `The record ${path} cannot be opened: check the disk and its permissions.`,
      { path },
      cause,
    );
  }
}

/** For its owner alone (P6); what SQLite puts beside the file gets the file's own rights. */
function keepPrivate(path: string): void {
  if ((statSync(path).mode & 0o077) !== 0) chmodSync(path, 0o600);
}

/**
 * FULL, not the library's default NORMAL: a commit that was answered must survive a power cut (reliability.md D1, D3).
 * It is set after the switch to WAL and asserted, because right after that switch the pragma reports FULL whatever it is.
 * What is deleted is overwritten with zeros at once (P2): erased must not mean "no longer shown".
 */
function setPragmas(database: Database.Database, readonly: boolean): void {
  if (!readonly) database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma('secure_delete = ON');
  database.pragma('foreign_keys = ON');
  database.pragma('busy_timeout = 5000');
  database.pragma('trusted_schema = OFF');
  database.pragma('mmap_size = 0');
  if (database.pragma('synchronous', { simple: true }) !== 2) throw new Error('synchronous is not FULL');
}
