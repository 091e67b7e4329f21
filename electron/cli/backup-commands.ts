import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { defaultBackupRoot } from '../backup/backup-place.ts';
import { checkBackup } from '../backup/check-backup.ts';
import { finishRestore } from '../backup/finish-restore.ts';
import { lastBackup } from '../backup/last-backup.ts';
import { type Backup, listBackups } from '../backup/list-backups.ts';
import { prepareRestore } from '../backup/prepare-restore.ts';
import { systemClock } from '../clock.ts';
import { openHost } from '../host.ts';
import type { Log } from '../log.ts';
import { OWNER_SESSION } from '../session.ts';
import { lockDataFolder } from '../store/data-folder-lock.ts';
import { DATABASE_FILE } from '../store/database.ts';
import { refuseNoBackup, refuseNoFolder } from './backup-folder.ts';
import type { CliCommand } from './cli-options.ts';
import { noBenchIn } from './no-bench.ts';
import type { CliAnswer } from './run-command.ts';
import { shownBackup } from './shown-backup.ts';

/** Commands that must work when the record itself cannot be opened any more. */
export type RescueCommand = Extract<CliCommand, { readonly kind: 'backup-list' | 'backup-verify' | 'restore' }>;

export const isRescue = (command: CliCommand): command is RescueCommand =>
  command.kind === 'backup-list' || command.kind === 'backup-verify' || command.kind === 'restore';

/** Runs one of them on the folders themselves. @throws HostError when a bench has the folder, or a backup is not whole. */
export async function runRescue(
  command: RescueCommand,
  { dataDir, version, log }: { readonly dataDir: string; readonly version: string; readonly log: Log },
): Promise<CliAnswer> {
  switch (command.kind) {
    case 'backup-list':
      return { output: { backups: backupsKnown(command.from, dataDir).map(shownBackup) }, isGood: true };
    case 'backup-verify': {
      refuseNoBackup(command.from);
      const faults = checkBackup(command.from);
      return { output: { path: command.from, isSound: faults.length === 0, faults }, isGood: faults.length === 0 };
    }
    case 'restore':
      return restore(command, { dataDir, version, log });
  }
}

/** In the folder that is named, else where this bench puts them and where it put the last one. */
function backupsKnown(from: string | null, dataDir: string): Backup[] {
  if (from !== null) {
    refuseNoFolder(from);
    return listBackups(from);
  }
  refuseNoBench(dataDir);
  const last = lastBackup(dataDir);
  const roots = new Set([defaultBackupRoot(dataDir), ...(last ? [dirname(dirname(last.path))] : [])]);
  return [...roots].flatMap(listBackups).toSorted((a, b) => b.manifest.madeAtMs - a.manifest.madeAtMs);
}

/** A record that is gone altogether may still have its backups beside it, or be known to have had one. */
function refuseNoBench(dataDir: string): void {
  const isThere = existsSync(join(dataDir, DATABASE_FILE)) || existsSync(defaultBackupRoot(dataDir));
  if (!isThere && lastBackup(dataDir) === null) throw noBenchIn(dataDir);
}

/** The folder is opened once, so that what is reported is what the bench will start with. */
async function restore(
  { from, isReplacing }: Extract<RescueCommand, { kind: 'restore' }>,
  { dataDir, version, log }: { readonly dataDir: string; readonly version: string; readonly log: Log },
): Promise<CliAnswer> {
  refuseNoBackup(from);
  if (existsSync(join(dataDir, DATABASE_FILE)) && !isReplacing) {
    throw new RangeError(`There is a record in ${dataDir}: name an empty folder, or add --replace to move it aside.`);
  }
  const lock = lockDataFolder(dataDir);
  let replaced: string | null;
  try {
    prepareRestore({ path: from, dataDir, nowMs: systemClock.nowMs(), actor: OWNER_SESSION.personId });
    replaced = finishRestore(dataDir);
  } finally {
    lock.release();
  }
  const host = openHost({ dataDir, version, clock: systemClock, log, demo: null, isRecordOnly: true });
  try {
    const { stationId, siteId } = host.parts.station.identity();
    const { restoredFrom } = host.parts.station.state();
    const events = host.parts.events.count();
    return { output: { dataDir, siteId, stationId, events, restoredFrom, replaced }, isGood: true };
  } finally {
    await host.close();
  }
}
