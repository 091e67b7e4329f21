import { existsSync, readdirSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { verifyRecord } from '../../../electron/cases/verify.ts';
import { openHost, type Host } from '../../../electron/host.ts';
import { setUpStation } from '../../../electron/handlers/session-handlers.ts';
import { saveExport } from '../../../electron/handlers/save-export.ts';
import { OWNER_SESSION } from '../../../electron/session.ts';
import { DEFAULT_RETENTION } from '../../../shared/domain/policy/retention.ts';
import { CARTON_JPEG, SET_UP } from '../../electron/host/bench.ts';
import { idOf } from '../../support/builders.ts';
import { createFakeClock, type FakeClock } from '../../support/fake-clock.ts';
import { randomFrom } from '../../support/property-seed.ts';
import { tempFolder } from '../../support/temp-database.ts';
import { CANARIES, SLIP_CANARIES } from './canaries.ts';
import { columnsHolding } from './columns-holding.ts';
import { filesBelow, findIn } from './folder-files.ts';

vi.setConfig({ testTimeout: 60_000 });

const DAY_MS = 86_400_000;
const SEED = Number(process.env['SEED'] ?? 4_002);
const OF_A_BUYER = Object.keys(CANARIES).filter((name) => name.endsWith(' of a buyer'));
const { slipDays, staffNameDays, fileDays } = DEFAULT_RETENTION;

interface Bench {
  readonly dataDir: string;
  readonly clock: FakeClock;
  readonly host: Host;
  readonly do: <Result>(call: string, params?: object) => Promise<Result>;
}

async function givenBench(): Promise<Bench> {
  const dataDir = join(tempFolder(), 'data');
  const clock = createFakeClock();
  const host = openHost({ dataDir, version: '0.0.0', clock, log: () => undefined, demo: null, isRecordOnly: true });
  onTestFinished(() => host.close());
  const administrator = { name: 'Administrator 1', pin: '470193', badge: null };
  await setUpStation(host.parts, { ...SET_UP, locale: 'en', commandId: idOf('set up'), administrator });
  let commands = 0;
  const call: Bench['do'] = async (name, params = {}) => {
    const commandId = idOf(`retention ${(commands += 1)}`);
    const outcome = await host.dispatcher.dispatch({
      ...{ call: name, params: { commandId, ...params }, session: OWNER_SESSION },
    });
    if (!outcome.ok) throw new Error(`${name}: ${JSON.stringify(outcome.error)}`);
    return outcome.result as never;
  };
  return { dataDir, clock, host, do: call };
}

/** Everything personal a bench can come to know, and the lists and pictures that repeat it. */
async function givenCanaries({ dataDir, clock, host, do: call }: Bench): Promise<{ caseId: string; snapshot: string }> {
  const { bench } = await call<{ bench: { case: { caseId: string } } }>('unidentified.open');
  const { caseId } = bench.case;
  await call('slip.record', { caseId, found: true, details: SLIP_CANARIES, rmaWritten: null, orderWritten: null });
  const carton = host.parts.photos.put(CARTON_JPEG, { width: 640, height: 480 }, clock.nowMs());
  for (const slot of ['outside', 'inside']) {
    await call('photo.add', { caseId, slot, unitId: null, sha256: carton.sha256 });
  }
  await call('case.hold', { caseId });
  await call('unidentified.export', { locale: 'en' });
  const somebody = { pin: '482913', badge: null, roles: ['operator'], locale: 'en' };
  const name = CANARIES['name of somebody who left'];
  const { personId } = await call<{ personId: string }>('person.add', { ...somebody, name });
  await call('person.deactivate', { personId });
  saveExport(dataDir, 'CLAIMS-2026-03.csv', Buffer.from(CANARIES['row that an import refused']));
  const bytes = Buffer.from(CANARIES['picture of a waybill']);
  const { sha256 } = host.parts.photos.put(bytes, { width: 4, height: 3 }, clock.nowMs());
  const snapshot = { sha256, width: 4, height: 3, byteLength: bytes.length, moment: 'waybill' } as const;
  const worker = { commandId: idOf('snapshot'), actor: 'owner', roles: [] };
  const keepUntilMs = clock.nowMs() + 30 * DAY_MS;
  host.parts.work.apply(caseId, { type: 'AddSnapshot', snapshot: { ...snapshot, keepUntilMs } }, worker);
  stampFiles(dataDir, clock);
  return { caseId, snapshot: sha256 };
}

/** Other people's rows, before and between, so that rows are moved between pages as in a year of work. */
function givenCrowd({ host, clock }: Bench, from: number, count: number): void {
  const random = randomFrom(SEED + from);
  host.parts.record.transaction(() => {
    for (let at = from; at < from + count; at += 1) {
      const filler = 'x'.repeat(Math.floor(random() * 400));
      host.parts.personal.put(idOf(`crowd ${at}`), 'slip', `Buyer ${at} ${filler}`, clock.nowMs());
    }
  });
}

/** Files are written at the machine's time; here they were written at the test's. */
function stampFiles(dataDir: string, clock: FakeClock): void {
  for (const folder of ['exports', 'imports']) {
    const path = join(dataDir, folder);
    const names = existsSync(path) ? readdirSync(path) : [];
    for (const name of names) utimesSync(join(path, name), clock.nowMs() / 1_000, clock.nowMs() / 1_000);
  }
}

function purgeAll({ host }: Bench): void {
  for (let times = 0; times < 20; times += 1) host.upkeep.purge();
}

const found = ({ dataDir }: Bench): string[] => findIn(filesBelow(dataDir), CANARIES);
const kinds = (hits: readonly string[]): string[] => [...new Set(hits.map((hit) => hit.replace(/ in .*/, '')))];

describe(`P2 what is personal is gone when its time is over (SEED=${SEED})`, () => {
  it('from tables, free pages, logs, lists, papers and pictures, byte for byte, and the record stays whole', async () => {
    const bench = await givenBench();
    givenCrowd(bench, 0, 300);
    const { caseId, snapshot } = await givenCanaries(bench);
    givenCrowd(bench, 300, 300);
    expect(kinds(found(bench)).toSorted(), 'the search is not blind').toEqual(Object.keys(CANARIES).toSorted());
    expect(columnsHolding(bench.host.parts.database, Object.values(CANARIES)), 'P1').toEqual(['personal.value']);

    bench.clock.advance(fileDays * DAY_MS + 1);
    purgeAll(bench);
    expect(kinds(found(bench)).toSorted()).toEqual([...OF_A_BUYER, 'name of somebody who left'].toSorted());
    expect(bench.host.parts.photos.find(snapshot)).toBeNull();

    givenCrowd(bench, 600, 100);
    bench.clock.advance((slipDays - fileDays) * DAY_MS);
    purgeAll(bench);
    expect(kinds(found(bench))).toEqual(['name of somebody who left']);
    expect(bench.host.parts.personal.get(idOf('crowd 0'))).toBeNull();
    expect(bench.host.parts.personal.get(idOf('crowd 650')), 'what is newer stays').toContain('Buyer 650');

    bench.clock.advance((staffNameDays - slipDays) * DAY_MS);
    purgeAll(bench);
    expect(found(bench)).toEqual([]);

    expect(bench.host.parts.unidentifiedView(caseId)?.slip?.details, 'the case stands, without its buyer').toBeNull();
    const ownStationId = bench.host.parts.station.stationId();
    expect(verifyRecord({ ...bench.host.parts, ownStationId })).toMatchObject({
      ...{ isSound: true, photosMissing: [] },
    });
  });

  it('at once when somebody erases it by hand', async () => {
    const bench = await givenBench();
    givenCrowd(bench, 0, 200);
    const { caseId } = await givenCanaries(bench);
    givenCrowd(bench, 200, 200);
    await bench.do('personal.erase', { of: { caseId } });
    const inRecord = found(bench).filter((hit) => hit.includes('record.sqlite'));
    expect(kinds(inRecord)).toEqual(['name of somebody who left']);
  });
});
