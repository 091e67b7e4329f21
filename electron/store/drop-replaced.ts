import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** As `backup/finish-restore.ts` names them: when, by the station's clock, and the end of the backup's id. */
const REPLACED = /^(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2})Z-[0-9A-Za-z]+$/;

/**
 * Removes what restores before `beforeMs` have moved aside; returns how many. Goes by the name and not by times of the
 * disk, which copying changes; a folder that somebody named themselves stays.
 */
export function dropReplaced(dataDir: string, beforeMs: number): number {
  const folder = join(dataDir, 'replaced');
  if (!existsSync(folder)) return 0;
  const old = readdirSync(folder, { withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && (movedAtMs(entry.name) ?? Infinity) < beforeMs,
  );
  for (const { name } of old) rmSync(join(folder, name), { recursive: true, force: true });
  return old.length;
}

/** Epoch ms; null for a name that is not of a restore. */
function movedAtMs(name: string): number | null {
  const [, day, hours, minutes, seconds] = REPLACED.exec(name) ?? [];
  return day === undefined ? null : Date.parse(`${day}T${hours}:${minutes}:${seconds}Z`);
}
