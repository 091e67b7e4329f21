import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Removes files of some folders of the data folder that were last written before `beforeMs`; returns how many. */
export function dropOldFiles(dataDir: string, folders: readonly string[], beforeMs: number): number {
  const old = folders.flatMap((name) => filesOf(join(dataDir, name))).filter((path) => writtenAtMs(path) < beforeMs);
  for (const path of old) rmSync(path, { force: true });
  return old.length;
}

function filesOf(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isFile() ? [join(folder, entry.name)] : [],
  );
}

/** A file that is gone meanwhile is never old. */
const writtenAtMs = (path: string): number => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Infinity;
