import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { BACKUP_FILES, BackedUpFile, BackupManifest } from '../../shared/backup/backup-manifest.ts';
import { DRAFT_PREFIX } from './backup-place.ts';

export interface Backup {
  /** The folder of this backup. */
  readonly path: string;
  readonly manifest: BackupManifest;
}

/** What a folder says about itself; null when it is no backup that this version understands. */
export function readBackup(path: string): Backup | null {
  try {
    const text = readFileSync(join(path, BACKUP_FILES.manifest), 'utf8');
    return { path, manifest: BackupManifest.parse(JSON.parse(text)) };
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError || isFileError(error)) return null;
    throw error;
  }
}

/** All backups under a root, of every bench that has one there, the newest first. */
export function listBackups(root: string): Backup[] {
  if (!existsSync(root)) return [];
  return readdirSync(root)
    .filter((name) => name.startsWith('bench-'))
    .flatMap((name) => backupsOf(join(root, name)))
    .toSorted((a, b) => b.manifest.madeAtMs - a.manifest.madeAtMs || b.path.localeCompare(a.path));
}

/** The backups of one bench, in no order. */
export function backupsOf(bench: string): Backup[] {
  if (!existsSync(bench)) return [];
  return readdirSync(bench)
    .filter((name) => name !== 'files' && !name.startsWith(DRAFT_PREFIX))
    .flatMap((name) => readBackup(join(bench, name)) ?? []);
}

/** The files a backup lists. @throws when the list is gone or is none. */
export function filesOf(path: string): BackedUpFile[] {
  return readFileSync(join(path, BACKUP_FILES.list), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => BackedUpFile.parse(JSON.parse(line)));
}

const isFileError = (error: unknown): boolean => error instanceof Error && 'code' in error;
