import { importLog } from '../../../electron/exchange/import-log.ts';
import { openDatabase } from '../../../electron/store/database.ts';
import { idOf, SITE_ID } from '../../support/builders.ts';
import { openBench } from '../../support/two-stations.ts';

/**
 * A process of its own that imports an export into a data folder and, at the given step, kills itself as `kill -9`
 * would: a step is a transaction just before and just after its commit, and a photograph just before and just after it
 * is put on disk. Step 0 is never reached; how many there were is written at the end.
 */
const [dataDir = '', folder = '', dieAt = '0'] = process.argv.slice(2);
/** Every look at the clock takes this long, so that the import's transactions are many and always cut alike. */
const LOOK_MS = 12;

const stationId = idOf('the importing bench');
const bench = openBench(stationId, openDatabase(dataDir), { dataDir });
const { stores, record } = bench;
let steps = 0;
let nowMs = bench.clock.nowMs();

function step(): void {
  steps += 1;
  if (steps === Number(dieAt)) process.kill(process.pid, 'SIGKILL');
}

function between<Result>(work: () => Result): Result {
  step();
  const result = work();
  step();
  return result;
}

const imported = await importLog(
  { folder, siteId: SITE_ID, stationId, isRestoring: false },
  {
    ...stores,
    photos: { ...stores.photos, put: (...photo) => between(() => stores.photos.put(...photo)) },
    transaction: (work) => {
      const result = record.transaction(() => {
        const inside = work();
        step();
        return inside;
      });
      step();
      return result;
    },
    grown: bench.grown,
    nowMs: () => (nowMs += LOOK_MS),
    told: () => undefined,
  },
);
process.stdout.write(JSON.stringify({ steps, taken: imported.taken, known: imported.known }));
