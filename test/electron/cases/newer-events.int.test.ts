import fc from 'fast-check';
import { expect, it } from 'vitest';
import { rebuildViews } from '../../../electron/cases/rebuild.ts';
import { sha256 } from '../../../electron/ids.ts';
import { GENESIS_HASH } from '../../../shared/event-log/envelope.ts';
import { seal } from '../../../shared/event-log/seal.ts';
import { decide } from '../../../shared/return-case/decide.ts';
import { caseStreamId } from '../../../shared/return-case/fold-case.ts';
import { idOf, OPERATOR } from '../../support/builders.ts';
import { FAKE_START_MS } from '../../support/fake-clock.ts';
import { PROPERTY_TIMEOUT_MS, seeded } from '../../support/property-seed.ts';
import { memoryDatabase } from '../../support/temp-database.ts';
import type { Bench } from '../../support/two-stations.ts';
import { commandsFor, deeds, openTwoBenches, RMA_CASES } from './random-work.ts';
import { asker } from '../../support/asker.ts';

/** Events a newer app could write: a new type, a new version of a known one, a known one with more in it. */
const NEWER = [
  { type: 'ParcelTeleported', schemaVersion: 1, data: { to: 'shelf' } },
  { type: 'CaseParked', schemaVersion: 2, data: { reason: 'asked' } },
  { type: 'CaseResumed', schemaVersion: 1, data: { why: 'moved to another bench' } },
] as const;

/** The text of a newer station that has seen all this bench has. */
function newerText(bench: Bench, caseId: string, event: (typeof NEWER)[number]): string {
  const { heads, ordered } = bench.work.fold(caseId).history;
  const streamVersion = 1 + Math.max(0, ...ordered.map(({ envelope }) => envelope.streamVersion));
  const place = {
    eventId: idOf('newer'),
    commandId: idOf('newer command'),
    streamId: caseStreamId(caseId),
    parents: heads,
  };
  const station = { stationId: idOf('newer station'), stationSeq: 1, prevHash: GENESIS_HASH };
  const when = { occurredAtMs: FAKE_START_MS, zone: 'UTC', clock: 'ok' as const };
  return seal(event, { ...place, streamVersion, ...station, ...when, actor: OPERATOR }, sha256).text;
}

it(
  'an event of a newer version is kept, skipped, and makes its case read-only until the app is updated',
  () => {
    const property = fc.property(deeds(25), fc.constantFrom(...NEWER), (told, event) => {
      const both = openTwoBenches(memoryDatabase(), memoryDatabase());
      for (const deed of told) both.do(deed);
      both.meet();
      const [bench] = both.benches;
      const [caseId] = RMA_CASES;
      const before = bench.work.fold(caseId);
      const text = newerText(bench, caseId, event);
      expect(bench.receive(text)).toEqual({ kind: 'stored', streamId: caseStreamId(caseId) });
      const after = bench.work.fold(caseId);
      expect([after.state, after.isReadOnly]).toEqual([before.state, true]);
      expect(bench.texts()).toContain(text);
      for (const command of commandsFor(after, caseId, 0, idOf('nonce'))) {
        expect(decide(after, command, bench.work.context(caseId, asker('supervisor')))).toEqual({
          ok: false,
          error: { kind: 'case-read-only' },
        });
      }
      expect(rebuildViews({ ...bench.stores, record: bench.record }).viewsChanged).toEqual([]);
      expect(
        bench.stores.outbox
          .list('waiting', 100)
          .filter((row) => row.caseId === caseId)
          .map(({ type }) => type),
      ).toEqual(expect.not.arrayContaining(['returns.stock.restock.v1', 'returns.refund.ready.v1']));
    });
    fc.assert(property, seeded(20_260_552, 25));
  },
  PROPERTY_TIMEOUT_MS,
);
