import { copyFileSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** Files that belong to whoever has the folder open, or are made anew by the next one. */
const STAYS = /^(?:lock\.sqlite|host\.json)|-shm$/;

/**
 * A copy of a data folder's record to be looked at, for a folder that cannot be written: SQLite needs to write beside a
 * file even to read what its log holds. Photographs and documents are linked. Private to its owner.
 */
export function makeReadingCopy(dataDir: string): { readonly folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'returns-bench-reading-'));
  for (const entry of readdirSync(dataDir, { withFileTypes: true })) {
    const from = resolve(dataDir, entry.name);
    if (entry.isDirectory()) symlinkSync(from, join(folder, entry.name), 'dir');
    else if (entry.isFile() && !STAYS.test(entry.name)) copyFileSync(from, join(folder, entry.name));
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
