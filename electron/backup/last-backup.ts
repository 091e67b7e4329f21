import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { writeDurably } from '../store/write-durably.ts';
import { defaultBackupRoot } from './backup-place.ts';
import { listBackups } from './list-backups.ts';

const FILE = 'last-backup.json';
const LastBackup = z.object({ path: z.string(), madeAtMs: z.int() });
export type LastBackup = z.infer<typeof LastBackup>;

/** Remembered beside the database, not in it: it is needed most when the database cannot be read any more. */
export function rememberBackup(dataDir: string, last: LastBackup): void {
  writeDurably(join(dataDir, FILE), Buffer.from(`${JSON.stringify(last)}\n`, 'utf8'));
}

/** The last good backup that this folder knows of; null when there is none. */
export function lastBackup(dataDir: string): LastBackup | null {
  const path = join(dataDir, FILE);
  if (existsSync(path)) {
    const remembered = LastBackup.safeParse(jsonIn(path));
    if (remembered.success) return remembered.data;
  }
  const [newest] = listBackups(defaultBackupRoot(dataDir));
  return newest ? { path: newest.path, madeAtMs: newest.manifest.madeAtMs } : null;
}

function jsonIn(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
