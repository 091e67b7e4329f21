import { describe, expect, it, vi } from 'vitest';
import {
  hear,
  importInto,
  exportFrom,
  startSite,
  statusOf,
  type SiteBench,
} from '../../electron/exchange/two-hosts.ts';
import { SECOND_TRACKING, TRACKING, scan } from '../../electron/host/bench.ts';
import { backUpToStick, restoreOnEmpty, startSignedIn } from './given-restore.ts';

vi.setConfig({ testTimeout: 120_000 });

interface Verified {
  readonly isSound: boolean;
  readonly stations: readonly { stationId: string; lastSeq: number; lastHash: string; gaps: unknown[] }[];
}

const verified = ({ client }: Pick<SiteBench, 'client'>) => client.ok<Verified>('record.verify', {});

async function ownStation(bench: SiteBench): Promise<{ stationId: string; lastSeq: number }> {
  const { stations } = await statusOf(bench);
  const own = stations.find(({ isOwn }) => isOwn);
  if (!own) throw new Error('the bench does not know itself');
  return own;
}

describe('D11 a bench that was restored from a backup', () => {
  it('goes on as a new station, misses nothing once a peer has spoken, and never writes under an old number', async () => {
    const [first, peer] = await startSite();
    await scan(first.client, TRACKING);
    const backup = await backUpToStick(first.client);
    await scan(first.client, SECOND_TRACKING);
    await hear(peer, first);
    const before = await ownStation(first);
    const lost = (await verified(peer)).stations.find(({ stationId }) => stationId === before.stationId);
    await first.host.kill();

    const restored = await restoreOnEmpty(backup.path);
    expect(restored.restoredFrom.fromStationId).toBe(before.stationId);
    expect(restored.restoredFrom.fromSeq).toBeLessThan(before.lastSeq);
    expect(restored.stationId).not.toBe(before.stationId);
    const { host, client } = await startSignedIn(restored.dataDir, 'USRADMINB100001');
    const bench: SiteBench = { host, client, dataDir: restored.dataDir, code: 'B1' };
    await scan(client, 'ZZ700000099');

    const imported = await importInto(bench, (await exportFrom(peer)).path);
    expect(imported).toMatchObject({ parked: 0, stationCodesShared: [] });
    const { isSound, stations } = await verified(bench);
    expect(isSound).toBe(true);
    expect(stations).toContainEqual(lost);
    expect((await ownStation(bench)).stationId).toBe(restored.stationId);
    expect((await hear(peer, bench)).stationCodesShared).toEqual([]);
    expect((await verified(peer)).isSound).toBe(true);
  });
});

describe('S106 a backup', () => {
  it('that was copied by hand into a data folder makes a new station too', async () => {
    const [first] = await startSite();
    const before = await ownStation(first);
    const { path } = await backUpToStick(first.client);
    await first.host.kill();
    const { client, host } = await startSignedIn(path, 'USRADMINB100001');
    const bench: SiteBench = { host, client, dataDir: path, code: 'B1' };
    const own = await ownStation(bench);
    expect(own.stationId).not.toBe(before.stationId);
    expect((await statusOf(bench)).stations.map(({ stationId }) => stationId)).toContain(before.stationId);
  });
});
