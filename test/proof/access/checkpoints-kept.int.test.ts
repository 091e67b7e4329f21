import { appendFileSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it, vi } from 'vitest';
import { apiClient } from '../../support/api-client.ts';
import { startHost } from '../../support/host-process.ts';
import { openReceiver } from '../../support/receiver.ts';
import { runCli } from '../../electron/cli/run-cli.ts';
import { exportFrom, importInto, startSite, type SiteBench } from '../../electron/exchange/two-hosts.ts';
import {
  newCommandId,
  PIN,
  scan,
  SECOND_TRACKING,
  startBench,
  temporaryFolder,
  TRACKING,
} from '../../electron/host/bench.ts';
import { BACK_OFFICE_SECRET } from '../../electron/host/back-office.ts';

/** Programs are started and ended here; a busy machine takes its time over that. */
vi.setConfig({ testTimeout: 120_000 });

interface Verified {
  readonly isSound: boolean;
  readonly stations: {
    stationId: string;
    vouchedSeq: number;
    lastSeq: number;
    fault: { stationSeq: number; kind: string } | null;
  }[];
}

const verify = async (dataDir: string, ...more: string[]): Promise<Verified> =>
  (await runCli<Verified>('verify', '--data', dataDir, ...more)).json;

/** Takes the end of a closed bench's record away, and every signature over it: what an old copy of the file is. */
function cutTail(dataDir: string, events: number): number {
  const database = new Database(join(dataDir, 'record.sqlite'));
  const triggers = database.prepare(`SELECT name FROM sqlite_master WHERE type = 'trigger' AND name LIKE '%never%'`);
  for (const name of triggers.pluck().all()) database.exec(`DROP TRIGGER ${String(name)}`);
  const last = Number(database.prepare('SELECT max(station_seq) FROM event').pluck().get()) - events;
  database.prepare('DELETE FROM event WHERE station_seq > ?').run(last);
  database.prepare('DELETE FROM checkpoint WHERE station_seq > ?').run(last);
  database.close();
  return last;
}

async function openAgain(bench: SiteBench): Promise<SiteBench> {
  const host = await startHost(bench.dataDir);
  const { sessionId } = await apiClient(host.file).ok<{ sessionId: string }>('session.signIn', {
    name: `Administrator ${bench.code}`,
    pin: PIN,
  });
  return { ...bench, host, client: apiClient(host.file).as(sessionId) };
}

async function refuseForged(bench: SiteBench, path: string): Promise<void> {
  const file = join(path, 'checkpoints.jsonl');
  const line = readFileSync(file, 'utf8').split('\n')[0] ?? '';
  appendFileSync(file, `${line.replace(/"madeAtMs":\d/, '"madeAtMs":9')}\n`);
  await expect(importInto(bench, path)).rejects.toThrow('log-checkpoint-forged');
}

describe('A12 signed checkpoints', () => {
  it('are kept by the other bench, and show a tail that was cut to the bench that lost it', async () => {
    const [first, second] = await startSite();
    await scan(first.client, TRACKING);
    const own = await exportFrom(first);
    await importInto(second, own.path);
    await refuseForged(second, own.path);
    await first.host.stop();
    const last = cutTail(first.dataDir, 3);
    const reopened = await openAgain(first);
    const { path } = await exportFrom(second);
    // Its events are refused, as they must be; what was signed is kept all the same.
    const refused = await reopened.client.fails('log.import', { commandId: newCommandId(), path }, 422);
    expect(refused.kind).toMatch(/log-own-unknown|log-fork/);
    await reopened.host.stop();
    const { isSound, stations } = await verify(first.dataDir);
    expect(isSound).toBe(false);
    const faults = stations.flatMap(({ fault }) => fault ?? []);
    expect(faults).toEqual([{ stationSeq: last + 1, kind: 'cut-tail' }]);
  });

  it('go to the back office with every post, and find the cut tail from there', async () => {
    const receiver = await openReceiver();
    const { host, client, dataDir } = await startBench();
    const endpoint = { url: receiver.url, secret: BACK_OFFICE_SECRET, allowLoopback: true };
    await client.ok('backOffice.configure', { commandId: newCommandId(), ...endpoint });
    await scan(client, TRACKING);
    await client.ok('session.signOut', {});
    const again = apiClient(host.file);
    const { sessionId } = await again.ok<{ sessionId: string }>('session.signIn', {
      name: 'Administrator 1',
      pin: PIN,
    });
    await scan(again.as(sessionId), SECOND_TRACKING);
    await receiver.received(1);
    await host.stop();
    await receiver.close();
    const held = receiver.posts.map(({ headers }) => String(headers['returns-bench-checkpoint']));
    const kept = join(temporaryFolder(), 'kept.jsonl');
    writeFileSync(kept, `${held.join('\n')}\n`);
    const { stationSeq } = JSON.parse(held.at(-1) ?? '{}') as { stationSeq: number };
    const whole = await verify(dataDir, '--checkpoints', kept);
    // Signed up to its end, because the shift is over.
    expect([whole.isSound, whole.stations[0]?.vouchedSeq]).toEqual([true, whole.stations[0]?.lastSeq]);
    if (process.platform !== 'win32') expect(statSync(join(dataDir, 'checkpoint.key')).mode & 0o777).toBe(0o600);
    const database = new Database(join(dataDir, 'record.sqlite'), { readonly: true });
    const head = Number(database.prepare('SELECT max(station_seq) FROM event').pluck().get());
    database.close();
    const last = cutTail(dataDir, head - stationSeq + 2);
    expect((await verify(dataDir)).stations[0]?.fault, 'it cannot know by itself').toBeNull();
    expect((await verify(dataDir, '--checkpoints', kept)).stations[0]?.fault).toEqual({
      stationSeq: last + 1,
      kind: 'cut-tail',
    });
  });
});
