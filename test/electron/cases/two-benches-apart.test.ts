import { describe, expect, it } from 'vitest';
import { expectedCaseId, openedFrom } from '../../../electron/cases/open-expected.ts';
import type { CaseCommand } from '../../../shared/return-case/commands.ts';
import { deriveId, givenParcel, idOf, OPERATOR, STATION_A, STATION_B } from '../../support/builders.ts';
import { createFakeClock, FAKE_START_MS } from '../../support/fake-clock.ts';
import { memoryDatabase } from '../../support/temp-database.ts';
import { type Bench, openBench } from '../../support/two-stations.ts';
import { FIRST } from './scan-bench.ts';

const CASE_ID = expectedCaseId('RMA-1001', 1, deriveId);
const MOVING = ['returns.stock.restock.v1', 'returns.refund.ready.v1'];

/** Both benches receive and close the same announced return without having heard of each other. */
function apart() {
  const clockB = createFakeClock(FAKE_START_MS + 500);
  const [a, b] = [openBench(STATION_A, memoryDatabase()), openBench(STATION_B, memoryDatabase(), { clock: clockB })];
  let commands = 0;
  const apply = ({ work }: Bench, command: CaseCommand) =>
    work.apply(CASE_ID, command, {
      commandId: idOf(`apart ${(commands += 1)}`),
      actor: OPERATOR,
      roles: ['supervisor'],
    });
  for (const bench of [a, b]) {
    const opened = openedFrom(FIRST, 1, bench.stores.reference, deriveId);
    const parcel = givenParcel({ parcelId: deriveId(`parcel:${CASE_ID}:${FIRST.trackingNumber}`) });
    apply(bench, { type: 'OpenCase', opened, parcel });
    apply(bench, { type: 'CloseCase', confirmedBy: 'button' });
  }
  const hear = (to: Bench, from: Bench) => from.texts().forEach((text) => to.receive(text));
  return { a, b, apply, hear };
}

const rowsOf = ({ stores }: Bench) => stores.outbox.list('any', 100).toSorted((x, y) => x.sequence - y.sequence);
const waiting = (bench: Bench) => rowsOf(bench).filter(({ state }) => state === 'waiting');
const idsOf = (rows: ReturnType<typeof rowsOf>) => rows.map(({ factId }) => factId);
const moving = (rows: ReturnType<typeof rowsOf>) => rows.filter(({ type }) => MOVING.includes(type));

describe('two benches that cannot see each other', () => {
  it('mean the same case and post the same facts under the same ids', () => {
    const { a, b } = apart();
    expect(waiting(a)).toHaveLength(5);
    expect(idsOf(waiting(a))).toEqual(idsOf(waiting(b)));
    expect(new Set(rowsOf(a).map(({ caseId }) => caseId))).toEqual(new Set([CASE_ID]));
  });

  it('hold back stock and money as soon as one hears of the other', () => {
    const { a, b, hear } = apart();
    hear(b, a);
    expect(b.work.fold(CASE_ID).isInConflict).toBe(true);
    expect(moving(waiting(b))).toEqual([]);
    expect(moving(waiting(a))).toHaveLength(3);
    expect(rowsOf(b)).toHaveLength(5);
  });

  it('write no row for what the other caused', () => {
    const { a, b, hear } = apart();
    hear(a, b);
    hear(b, a);
    const stranger = openBench(idOf('third'), memoryDatabase());
    hear(stranger, a);
    expect(rowsOf(stranger)).toEqual([]);
    expect([rowsOf(a).length, rowsOf(b).length]).toEqual([5, 5]);
  });

  it.each(['a', 'b'] as const)('post again under the same ids once it is settled in favour of %s', (winner) => {
    const { a, b, apply, hear } = apart();
    hear(a, b);
    hear(b, a);
    const before = { a: idsOf(moving(rowsOf(a))), b: idsOf(moving(rowsOf(b))) };
    const { heads, ordered } = a.work.fold(CASE_ID).history;
    const stationId = winner === 'a' ? STATION_A : STATION_B;
    const kept = ordered.filter(({ envelope }) => envelope.stationId === stationId && heads.includes(envelope.eventId));
    apply(a, { type: 'SettleConflict', kept: kept.map(({ envelope }) => envelope.eventId) });
    hear(b, a);
    const [won, lost] = winner === 'a' ? [a, b] : [b, a];
    expect(idsOf(moving(waiting(won)))).toEqual(before[winner]);
    expect(moving(waiting(lost))).toEqual([]);
    expect(b.work.fold(CASE_ID)).toEqual(a.work.fold(CASE_ID));
    expect(b.stores.caseRows.dump()).toEqual(a.stores.caseRows.dump());
  });
});
