import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DRAFT_PREFIX, pooledPath } from './backup-place.ts';
import { backupsOf, filesOf } from './list-backups.ts';

const DAY_MS = 86_400_000;

/** Removes what a killed backup has left. */
export function sweepDrafts(bench: string): void {
  if (!existsSync(bench)) return;
  for (const name of readdirSync(bench)) {
    if (name.startsWith(DRAFT_PREFIX)) rmSync(join(bench, name), { recursive: true, force: true });
  }
}

/**
 * Removes the backups of a bench that are older than they may be kept, and the files that no backup names any more. To
 * be called when a newer good one stands; a list that cannot be read keeps every file. Returns how many backups went.
 */
export function pruneBackups(bench: string, keepDays: number, nowMs: number): number {
  const old = backupsOf(bench).filter(({ manifest }) => manifest.madeAtMs < nowMs - keepDays * DAY_MS);
  for (const { path } of old) {
    // The manifest goes first with its folder's name: what is left of a removal that was cut off is a draft.
    rmSync(path, { recursive: true, force: true });
  }
  if (old.length > 0) dropUnnamed(bench);
  return old.length;
}

function dropUnnamed(bench: string): void {
  const pool = join(bench, 'files');
  if (!existsSync(pool)) return;
  const named = new Set(backupsOf(bench).flatMap(({ path }) => filesOf(path).map((file) => pooledPath(bench, file))));
  for (const entry of readdirSync(pool, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile() && !named.has(path)) rmSync(path, { force: true });
  }
}
