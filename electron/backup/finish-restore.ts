import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { syncFolder, writeDurably } from '../store/write-durably.ts';
import { STAYS_HERE } from './backup-place.ts';

/** Where a restored record is put ready, inside the data folder. */
export const RESTORING = '.restoring';
const INTENT_FILE = 'restore.json';

const Intent = z.strictObject({
  backupId: z.uuid(),
  /** Where what was here goes, under the data folder; kept until somebody deletes it. */
  replaced: z.string().regex(/^replaced\/[0-9A-Za-z-]+$/),
  /** First everything old moves out, then everything new in: a step that was cut off is done again from its start. */
  step: z.enum(['out', 'in']),
});

/** From here on the restore will happen: what is put ready is whole. */
export function intendRestore(dataDir: string, about: { readonly backupId: string; readonly nowMs: number }): void {
  const stamp = new Date(about.nowMs).toISOString().slice(0, 19).replaceAll(':', '-');
  const replaced = `replaced/${stamp}Z-${about.backupId.slice(-8)}`;
  write(dataDir, { backupId: about.backupId, replaced, step: 'out' });
}

/**
 * Swaps a restored record in, if one was put ready: to be called under the folder's lock, before the database is opened.
 * A process that is killed anywhere in here leaves a folder that the next opening brings to the same end. Returns the
 * folder that what was here before was moved to; null when there was nothing to do.
 */
export function finishRestore(dataDir: string): string | null {
  const intent = readIntent(dataDir);
  if (intent === null) {
    rmSync(join(dataDir, RESTORING), { recursive: true, force: true });
    return null;
  }
  const replaced = join(dataDir, intent.replaced);
  if (intent.step === 'out') {
    mkdirSync(replaced, { recursive: true, mode: 0o700 });
    moveAll(dataDir, replaced, (name) => !STAYS_HERE.test(name));
    write(dataDir, { ...intent, step: 'in' });
  }
  const isEmpty = !existsSync(replaced) || readdirSync(replaced).length === 0;
  if (isEmpty) rmSync(replaced, { recursive: true, force: true });
  const ready = join(dataDir, RESTORING);
  if (existsSync(ready)) moveAll(ready, dataDir, () => true);
  rmSync(ready, { recursive: true, force: true });
  rmSync(join(dataDir, INTENT_FILE));
  syncFolder(dataDir);
  return isEmpty ? null : replaced;
}

function moveAll(from: string, to: string, isMoved: (name: string) => boolean): void {
  for (const name of readdirSync(from).filter(isMoved)) renameSync(join(from, name), join(to, name));
  syncFolder(from);
  syncFolder(to);
}

function write(dataDir: string, intent: z.infer<typeof Intent>): void {
  writeDurably(join(dataDir, INTENT_FILE), Buffer.from(`${JSON.stringify(intent)}\n`, 'utf8'));
}

function readIntent(dataDir: string): z.infer<typeof Intent> | null {
  const path = join(dataDir, INTENT_FILE);
  return existsSync(path) ? Intent.parse(JSON.parse(readFileSync(path, 'utf8'))) : null;
}
