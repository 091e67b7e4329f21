import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { onTestFinished } from 'vitest';
import { type Database, openDatabase } from '../../electron/store/database.ts';
import { migrate } from '../../electron/store/migrate.ts';

/** A data folder that is gone when the test is over. */
export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'returns-bench-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The record in a real file. */
export function fileDatabase(dataDir = tempFolder()): Database {
  const database = openDatabase(dataDir);
  onTestFinished(() => void database.close());
  return database;
}

/** The same schema without a disk: for tests that run hundreds of histories. */
export function memoryDatabase(): Database {
  const database = new Sqlite(':memory:');
  migrate(database);
  return database;
}
