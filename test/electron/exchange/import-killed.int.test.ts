import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { dumpViews } from '../../../electron/cases/rebuild.ts';
import { verifyRecord } from '../../../electron/cases/verify.ts';
import { exportLog } from '../../../electron/exchange/export-log.ts';
import { stationSpans } from '../../../electron/exchange/station-spans.ts';
import { givenOpened, givenParcel, givenPhoto, idOf, OPERATOR, SITE_ID } from '../../support/builders.ts';
import { randomFrom } from '../../support/property-seed.ts';
import { fileDatabase, memoryDatabase, tempFolder } from '../../support/temp-database.ts';
import { type Bench, openBench } from '../../support/two-stations.ts';
import { deeds, openTwoBenches } from '../cases/random-work.ts';
import { CARTON_JPEG } from '../host/bench.ts';

/** Programs are started and killed here; a busy machine takes its time over that. */
vi.setConfig({ testTimeout: 120_000 });

const CHILD = fileURLToPath(new URL('import-until.ts', import.meta.url));
const IMPORTER = idOf('the importing bench');
const HISTORY_SEED = 20_260_601;
const KILL_SEED = 20_260_602;
const ROUNDS = 5;

/** A picture of its own: one byte of what is drawn is another. */
function pictureOf(number: number): Uint8Array {
  const bytes = Uint8Array.from(CARTON_JPEG);
  bytes[bytes.length - 40] = number;
  return bytes;
}

/** A day's work of two benches with photographs and names, as a third one that heard of it all exports it. */
async function writtenExport(): Promise<string> {
  const dataDir = tempFolder();
  const bench = openBench(idOf('the exporting bench'), fileDatabase(dataDir), { dataDir });
  for (const text of textsOfDay()) bench.receive(text);
  [1, 2, 3].forEach((number) => addPicture(bench, number));
  const { personal, exchange } = bench.stores;
  personal.put(OPERATOR, 'staff-name', 'Operator 1', 1_000);
  const target = join(tempFolder(), 'export');
  const exportedBy = { stationId: bench.stationId, stationCode: 'B3' };
  const head = { siteId: SITE_ID, exportedBy, exportedAtMs: 1_000 };
  const spans = await stationSpans(null, 'Europe/Madrid', exchange);
  const parts = { ...bench.stores, told: () => undefined };
  await exportLog({ parent: dirname(target), target, head, spans, withPersonal: true }, parts);
  return target;
}

function textsOfDay(): string[] {
  const days = fc.sample(deeds(120), { seed: HISTORY_SEED, numRuns: 8 });
  const both = openTwoBenches(memoryDatabase(), memoryDatabase());
  for (const deed of days.flat()) both.do(deed);
  return both.texts();
}

function addPicture({ stores, work }: Bench, number: number): void {
  const bytes = pictureOf(number);
  const { sha256 } = stores.photos.put(bytes, { width: 64, height: 48 }, 1_000);
  const worker = { commandId: idOf(`picture ${number}`), actor: OPERATOR, roles: ['operator'] } as const;
  const caseId = idOf('the photographed case');
  if (number === 1) {
    const opened = givenOpened({ caseId });
    work.apply(caseId, { type: 'OpenCase', opened, parcel: givenParcel() }, { ...worker, commandId: caseId });
  }
  const photo = givenPhoto(`picture ${number}`, { sha256, slot: 'outside', byteLength: bytes.length });
  work.apply(caseId, { type: 'AddPhoto', photo }, worker);
}

interface Run {
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
}

/** Imports in a program of its own, which kills itself at a step; at step 0 it is left alone. */
async function importUntil(dieAt: number, dataDir: string, folder: string): Promise<Run> {
  const child = spawn(process.execPath, [CHILD, dataDir, folder, String(dieAt)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let stdout = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  await once(child, 'close');
  return { signal: child.signalCode, stdout };
}

/** All that an import is to leave behind, in an order of its own; and that the record holds together. */
function storyOf(dataDir: string) {
  const database = fileDatabase(dataDir);
  const { stores, record, stationId } = openBench(IMPORTER, database, { dataDir });
  const rows = (sql: string) => database.prepare(sql).all();
  const verification = verifyRecord({ ...stores, record, ownStationId: stationId });
  expect(verification).toMatchObject({ isSound: true, viewsDiffering: [], photosMissing: [] });
  return {
    views: dumpViews(stores),
    events: rows('SELECT station_id, station_seq, text FROM event ORDER BY station_id, station_seq'),
    names: rows('SELECT * FROM personal ORDER BY ref'),
    facts: rows('SELECT fact_id FROM outbox ORDER BY fact_id'),
    pictures: stores.photos.hashes(),
    verification,
  };
}

describe('an import that is killed', () => {
  it('goes on where it stood when it is asked for again, and leaves what an unharmed one leaves', async () => {
    const folder = await writtenExport();
    const unharmed = tempFolder();
    const { stdout } = await importUntil(0, unharmed, folder);
    const { steps, taken } = JSON.parse(stdout) as { steps: number; taken: number };
    expect(steps).toBeGreaterThan(30);
    const whole = storyOf(unharmed);
    expect(whole.events).toHaveLength(taken);
    expect(whole).toMatchObject({ names: { length: 1 }, facts: [], pictures: { length: 3 } });

    const random = randomFrom(KILL_SEED);
    for (let round = 0; round < ROUNDS; round += 1) {
      const dataDir = tempFolder();
      const kills = [0, 1].map(() => 1 + Math.floor(random() * steps * 0.8));
      for (const dieAt of kills) {
        const killed = await importUntil(dieAt, dataDir, folder);
        // The second time less is left to do: it may be through before the step comes.
        if (dieAt === kills[0]) expect(killed.signal).toBe('SIGKILL');
      }
      expect((await importUntil(0, dataDir, folder)).signal).toBeNull();
      expect(storyOf(dataDir), `killed at ${kills.join(' and ')} of ${steps}`).toEqual(whole);
    }
  });
});
