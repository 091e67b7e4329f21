import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/**
 * Writes a file so that after a power cut it is either whole under its name or not there: temporary name, sync, rename,
 * sync of the folder. Files are private to their owner.
 */
export function writeDurably(path: string, bytes: Uint8Array): void {
  const folder = dirname(resolve(path));
  makeFolder(folder);
  const temporary = join(folder, `.${basename(path)}.${process.pid}.tmp`);
  const file = openSync(temporary, 'w', 0o600);
  try {
    writeFileSync(file, bytes);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(temporary, path);
  syncFolder(folder);
}

/** The name of a new folder stands in the folder above it: unless that is synced too, all that is inside goes with it. */
function makeFolder(folder: string): void {
  const first = mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (first === undefined) return;
  for (let made = folder; made.length >= first.length; made = dirname(made)) syncFolder(dirname(made));
}

/** Makes renames in a folder last. Windows has no way to sync a folder and does not need one: its rename is journalled. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const file = openSync(folder, 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
