import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { checkBackup } from '../../electron/backup/check-backup.ts';
import { finishRestore } from '../../electron/backup/finish-restore.ts';
import { type Backup, listBackups } from '../../electron/backup/list-backups.ts';
import { prepareRestore } from '../../electron/backup/prepare-restore.ts';
import { verifyRecord } from '../../electron/cases/verify.ts';
import { apiClient } from '../support/api-client.ts';
import { randomFrom } from '../support/property-seed.ts';
import { newHistory, signIn, takeIn } from './intake.ts';
import { copyFolder, makeTemplate, openRecordOf, startAgain } from './template.ts';

export interface BackupKillFigures {
  readonly kills: number;
  readonly backups: number;
  readonly restores: number;
  readonly half: string[];
  readonly unrestorable: string[];
}

/** Kills a bench that takes returns in while it is backed up; every backup that has its name is whole and restores. */
export async function backupKills(options: {
  readonly kills: number;
  readonly seed: number;
  readonly workDir: string;
}): Promise<BackupKillFigures> {
  const random = randomFrom(options.seed);
  const template = join(options.workDir, 'template');
  await makeTemplate(template, 400);
  const dataDir = copyFolder(template, join(options.workDir, 'bench'));
  const history = newHistory();
  const seen = new Set<string>();
  const tookMs = await backUpOnce(dataDir);
  const figures = { kills: options.kills, restores: 0, half: new Array<string>(), unrestorable: new Array<string>() };
  for (let kill = 0; kill < options.kills; kill += 1) {
    await killWhileBackingUp(dataDir, history, random() * 2 * tookMs);
    for (const backup of listBackups(join(dataDir, 'backups')).filter(({ path }) => !seen.has(path))) {
      seen.add(backup.path);
      figures.half.push(...checkBackup(backup.path).map((fault) => `${fault.kind}: ${fault.detail}`));
      figures.unrestorable.push(...(await restoreFaults(backup, join(options.workDir, `restored-${seen.size}`))));
      figures.restores += 1;
    }
  }
  return { ...figures, backups: seen.size };
}

/** How long one takes on this machine now: kills are spread over twice that. */
async function backUpOnce(dataDir: string): Promise<number> {
  const host = await startAgain(dataDir);
  const startedMs = performance.now();
  await apiClient(host.file, 'owner').ok('backup.make', { commandId: randomUUID() });
  const tookMs = performance.now() - startedMs;
  await host.stop();
  return tookMs;
}

async function killWhileBackingUp(dataDir: string, history: ReturnType<typeof newHistory>, afterMs: number) {
  const host = await startAgain(dataDir);
  const client = await signIn(host);
  const owner = apiClient(host.file, 'owner');
  const backingUp = (async () => {
    for (;;) await owner.ok('backup.make', { commandId: randomUUID() });
  })().catch(() => undefined);
  const timer = setTimeout(() => void host.kill(), afterMs);
  await takeIn(client, history);
  await backingUp;
  clearTimeout(timer);
  await host.kill();
}

/** What somebody would find who restores it into an empty folder and looks closely. */
async function restoreFaults({ path, manifest }: Backup, dataDir: string): Promise<string[]> {
  prepareRestore({ path, dataDir, nowMs: manifest.madeAtMs, actor: 'owner' });
  finishRestore(dataDir);
  const host = openRecordOf(dataDir);
  const { events, station, database } = host.parts;
  const head = events.headOf(String(manifest.stationId));
  const integrity = String(database.pragma('integrity_check(1)', { simple: true }));
  const { isSound } = verifyRecord({ ...host.parts, ownStationId: station.stationId() });
  const isNew = station.stationId() !== manifest.stationId;
  await host.close();
  return [
    ...(integrity === 'ok' ? [] : [`integrity_check: ${integrity}`]),
    ...(isSound ? [] : ['verify finds it unsound']),
    ...(head.hash === manifest.head.hash ? [] : ['the chain ends elsewhere']),
    ...(isNew ? [] : ['it goes on as the same station']),
  ];
}
