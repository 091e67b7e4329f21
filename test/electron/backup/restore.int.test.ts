import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { finishRestore } from '../../../electron/backup/finish-restore.ts';
import { prepareRestore } from '../../../electron/backup/prepare-restore.ts';
import { rememberBackup } from '../../../electron/backup/last-backup.ts';
import { rescueOffer } from '../../../electron/backup/rescue-offer.ts';
import { verifyRecord } from '../../../electron/cases/verify.ts';
import type { Host } from '../../../electron/host.ts';
import { tempFolder } from '../../support/temp-database.ts';
import { backUp, givenBench, MADE_AT_MS, openRecord, writeScans } from './given-record.ts';

const HOUR_MS = 3_600_000;
const ACTOR = 'owner';

function opened(dataDir: string, nowMs = MADE_AT_MS + HOUR_MS): Host {
  const host = openRecord(dataDir, nowMs);
  onTestFinished(() => host.close().catch(() => undefined));
  return host;
}

/** A bench with a backup, one label given before it and events written since; closed. */
async function benchWithBackup(): Promise<{ dataDir: string; path: string; stationId: string }> {
  const host = await givenBench();
  const { dataDir, numbers, station } = host.parts;
  const stationId = String(station.stationId());
  numbers.next('LPN-B1');
  writeScans(host, 1, 5);
  const { path } = backUp(dataDir, { root: tempFolder() });
  writeScans(host, 100, 5);
  await host.close();
  return { dataDir, path, stationId };
}

describe('D10 restoring a backup', () => {
  it('puts it into an empty folder: sound, with its photograph, and as a new station', async () => {
    const { path, stationId } = await benchWithBackup();
    const dataDir = join(tempFolder(), 'new');
    mkdirSync(dataDir);
    prepareRestore({ path, dataDir, nowMs: MADE_AT_MS, actor: ACTOR });
    expect(finishRestore(dataDir)).toBeNull();
    const { parts } = opened(dataDir);
    expect(parts.station.stationId()).not.toBe(stationId);
    expect(parts.station.lineage()).toEqual([parts.station.stationId(), stationId]);
    expect(parts.station.state().restoredFrom).toMatchObject({ fromStationId: stationId });
    expect(verifyRecord({ ...parts, ownStationId: parts.station.stationId() }).isSound).toBe(true);
    expect(parts.photos.hashes().map((sha256) => parts.photos.read(sha256)?.length)).toEqual([expect.any(Number)]);
    expect(parts.people.administrators()).toHaveLength(1);
  });

  it('gives no number again that was given after the backup, and says which it jumped', async () => {
    const { path, dataDir } = await benchWithBackup();
    prepareRestore({ path, dataDir, nowMs: MADE_AT_MS, actor: ACTOR });
    const { parts } = opened(dataDir);
    expect(parts.station.state().restoredFrom?.numbersJumped).toEqual([{ series: 'LPN-B1', from: 2, to: 1_001 }]);
    expect(parts.numbers.next('LPN-B1')).toBe(1_002);
  });

  it('remembers what was chosen for codes with several meanings, and when', async () => {
    const host = await givenBench();
    const { dataDir, record, choiceMemory, station } = host.parts;
    const offered = (['unknown-parcel', 'unknown-item'] as const).map((kind) => ({
      ...{ choice: kind, kind, label: '', check: 'none' as const },
    }));
    const [chosen] = offered;
    if (chosen === undefined) throw new Error('nothing is offered');
    const author = { commandId: '00000000-0000-4000-8000-00000000c0de', actor: ACTOR };
    record.transaction(() => choiceMemory.remember('78012345678901', offered, chosen, author));
    const { rememberedChoices } = station.state();
    const { path } = backUp(dataDir, { root: tempFolder() });
    await host.close();
    prepareRestore({ path, dataDir, nowMs: MADE_AT_MS, actor: ACTOR });
    expect(opened(dataDir).parts.station.state().rememberedChoices).toEqual(rememberedChoices);
    expect(rememberedChoices).toMatchObject([{ choice: 'unknown-parcel', chosenAtMs: expect.any(Number) }]);
  });

  it('takes its new id once: opened again, it is the same station', async () => {
    const { path, dataDir } = await benchWithBackup();
    prepareRestore({ path, dataDir, nowMs: MADE_AT_MS, actor: ACTOR });
    const first = opened(dataDir);
    const stationId = first.parts.station.stationId();
    await first.close();
    expect(opened(dataDir).parts.station.stationId()).toBe(stationId);
  });

  it('keeps what was there, and nothing of it is mixed in', async () => {
    const { path, dataDir, stationId } = await benchWithBackup();
    writeFileSync(join(dataDir, 'record.sqlite-wal'), 'left over');
    prepareRestore({ path, dataDir, nowMs: MADE_AT_MS, actor: ACTOR });
    const replaced = String(finishRestore(dataDir));
    expect(readdirSync(replaced)).toEqual(expect.arrayContaining(['record.sqlite', 'record.sqlite-wal', 'pepper.key']));
    expect(existsSync(join(dataDir, 'record.sqlite-wal'))).toBe(false);
    expect(opened(dataDir).parts.events.headOf(stationId).stationSeq).toBe(7);
  });

  it('of a damaged backup is refused and touches nothing', async () => {
    const { path, dataDir, stationId } = await benchWithBackup();
    const file = join(path, 'record.sqlite');
    const bytes = readFileSync(file);
    bytes.writeUInt8(bytes.readUInt8(9_000) ^ 1, 9_000);
    writeFileSync(file, bytes);
    const restore = () => prepareRestore({ path, dataDir, nowMs: MADE_AT_MS, actor: ACTOR });
    expect(restore).toThrow(expect.objectContaining({ kind: 'backup-unsound' }));
    expect(opened(dataDir).parts.station.stationId()).toBe(stationId);
  });

  it('that was cut off before it was ready leaves the record as it was', async () => {
    const { dataDir, stationId } = await benchWithBackup();
    mkdirSync(join(dataDir, '.restoring'));
    writeFileSync(join(dataDir, '.restoring', 'record.sqlite'), 'half of it');
    expect(opened(dataDir).parts.station.stationId()).toBe(stationId);
    expect(existsSync(join(dataDir, '.restoring'))).toBe(false);
  });

  it('that is cut off at any step of the swap is finished by the next opening', async () => {
    const { path, dataDir, stationId } = await benchWithBackup();
    prepareRestore({ path, dataDir, nowMs: MADE_AT_MS, actor: ACTOR });
    const intent = JSON.parse(readFileSync(join(dataDir, 'restore.json'), 'utf8')) as { replaced: string };
    const ready = readdirSync(join(dataDir, '.restoring'));
    const old = ['record.sqlite', 'pepper.key', 'photos'];
    for (let moved = 0; moved <= old.length + ready.length; moved += 1) {
      const folder = join(tempFolder(), 'data');
      cpSync(dataDir, folder, { recursive: true });
      const replaced = join(folder, intent.replaced);
      mkdirSync(replaced, { recursive: true });
      for (const name of old.slice(0, moved)) renameSync(join(folder, name), join(replaced, name));
      if (moved >= old.length) writeFileSync(join(folder, 'restore.json'), JSON.stringify({ ...intent, step: 'in' }));
      for (const name of ready.slice(0, Math.max(0, moved - old.length)))
        renameSync(join(folder, '.restoring', name), join(folder, name));
      expect(finishRestore(folder)).toBe(replaced);
      expect(readdirSync(folder)).toEqual(expect.arrayContaining(ready));
      expect(opened(folder).parts.station.lineage()).toContain(stationId);
    }
  });
});

describe('D9 a bench whose record is damaged', () => {
  it('is told which backup to restore and how', async () => {
    const { dataDir, path } = await benchWithBackup();
    rememberBackup(dataDir, { path, madeAtMs: MADE_AT_MS });
    writeFileSync(join(dataDir, 'record.sqlite'), 'no database any more, but long enough for one '.repeat(400));
    const offer = rescueOffer(
      errorOf(() => openRecord(dataDir)),
      dataDir,
    );
    expect(offer).toMatchObject({ kind: 'record-damaged', details: { backup: path } });
    expect(offer?.message).toContain(`restore --from "${path}" --data "${dataDir}" --replace`);
    rmSync(join(dataDir, 'last-backup.json'));
    expect(
      rescueOffer(
        errorOf(() => openRecord(dataDir)),
        dataDir,
      )?.message,
    ).toContain('backup list --from');
    expect(rescueOffer(new Error('something else'), dataDir)).toBeNull();
  });
});

function errorOf(open: () => unknown): unknown {
  try {
    return open();
  } catch (error) {
    return error;
  }
}
