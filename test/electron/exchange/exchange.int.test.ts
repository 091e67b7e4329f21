import { cpSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it, vi } from 'vitest';
import { startHost } from '../../support/host-process.ts';
import { damagedReturn } from '../host/damaged-return.ts';
import { newCommandId, scan, SECOND_TRACKING, signIn, temporaryFolder, TRACKING } from '../host/bench.ts';
import { exportFrom, hear, importInto, type SiteBench, startSite, startSiteBench, statusOf } from './two-hosts.ts';

/** Programs are started and ended here; a busy machine takes its time over that. */
vi.setConfig({ testTimeout: 180_000 });

const listCases = ({ client }: SiteBench) =>
  client.ok<{ cases: { caseId: string; title: string; isInConflict: boolean }[] }>('case.list', {
    status: 'any',
    limit: 50,
  });

async function damagedAt(bench: SiteBench): Promise<void> {
  for (const step of damagedReturn()) await step.run(bench.client);
}

describe('records carried from one bench to another', () => {
  it('arrive whole, with photographs and names, and are taken once', async () => {
    const [b1, b2] = await startSite();
    await damagedAt(b1);
    const written = await exportFrom(b1);
    expect(written).toMatchObject({ photos: 1, photosMissing: 0, personal: 1 });
    const lines = readFileSync(join(written.path, 'events.jsonl'), 'utf8').trim().split('\n');
    expect(lines).toHaveLength(written.events);

    const first = await importInto(b2, written.path);
    expect(first).toMatchObject({
      taken: written.events,
      known: 0,
      parked: 0,
      inConflict: 0,
      photosTaken: 1,
      personalTaken: 1,
    });
    expect(await listCases(b2)).toEqual(await listCases(b1));
    expect(await importInto(b2, written.path)).toMatchObject({
      taken: 0,
      known: written.events,
      photosTaken: 0,
      personalTaken: 0,
    });
    const [own] = (await statusOf(b1)).stations.filter(({ isOwn }) => isOwn);
    expect((await statusOf(b2)).stations).toContainEqual(
      expect.objectContaining({ stationId: own?.stationId, lastSeq: written.cut[own?.stationId ?? ''], code: 'B1' }),
    );
    expect(await b2.client.ok('record.verify', {})).toMatchObject({ isSound: true });
    expect(await b2.client.ok('outbox.list', { state: 'any', limit: 50 })).toMatchObject({ facts: [] });
  });

  it('leave a bench that only looked with nothing to post, and its own record alone', async () => {
    const [b1, b2] = await startSite();
    await scan(b1.client, TRACKING);
    await scan(b2.client, SECOND_TRACKING);
    const own = (await statusOf(b2)).stations.find(({ isOwn }) => isOwn);
    await hear(b2, b1);
    // The one event of its own is that somebody took records in (S102).
    const grown = { ...own, events: (own?.lastSeq ?? 0) + 1, lastSeq: (own?.lastSeq ?? 0) + 1 };
    expect((await statusOf(b2)).stations.find(({ isOwn }) => isOwn)).toEqual(grown);
    expect((await listCases(b2)).cases).toHaveLength(2);
  });

  it('go on from an earlier export, from a date, and without names when asked', async () => {
    const [b1, b2] = await startSite();
    await scan(b1.client, TRACKING);
    const early = await exportFrom(b1);
    await scan(b1.client, SECOND_TRACKING);
    const late = await exportFrom(b1, { since: { cut: early.cut }, withPersonal: false });
    expect(late.personal).toBeNull();
    expect(readdirSync(late.path).sort()).toEqual([
      'checkpoints.jsonl',
      'events.jsonl',
      'manifest.json',
      'photos.jsonl',
    ]);
    expect(await importInto(b2, late.path)).toMatchObject({ taken: late.events });
    expect((await listCases(b2)).cases.length).toBeLessThan(2);
    expect(await b2.client.ok('record.verify', {})).toMatchObject({ isSound: true });
    await importInto(b2, early.path);
    expect(await listCases(b2)).toEqual(await listCases(b1));
    expect(await exportFrom(b1, { since: { date: '2099-01-01' } })).toMatchObject({ events: 0 });
    // Each export stands in the record after it was made: the first one is in the second, these two in the last.
    expect((await exportFrom(b1, { since: { date: '2020-01-01' } })).events).toBe(early.events + late.events + 2);
  });

  it('are refused from another site, with nothing taken', async () => {
    const [b1] = await startSite();
    const stranger = await startSiteBench('B9');
    const { path } = await exportFrom(b1);
    const before = await stranger.client.ok('health.get', {});
    const error = await stranger.client.fails('log.import', { commandId: newCommandId(), path }, 422);
    expect(error.kind).toBe('log-other-site');
    expect(await stranger.client.ok('health.get', {})).toEqual(before);
  });
});

describe('a folder that is not what it says', () => {
  const spoil: readonly (readonly [string, (path: string) => void, string])[] = [
    [
      'cut short',
      (path) => writeFileSync(join(path, 'events.jsonl'), readFileSync(join(path, 'events.jsonl')).subarray(0, -9)),
      'log-file-damaged',
    ],
    [
      'changed by one letter',
      (path) =>
        writeFileSync(
          join(path, 'events.jsonl'),
          readFileSync(join(path, 'events.jsonl'), 'utf8').replace('Site 1', 'Site 2'),
        ),
      'log-file-damaged',
    ],
    ['without its events', (path) => rmSync(join(path, 'events.jsonl')), 'log-file-missing'],
    [
      'with a link in place of its events',
      (path) => {
        rmSync(join(path, 'events.jsonl'));
        symlinkSync('/etc/hostname', join(path, 'events.jsonl'));
      },
      'log-file-missing',
    ],
    ['without a manifest', (path) => rmSync(join(path, 'manifest.json')), 'log-file-missing'],
    [
      'with a manifest of nonsense',
      (path) => writeFileSync(join(path, 'manifest.json'), '{"format":'),
      'log-manifest-unreadable',
    ],
    [
      'of a newer format',
      (path) => writeFileSync(join(path, 'manifest.json'), '{"format":"returns-bench-log","formatVersion":2}'),
      'log-format-newer',
    ],
  ];

  it('is refused with its reason, and nothing of it is taken', async () => {
    const [b1, b2] = await startSite();
    await scan(b1.client, TRACKING);
    const { path } = await exportFrom(b1);
    const before = await b2.client.ok('health.get', {});
    for (const [how, change, kind] of spoil) {
      const copy = join(temporaryFolder(), 'copy');
      cpSync(path, copy, { recursive: true });
      change(copy);
      const error = await b2.client.fails('log.import', { commandId: newCommandId(), path: copy }, 422);
      expect(error.kind, how).toBe(kind);
    }
    expect(await b2.client.ok('health.get', {})).toEqual(before);
  });

  it('brings what photographs it can; a spoilt one comes with a later import', async () => {
    const [b1, b2] = await startSite();
    await damagedAt(b1);
    const { path } = await exportFrom(b1);
    const copy = join(temporaryFolder(), 'copy');
    cpSync(path, copy, { recursive: true });
    const { sha256 } = JSON.parse(readFileSync(join(copy, 'photos.jsonl'), 'utf8')) as { sha256: string };
    writeFileSync(join(copy, 'photos', sha256.slice(0, 2), `${sha256}.jpg`), 'not that picture');
    expect(await importInto(b2, copy)).toMatchObject({ photosTaken: 0, photosMissing: 1 });
    expect(await b2.client.ok('record.verify', {})).toMatchObject({ isSound: true });
    expect((await b2.client.fails('photo.bytes', { sha256 }, 404)).kind).toBe('photo-missing');
    expect(await importInto(b2, path)).toMatchObject({ taken: 0, photosTaken: 1, photosMissing: 0 });
    expect((await b2.client.bytes('photo.bytes', { sha256 })).length).toBeGreaterThan(100);
  });
});

describe('a place that cannot be written to or read from', () => {
  it('is refused in words', async () => {
    const b1 = await startSiteBench('B1');
    const taken = temporaryFolder();
    const refused = async (name: string, path: string, status: number) =>
      (await b1.client.fails(name, { commandId: newCommandId(), path }, status)).kind;
    expect(await refused('log.export', taken, 422)).toBe('log-path-taken');
    expect(await refused('log.export', 'somewhere', 422)).toBe('log-path-relative');
    expect(await refused('log.export', join(b1.dataDir, 'out'), 422)).toBe('log-path-inside');
    expect(await refused('log.export', join(taken, 'no', 'such'), 404)).toBe('log-folder-missing');
    expect(await refused('log.import', join(taken, 'nothing'), 404)).toBe('log-folder-missing');
    expect(await refused('log.import', b1.dataDir, 422)).toBe('log-path-inside');
    expect(readdirSync(taken)).toEqual([]);
  });
});

describe('a data folder that was copied or restored', () => {
  it('R8: two benches under one identity are found out at the first exchange', async () => {
    const [b1, b2] = await startSite();
    const clone = join(temporaryFolder(), 'clone');
    await b1.host.stop();
    cpSync(b1.dataDir, clone, { recursive: true });
    const one = await restarted(b1);
    const twin = await restarted({ ...b1, dataDir: clone });
    await scan(one.client, TRACKING);
    await scan(twin.client, SECOND_TRACKING);
    await hear(b2, one);
    const { path } = await exportFrom(twin);
    const error = await b2.client.fails('log.import', { commandId: newCommandId(), path }, 422);
    expect(error).toMatchObject({ kind: 'log-fork', details: { stationSeq: expect.any(Number) } });
    expect((await statusOf(b2)).forks).toHaveLength(1);
    const own = await one.client.fails('log.import', { commandId: newCommandId(), path }, 422);
    expect(own.kind).toBe('log-fork');
  });

  it('a restored one refuses to go on beside its own future, and takes it back when told to', async () => {
    const [b1, b2] = await startSite();
    const backup = join(temporaryFolder(), 'backup');
    await b1.host.stop();
    cpSync(b1.dataDir, backup, { recursive: true });
    const lost = await restarted(b1);
    await damagedAt(lost);
    await hear(b2, lost);
    const cases = await listCases(lost);
    await lost.host.stop();

    const restored = await restarted({ ...b1, dataDir: backup });
    const { path } = await exportFrom(b2);
    const error = await restored.client.fails('log.import', { commandId: newCommandId(), path }, 422);
    expect(error).toMatchObject({ kind: 'log-own-unknown', message: expect.stringContaining('restore') });
    await importInto(restored, path, { restore: true });
    expect(await listCases(restored)).toEqual(cases);
    expect(numbersOf(restored)).toEqual(numbersOf(lost));
    expect(await restored.client.ok('record.verify', {})).toMatchObject({ isSound: true });
  });
});

/** The running numbers a bench would go on from, read from its file. */
function numbersOf({ dataDir }: SiteBench): unknown {
  const database = new Database(join(dataDir, 'record.sqlite'), { readonly: true });
  try {
    return database.prepare('SELECT series, last FROM document_number ORDER BY series').all();
  } finally {
    database.close();
  }
}

async function restarted(bench: SiteBench): Promise<SiteBench> {
  const host = await startHost(bench.dataDir);
  const { onTestFinished } = await import('vitest');
  onTestFinished(() => host.kill());
  return { ...bench, host, client: await signIn(host, `USRADMIN${bench.code}00001`) };
}
