import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkBackup } from '../../../electron/backup/check-backup.ts';
import { filesOf, listBackups, readBackup } from '../../../electron/backup/list-backups.ts';
import { pruneBackups } from '../../../electron/backup/prune-backups.ts';
import { tempFolder } from '../../support/temp-database.ts';
import { backUp, givenBench, MADE_AT_MS, writeScans } from './given-record.ts';

const DAY_MS = 86_400_000;
const everything = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).map((entry) => join(entry.parentPath, entry.name));

describe('D10 a backup', () => {
  it('says what it holds, can be found again and is whole', async () => {
    const { parts } = await givenBench();
    const stationId = parts.station.stationId();
    const { path, manifest } = backUp(parts.dataDir);
    const head = parts.events.headOf(String(stationId));
    expect(manifest).toMatchObject({ stationId, stationCode: 'B1', people: 1, head, events: parts.events.count() });
    expect(manifest.files).toMatchObject({ count: 1, missing: 0 });
    expect(readBackup(path)?.manifest).toEqual(manifest);
    expect(listBackups(join(parts.dataDir, 'backups'))).toEqual([{ path, manifest }]);
    expect(checkBackup(path)).toEqual([]);
  });

  it('is private to its owner, holds the pepper, and never the tokens of a running host', async () => {
    const { parts } = await givenBench();
    writeFileSync(join(parts.dataDir, 'host.json'), '{"token":"CANARY"}');
    const { path } = backUp(parts.dataDir);
    expect(readFileSync(join(path, 'pepper.key'))).toEqual(readFileSync(join(parts.dataDir, 'pepper.key')));
    for (const file of everything(join(parts.dataDir, 'backups'))) {
      expect(statSync(file).mode & 0o077, file).toBe(0);
      if (statSync(file).isFile()) expect(readFileSync(file).includes('CANARY'), file).toBe(false);
    }
  });

  it('does not carry a photograph again that an earlier one has', async () => {
    const { parts } = await givenBench();
    const first = backUp(parts.dataDir);
    const pool = join(first.path, '..', 'files');
    const before = everything(pool).map((file) => statSync(file).mtimeMs);
    const second = backUp(parts.dataDir, { madeAtMs: MADE_AT_MS + DAY_MS });
    expect(everything(pool).map((file) => statSync(file).mtimeMs)).toEqual(before);
    expect(filesOf(second.path)).toEqual(filesOf(first.path));
  });

  it('carries a photograph from an earlier backup when the bench has lost it, and names one it never had', async () => {
    const { parts } = await givenBench();
    backUp(parts.dataDir);
    rmSync(join(parts.dataDir, 'photos'), { recursive: true });
    expect(backUp(parts.dataDir, { madeAtMs: MADE_AT_MS + 1_000 }).manifest.files).toMatchObject({
      count: 1,
      missing: 0,
    });
    const elsewhere = { root: tempFolder(), madeAtMs: MADE_AT_MS + 2_000 };
    expect(backUp(parts.dataDir, elsewhere).manifest.files).toMatchObject({ count: 0, missing: 1 });
  });

  it('is refused when the disk for it is not connected, and its folder is not made on the wrong disk', async () => {
    const { parts } = await givenBench();
    const root = join(tempFolder(), 'usb', 'backups');
    expect(() => backUp(parts.dataDir, { root })).toThrow(expect.objectContaining({ kind: 'backup-folder-missing' }));
    expect(() => statSync(root)).toThrow('ENOENT');
  });

  it('of a damaged record is not made', async () => {
    const host = await givenBench();
    const { dataDir } = host.parts;
    writeScans(host, 1, 400);
    await host.close();
    const file = join(dataDir, 'record.sqlite');
    const bytes = readFileSync(file);
    bytes.fill(0x5a, Math.floor(bytes.length / 2));
    writeFileSync(file, bytes);
    expect(() => backUp(dataDir)).toThrow();
    expect(listBackups(join(dataDir, 'backups'))).toEqual([]);
  });

  it.each([
    ['database-changed', 'record.sqlite', (bytes: Buffer) => bytes.writeUInt8(bytes.readUInt8(5_000) ^ 1, 5_000)],
    ['list-changed', 'files.ndjson', (bytes: Buffer) => bytes.writeUInt8(0x30, 20)],
    ['manifest-unreadable', 'manifest.json', (bytes: Buffer) => bytes.writeUInt8(0x30, 0)],
  ])('that was changed afterwards is found: %s', async (kind, name, change) => {
    const { parts } = await givenBench();
    const { path } = backUp(parts.dataDir);
    const bytes = readFileSync(join(path, name));
    change(bytes);
    writeFileSync(join(path, name), bytes);
    expect(checkBackup(path).map((fault) => fault.kind)).toContain(kind);
  });

  it('whose photograph is gone or changed is found', async () => {
    const { parts } = await givenBench();
    const { path } = backUp(parts.dataDir);
    const [photo = ''] = everything(join(path, '..', 'files')).filter((file) => file.endsWith('.jpg'));
    rmSync(photo);
    expect(checkBackup(path)).toMatchObject([{ kind: 'file-missing' }]);
    writeFileSync(photo, 'another picture');
    expect(checkBackup(path)).toMatchObject([{ kind: 'file-changed' }]);
  });
});

describe('S106 backups', () => {
  it('are kept as long as the setting says, and what only an old one had goes with it', async () => {
    const { parts } = await givenBench();
    const first = backUp(parts.dataDir);
    const bench = join(first.path, '..');
    for (const sha256 of parts.photos.hashes()) parts.photos.erase(sha256);
    const last = backUp(parts.dataDir, { madeAtMs: MADE_AT_MS + 35 * DAY_MS });
    expect(pruneBackups(bench, 35, MADE_AT_MS + 35 * DAY_MS)).toBe(0);
    expect(pruneBackups(bench, 35, MADE_AT_MS + 35 * DAY_MS + 1)).toBe(1);
    expect(listBackups(join(bench, '..'))).toEqual([last]);
    expect(everything(join(bench, 'files')).filter((file) => file.endsWith('.jpg'))).toEqual([]);
    expect(checkBackup(last.path)).toEqual([]);
  });
});
