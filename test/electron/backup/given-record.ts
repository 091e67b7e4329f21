import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { makeBackup, type BackupPlan } from '../../../electron/backup/make-backup.ts';
import type { Backup } from '../../../electron/backup/list-backups.ts';
import { openHost, type Host } from '../../../electron/host.ts';
import { setUpStation } from '../../../electron/handlers/session-handlers.ts';
import { CARTON_JPEG, SET_UP } from '../host/bench.ts';
import { idOf } from '../../support/builders.ts';
import { createFakeClock } from '../../support/fake-clock.ts';
import { tempFolder } from '../../support/temp-database.ts';

export const MADE_AT_MS = 1_780_000_000_000;

/** A host over a folder, without devices and deliveries; closed with the test or before it. */
export function openRecord(dataDir: string, nowMs = MADE_AT_MS): Host {
  const options = { dataDir, version: '0.0.0', clock: createFakeClock(nowMs), log: () => undefined, demo: null };
  return openHost({ ...options, isRecordOnly: true });
}

/** A bench that is set up and has one photograph and one document; open until the test closes it. */
export async function givenBench(dataDir = join(tempFolder(), 'data')): Promise<Host> {
  const host = openRecord(dataDir);
  onTestFinished(() => host.close().catch(() => undefined));
  const administrator = { name: 'Administrator 1', pin: '470193', badge: 'USRADMIN000001' };
  await setUpStation(host.parts, { ...SET_UP, locale: 'en', commandId: idOf('set up'), administrator });
  host.parts.photos.put(CARTON_JPEG, { width: 640, height: 480 }, MADE_AT_MS);
  return host;
}

/** Writes so many events more. */
export function writeScans({ parts }: Host, from: number, count: number): void {
  parts.record.transaction(() => {
    for (let at = from; at < from + count; at += 1) {
      const event = {
        type: 'CodeNotRecognised',
        schemaVersion: 1,
        data: { raw: `x${at}`, reading: 'x', source: 'api' },
      };
      parts.record.append(`scan:${idOf(`scan ${at}`)}`, [event], { commandId: idOf(`command ${at}`), actor: 'owner' });
    }
  });
}

/** One backup in the default place. */
export function backUp(dataDir: string, plan: Partial<BackupPlan> = {}): Backup {
  const at = { backupId: idOf(`backup ${plan.madeAtMs ?? MADE_AT_MS}`), madeAtMs: MADE_AT_MS };
  const root = join(dataDir, 'backups');
  return makeBackup({ dataDir, root, reason: 'by-hand', appVersion: '0.0.0', ...at, ...plan });
}
