import { createCaseWork, type CaseWork } from '../../electron/cases/case-work.ts';
import { openRecord, type Record } from '../../electron/cases/record.ts';
import { receiveEvent, type Received } from '../../electron/cases/receive-events.ts';
import { refold, type StationView } from '../../electron/cases/refold.ts';
import { type HostStores, openStores } from '../../electron/host-stores.ts';
import { sha256 } from '../../electron/ids.ts';
import type { Database } from '../../electron/store/database.ts';
import { DEFAULT_POLICY } from '../../shared/domain/policy/default-policy.ts';
import { caseStreamId } from '../../shared/return-case/fold-case.ts';
import { deriveId, idOf, SITE_ID } from './builders.ts';
import { createFakeClock, type FakeClock } from './fake-clock.ts';

/** One bench of the site with its own record, clock and outbox; others' events come in through `receive`. */
export interface Bench {
  readonly stationId: string;
  readonly clock: FakeClock;
  readonly stores: HostStores;
  readonly record: Record;
  readonly work: CaseWork;
  /** The stored texts of everything this bench holds, in the order it came. */
  texts(): string[];
  receive(text: string): Received;
  /** Follows a stream that has grown, inside the transaction that made it grow. */
  grown(streamId: string): void;
  /** Looks at a case again, as the host does when the back office has refused one of its facts. */
  lookAgain(caseId: string): void;
}

/** Opens a bench over a database. Ids follow from the station and a count, so that a history can be told again. */
export function openBench(
  stationId: string,
  database: Database,
  options: { clock?: FakeClock; dataDir?: string } = {},
): Bench {
  const { clock = createFakeClock(), dataDir = '/nowhere' } = options;
  const stores = openStores(database, dataDir);
  const lineage = [stationId];
  const station = (): StationView => ({ stationId, lineage, stationCode: 'B1', policy: DEFAULT_POLICY, deriveId });
  let ids = 0;
  const grown = (streamId: string): void => refold(streamId, stores, station);
  const record = openRecord({
    ...stores,
    identity: () => ({ siteId: SITE_ID, stationId, zone: 'Europe/Madrid' }),
    clock,
    newId: () => idOf(`${stationId} event ${(ids += 1)}`),
    sha256,
    onAppended: grown,
  });
  const texts = database.prepare<[], { text: string }>('SELECT text FROM event ORDER BY rowid');
  return {
    stationId,
    clock,
    stores,
    record,
    work: createCaseWork({ record, outbox: stores.outbox, station }),
    texts: () => texts.all().map(({ text }) => text),
    grown,
    lookAgain: (caseId) => record.transaction(() => refold(caseStreamId(caseId), stores, station)),
    receive: (text) =>
      record.transaction(() => {
        const received = receiveEvent(text, stores.events, sha256, { stationId, isRestoring: false });
        if (received.kind === 'stored') grown(received.streamId);
        return received;
      }),
  };
}
