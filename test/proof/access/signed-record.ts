import { openCheckpointDesk } from '../../../electron/cases/checkpoint-desk.ts';
import { openCheckpointKey } from '../../../electron/cases/checkpoint-key.ts';
import { checkSignedChain, type SignedChain } from '../../../electron/cases/check-signed-chain.ts';
import { openRecord } from '../../../electron/cases/record.ts';
import { sha256 } from '../../../electron/ids.ts';
import { openCheckpointStore } from '../../../electron/store/checkpoint-store.ts';
import type { Database } from '../../../electron/store/database.ts';
import { openEventStore } from '../../../electron/store/event-store.ts';
import { openMeta } from '../../../electron/store/meta.ts';
import type { Checkpoint } from '../../../shared/event-log/checkpoint.ts';
import { idOf, OPERATOR, SITE_ID, STATION_A } from '../../support/builders.ts';
import { createFakeClock } from '../../support/fake-clock.ts';
import { memoryDatabase } from '../../support/temp-database.ts';

/** A record that was closed for the day: its last event is signed, and somebody else has kept what was signed. */
export interface SignedRecord {
  readonly database: Database;
  readonly length: number;
  /** What the other bench and the back office have kept. */
  readonly held: readonly Checkpoint[];
  readonly publicKey: string;
  /** Verifies it as it is now, with what others have kept or with its own word alone. */
  verify(held?: readonly Checkpoint[]): SignedChain;
}

/** @param keyDir where the station's key is kept. */
export function makeSignedRecord(length: number, keyDir: string): SignedRecord {
  const database = memoryDatabase();
  const key = openCheckpointKey(keyDir, () => undefined);
  if (key === null) throw new Error('a new key can be made in an empty folder');
  const stores = {
    events: openEventStore(database),
    checkpoints: openCheckpointStore(database),
    meta: openMeta(database),
  };
  stores.meta.set('stationId', STATION_A);
  const clock = createFakeClock();
  const desk = openCheckpointDesk({ ...stores, key, clock });
  let ids = 0;
  const record = openRecord({
    ...stores,
    ...{ database, clock, sha256, onAppended: desk.appended },
    identity: () => ({ siteId: SITE_ID, stationId: STATION_A, zone: 'Europe/Madrid' }),
    newId: () => idOf(`event ${(ids += 1)}`),
  });
  for (let at = 1; at <= length; at += 1) {
    const event = { type: 'NoteTaken', schemaVersion: 1, data: { text: `note ${at}` } };
    const author = { commandId: idOf(`command ${at}`), actor: OPERATOR };
    record.transaction(() => record.append(`return-case:${idOf(`case ${at % 40}`)}`, [event], author));
  }
  desk.sign();
  const held = stores.checkpoints.ofStation(STATION_A);
  const { publicKey } = key;
  const parts = { ...stores, ownStationId: STATION_A, publicKey };
  return {
    database,
    length,
    held,
    publicKey,
    verify: (kept = held) => checkSignedChain(STATION_A, { ...parts, held: kept }),
  };
}
