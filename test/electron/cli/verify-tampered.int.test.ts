import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it, vi } from 'vitest';
import { startHost } from '../../support/host-process.ts';
import { CARTON_JPEG, scan, SECOND_TRACKING, startBench, TRACKING } from '../host/bench.ts';
import { runCli } from './run-cli.ts';

/** Programs are started and ended here; a busy machine takes its time over that. */
vi.setConfig({ testTimeout: 60_000 });

/** A closed bench with two cases, changed by somebody who can write to its disk. */
async function tamperedBench(tamper: (database: Database.Database, dataDir: string) => void): Promise<string> {
  const { host, client, dataDir } = await startBench();
  await scan(client, TRACKING);
  await scan(client, SECOND_TRACKING);
  await client.photo(CARTON_JPEG);
  await host.stop();
  const database = new Database(join(dataDir, 'record.sqlite'));
  database.exec('DROP TRIGGER event_is_never_changed; DROP TRIGGER event_is_never_deleted');
  tamper(database, dataDir);
  database.close();
  return dataDir;
}

const lastSeq = (database: Database.Database): number =>
  Number(database.prepare('SELECT max(station_seq) FROM event').pluck().get());

interface Verified {
  readonly isSound: boolean;
  readonly stations: { stationId: string; lastSeq: number; fault: { stationSeq: number; kind: string } | null }[];
}

async function verify(dataDir: string): Promise<Verified> {
  const { code, json } = await runCli<Verified>('verify', '--data', dataDir);
  expect(code).toBe(1);
  return json;
}

describe('verify on a record that somebody edited', () => {
  it('names the station and the event whose text was changed', async () => {
    const dataDir = await tamperedBench((database) => {
      database.exec(`UPDATE event SET text = replace(text, '${TRACKING}', 'RR417921167ES') WHERE station_seq = 6`);
    });
    const { isSound, stations } = await verify(dataDir);
    expect(isSound).toBe(false);
    expect(stations).toMatchObject([
      { stationId: expect.stringMatching(/^[0-9a-f-]{36}$/), fault: { stationSeq: 6, kind: 'edited-text' } },
    ]);
  });

  it('names the last event, which no other vouches for', async () => {
    let seq = 0;
    const dataDir = await tamperedBench((database) => {
      seq = lastSeq(database);
      database.prepare(`UPDATE event SET text = replace(text, '"ok"', '"jumped"') WHERE station_seq = ?`).run(seq);
    });
    expect((await verify(dataDir)).stations[0]?.fault?.stationSeq).toBe(seq);
  });

  it('names the place of an event that was taken out', async () => {
    const dataDir = await tamperedBench((database) => database.exec('DELETE FROM event WHERE station_seq = 6'));
    expect((await verify(dataDir)).stations[0]?.fault).toEqual({ stationSeq: 7, kind: 'gap' });
  });

  it('names the event after one that was rewritten together with its hash', async () => {
    const dataDir = await tamperedBench((database) => {
      const text = String(database.prepare('SELECT text FROM event WHERE station_seq = 6').pluck().get());
      const other = text.replaceAll(TRACKING, 'RR417921167ES');
      const hash = createHash('sha256').update(other).digest('hex');
      database.prepare('UPDATE event SET text = ?, hash = ? WHERE station_seq = 6').run(other, hash);
    });
    expect((await verify(dataDir)).stations[0]?.fault).toEqual({ stationSeq: 7, kind: 'wrong-previous-hash' });
  });

  it('names an event that was filed under another stream', async () => {
    const dataDir = await tamperedBench((database) => {
      database.exec(`UPDATE event SET stream_id = 'return-case:elsewhere' WHERE station_seq = 6`);
    });
    expect((await verify(dataDir)).stations[0]?.fault).toEqual({ stationSeq: 6, kind: 'wrong-columns' });
  });

  it.each([
    ['with its old hash', (hash: string) => hash, 'edited-text'],
    ['with a hash of its own', () => createHash('sha256').update('nonsense').digest('hex'), 'unreadable-event'],
  ])('names an event that is no longer an event at all, %s', async (_how, hashOf, kind) => {
    const dataDir = await tamperedBench((database) => {
      const hash = String(database.prepare('SELECT hash FROM event WHERE station_seq = 6').pluck().get());
      database.prepare(`UPDATE event SET text = 'nonsense', hash = ? WHERE station_seq = 6`).run(hashOf(hash));
    });
    expect((await verify(dataDir)).stations[0]?.fault).toEqual({ stationSeq: 6, kind });
  });

  it('names the rows of a view that do not follow from the record, and rebuild mends them', async () => {
    const dataDir = await tamperedBench((database) => database.exec(`UPDATE case_row SET title = 'Gold bar'`));
    expect(await verify(dataDir)).toMatchObject({
      isSound: false,
      stations: [{ fault: null }],
      viewsDiffering: expect.arrayContaining([expect.stringContaining('Gold bar')]),
    });
    expect((await runCli('rebuild', '--data', dataDir)).code).toBe(0);
    expect(await runCli('verify', '--data', dataDir)).toMatchObject({ code: 0, json: { isSound: true } });
  });

  it('names the photograph whose file is gone', async () => {
    let sha256 = '';
    const dataDir = await tamperedBench((database, folder) => {
      sha256 = String(database.prepare('SELECT sha256 FROM photo').pluck().get());
      rmSync(join(folder, 'photos', sha256.slice(0, 2), `${sha256}.jpg`));
    });
    expect(await verify(dataDir)).toMatchObject({ isSound: false, photosMissing: [sha256] });
  });
});

describe('a data folder of a newer version', () => {
  it('is left alone by the command line and by the host, with what to do', async () => {
    const dataDir = await tamperedBench((database) => database.pragma('user_version = 99'));
    const { code, json } = await runCli('health', '--data', dataDir);
    expect(code).toBe(1);
    expect(json).toMatchObject({
      error: { kind: 'data-folder-newer', message: expect.stringContaining('update the app') },
    });
    await expect(startHost(dataDir)).rejects.toThrow(/schema 99.*update the app/);
  });
});

describe('a host whose current case cannot be read', () => {
  it('does not start and says how to find out more', async () => {
    const dataDir = await tamperedBench((database) =>
      database.exec(`UPDATE event SET text = '{}' WHERE station_seq > 4`),
    );
    await expect(startHost(dataDir)).rejects.toThrow(
      /record in .* is damaged .*run "npm run cli -- verify".*npm run cli -- restore/s,
    );
  });
});
