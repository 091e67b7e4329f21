import { describe, expect, it } from 'vitest';
import { openRecord } from '../../../electron/cases/record.ts';
import type { Clock } from '../../../electron/clock.ts';
import { sha256 } from '../../../electron/ids.ts';
import { openEventStore } from '../../../electron/store/event-store.ts';
import { historyOf } from '../../../shared/event-log/history.ts';
import { caseStreamId } from '../../../shared/return-case/fold-case.ts';
import { CASE_ID, idOf, OPERATOR, SITE_ID, STATION_A, STATION_B } from '../../support/builders.ts';
import { createFakeClock, FAKE_START_MS } from '../../support/fake-clock.ts';
import { memoryDatabase } from '../../support/temp-database.ts';

const STREAM = caseStreamId(CASE_ID);
const note = (text: string) => ({ type: 'NoteTaken', schemaVersion: 1, data: { text } });
const author = { commandId: idOf('command'), actor: OPERATOR };

function opened(clock: Clock = createFakeClock(), onAppended: (streamId: string) => void = () => undefined) {
  const database = memoryDatabase();
  const events = openEventStore(database);
  const at = (stationId: string) => {
    let ids = 0;
    const identity = () => ({ siteId: SITE_ID, stationId, zone: 'Asia/Shanghai' });
    const newId = () => idOf(`${stationId} ${(ids += 1)}`);
    return openRecord({ database, events, identity, clock, newId, sha256, onAppended });
  };
  const record = at(STATION_A);
  const write = (...texts: string[]) => record.transaction(() => record.append(STREAM, texts.map(note), author));
  return { events, record, write, at };
}

describe('appending', () => {
  it('continues the chain and the stream, one event on the other', () => {
    const { write, events } = opened();
    const [first, second] = write('1', '2');
    const [third] = write('3');
    expect([first, second, third].map((event) => event?.envelope)).toMatchObject([
      { stationSeq: 1, streamVersion: 1, parents: [], prevHash: '0'.repeat(64) },
      { stationSeq: 2, streamVersion: 2, parents: [first?.envelope.eventId], prevHash: first?.hash },
      { stationSeq: 3, streamVersion: 3, parents: [second?.envelope.eventId], prevHash: second?.hash },
    ]);
    expect(first?.envelope).toMatchObject({
      ...author,
      occurredAtMs: FAKE_START_MS,
      zone: 'Asia/Shanghai',
      clock: 'ok',
    });
    expect(events.ofStream(STREAM)).toHaveLength(3);
  });

  it('builds on every head there is', () => {
    const { write, events, at } = opened();
    const [root] = write('root');
    const other = at(STATION_B);
    other.transaction(() => other.append(STREAM, [note('b')], author));
    const branch = events.at(STATION_B, 1);
    if (!root || !branch) throw new Error('two events');
    expect(branch.envelope.parents).toEqual([root.envelope.eventId]);
    const [merged] = write('merged');
    expect(merged?.envelope).toMatchObject({ parents: [branch.envelope.eventId], streamVersion: 3 });
    expect(historyOf(events.ofStream(STREAM)).heads).toEqual([merged?.envelope.eventId]);
  });

  it('of nothing writes nothing and tells nobody', () => {
    const told: string[] = [];
    const { record, events } = opened(createFakeClock(), (streamId) => told.push(streamId));
    expect(record.append(STREAM, [], author)).toEqual([]);
    expect([events.count(), told]).toEqual([0, []]);
  });

  it('outside a transaction is our own mistake', () => {
    const { record } = opened();
    expect(() => record.append(STREAM, [note('1')], author)).toThrow('append outside a transaction');
  });

  it('tells of the stream once, inside the transaction', () => {
    const told: string[] = [];
    const { write } = opened(createFakeClock(), (streamId) => told.push(streamId));
    write('1', '2');
    expect(told).toEqual([STREAM]);
  });

  it('is rolled back whole when a view fails, and the next event takes its place without a gap', () => {
    let isBroken = true;
    const { write, events } = opened(createFakeClock(), () => {
      if (isBroken) throw new Error('view failed');
    });
    expect(() => write('1')).toThrow('view failed');
    expect(events.count()).toBe(0);
    isBroken = false;
    expect(write('2')[0]?.envelope.stationSeq).toBe(1);
  });

  it('joins an outer transaction', () => {
    const { record, write, events } = opened();
    const outer = () =>
      record.transaction(() => {
        write('1');
        throw new Error('outer failed');
      });
    expect(outer).toThrow('outer failed');
    expect(events.count()).toBe(0);
  });
});

it('a wall clock that was set shows on the events from then on', () => {
  let wallMs = FAKE_START_MS;
  const clock = { nowMs: () => wallMs, monotonicMs: () => 1_000 };
  const { write } = opened(clock);
  wallMs += 60_000;
  expect(write('1')[0]?.envelope.clock).toBe('ok');
  wallMs -= 120_001;
  expect(write('2')[0]?.envelope).toMatchObject({ clock: 'jumped', occurredAtMs: FAKE_START_MS - 60_001 });
  wallMs = FAKE_START_MS;
  expect(write('3')[0]?.envelope).toMatchObject({ clock: 'jumped', stationSeq: 3 });
});
