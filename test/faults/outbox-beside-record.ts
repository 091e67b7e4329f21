import { composeCases } from '../../electron/host-cases.ts';
import { openStores } from '../../electron/host-stores.ts';
import { systemClock } from '../../electron/clock.ts';
import { openDatabase } from '../../electron/store/database.ts';
import { factsOf } from '../../shared/return-case/facts.ts';

/**
 * What the outbox of a folder holds against what its record says it should: one row per fact, and no row that no event
 * causes. For a bench that nobody else has worked beside, where nothing was undone. Reads only: an opening host might
 * mend what it finds.
 */
export function outboxBesideRecord(dataDir: string): { caused: number; differing: string[] } {
  const database = openDatabase(dataDir);
  try {
    const stores = openStores(database, dataDir);
    const pepper = Buffer.alloc(32);
    const cases = composeCases({
      stores,
      clock: systemClock,
      pepper,
      weighingStatus: () => 'not-armed',
      weighedThing: () => 'parcel',
    });
    const streams = database
      .prepare<[], string>("SELECT DISTINCT substr(stream_id, 13) FROM event WHERE stream_id LIKE 'return-case:%'")
      .pluck()
      .all();
    const rows = database.prepare<[], string>('SELECT fact_id FROM outbox').pluck().all();
    const caused = streams.flatMap((caseId) => factsOf(cases.work.fold(caseId), cases.station.view()));
    const ids = caused.map(({ factId }) => factId);
    const missing = ids.filter((factId) => !rows.includes(factId)).map((factId) => `no row for fact ${factId}`);
    const uncaused = rows.filter((factId) => !ids.includes(factId)).map((factId) => `no event for row ${factId}`);
    return { caused: ids.length, differing: [...missing, ...uncaused] };
  } finally {
    database.close();
  }
}
