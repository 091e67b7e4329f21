import { describe, expect, it } from 'vitest';
import { receiveEvent, type Receiver } from '../../electron/cases/receive-events.ts';
import { sha256 } from '../../electron/ids.ts';
import type { Database } from '../../electron/store/database.ts';
import { openEventStore } from '../../electron/store/event-store.ts';
import { GENESIS_HASH, type StoredEvent } from '../../shared/event-log/envelope.ts';
import { seal } from '../../shared/event-log/seal.ts';
import { caseStreamId } from '../../shared/return-case/fold-case.ts';
import { CASE_ID, idOf, RecordWriter, STATION_A, STATION_B } from '../support/builders.ts';

/** A station whose own events are not among these. */
const RECEIVER: Receiver = { stationId: idOf('receiver'), isRestoring: false };

/** Three events of A and two of B in one stream, and one of A in another. */
function given(): { events: readonly StoredEvent[]; texts: readonly string[] } {
  const writer = new RecordWriter();
  const note = (text: string) => [{ type: 'NoteTaken', schemaVersion: 1, data: { text } }];
  for (const text of ['1', '2', '3']) writer.write(note(text));
  for (const text of ['4', '5']) writer.write(note(text), { stationId: STATION_B });
  writer.write(note('6'), { streamId: `station:${STATION_A}`, commandId: idOf('command 1') });
  return { events: writer.events, texts: writer.events.map(({ text }) => text) };
}

/** What every home of the event log promises; run over a database in memory and over a file. */
export function describeEventLog(name: string, open: () => Database): void {
  const opened = () => {
    const database = open();
    return { database, store: openEventStore(database), ...given() };
  };
  const filled = () => {
    const home = opened();
    for (const event of home.events) home.store.insert(event);
    return home;
  };
  /** The same place in the record with other data. */
  const changed = ({ envelope }: StoredEvent, change: Partial<StoredEvent['envelope']>): string =>
    seal({ type: 'NoteTaken', schemaVersion: 1, data: {} }, { ...envelope, ...change }, sha256).text;

  describe(`the event log ${name}`, () => {
    it('gives back exactly what was put in, by stream, by place and by head', () => {
      const { store, events } = filled();
      const inCase = events.filter(({ envelope }) => envelope.streamId === caseStreamId(CASE_ID));
      expect(new Set(store.ofStream(caseStreamId(CASE_ID)))).toEqual(new Set(inCase));
      expect(store.at(STATION_B, 2)).toEqual(events[4]);
      expect(store.at(STATION_B, 3)).toBeNull();
      expect(store.headOf(STATION_A)).toEqual({ stationSeq: 4, hash: events[5]?.hash });
      expect(store.count()).toBe(6);
    });

    it('knows its stations, its streams of a kind and the streams of a command', () => {
      const { store } = filled();
      expect(store.stations()).toEqual([STATION_A, STATION_B]);
      expect(store.streams('return-case')).toEqual([caseStreamId(CASE_ID)]);
      expect(store.streams('station')).toEqual([`station:${STATION_A}`]);
      expect(store.streamsOfCommand(idOf('command 1'))).toEqual([caseStreamId(CASE_ID), `station:${STATION_A}`]);
    });

    it('is empty before the first event', () => {
      const { store } = opened();
      expect(store.headOf(STATION_A)).toEqual({ stationSeq: 0, hash: GENESIS_HASH });
      expect([store.count(), store.stations(), store.ofStream(caseStreamId(CASE_ID))]).toEqual([0, [], []]);
    });

    it.each(['UPDATE event SET text = text', 'DELETE FROM event', 'UPDATE event SET hash = hash'])(
      'refuses %s',
      (statement) => {
        const { database, store } = filled();
        expect(() => database.exec(statement)).toThrow(/events are never (changed|deleted)/);
        expect(store.count()).toBe(6);
      },
    );

    it('holds one event per place and one per id', () => {
      const { store, events } = filled();
      for (const event of events) expect(() => store.insert(event)).toThrow('UNIQUE');
    });
  });

  describe(`events of other stations ${name}`, () => {
    it('are taken in any order and with gaps, each once', () => {
      const { store, texts } = opened();
      for (const text of texts.toReversed()) expect(receiveEvent(text, store, sha256, RECEIVER).kind).toBe('stored');
      for (const text of texts) expect(receiveEvent(text, store, sha256, RECEIVER)).toEqual({ kind: 'known' });
      expect(store.count()).toBe(6);
    });

    it('with another text in a place that is taken are a fork and never stored', () => {
      const { store, events } = filled();
      for (const event of events) {
        const { stationId, stationSeq } = event.envelope;
        const fork = { kind: 'fork', stationId, stationSeq };
        expect(receiveEvent(changed(event, {}), store, sha256, RECEIVER)).toMatchObject(fork);
        expect(receiveEvent(event.text.replace('{', '{ '), store, sha256, RECEIVER)).toMatchObject(fork);
        expect(store.at(stationId, stationSeq)).toEqual(event);
      }
      expect(store.count()).toBe(6);
    });

    it('that do not continue the chain are a fork, seen from either neighbour', () => {
      const { store, events } = opened();
      const [first, second, third] = events;
      if (!first || !second || !third) throw new Error('three events');
      const fork = (stationSeq: number) => ({ kind: 'fork', stationId: STATION_A, stationSeq });
      expect(receiveEvent(changed(first, { prevHash: 'a'.repeat(64) }), store, sha256, RECEIVER)).toMatchObject(
        fork(1),
      );
      expect(receiveEvent(third.text, store, sha256, RECEIVER).kind).toBe('stored');
      expect(receiveEvent(changed(second, {}), store, sha256, RECEIVER)).toMatchObject(fork(2));
      expect(receiveEvent(first.text, store, sha256, RECEIVER).kind).toBe('stored');
      const unchained = changed(second, { eventId: idOf('else'), prevHash: 'b'.repeat(64) });
      expect(receiveEvent(unchained, store, sha256, RECEIVER)).toMatchObject(fork(2));
      expect(receiveEvent(second.text, store, sha256, RECEIVER).kind).toBe('stored');
    });

    it('under an id that another event has are a fork', () => {
      const { store, events } = filled();
      const last = events[5];
      if (!last) throw new Error('six events');
      const { eventId } = events[0]?.envelope ?? last.envelope;
      const stolen = changed(last, { eventId, stationSeq: 5, prevHash: last.hash });
      expect(receiveEvent(stolen, store, sha256, RECEIVER)).toMatchObject({
        kind: 'fork',
        stationId: STATION_A,
        stationSeq: 5,
      });
      expect(store.count()).toBe(6);
    });

    it('that are no events are refused', () => {
      const { store } = opened();
      for (const text of ['', '{}', 'null', '[1]']) expect(() => receiveEvent(text, store, sha256, RECEIVER)).toThrow();
      expect(store.count()).toBe(0);
    });
  });

  describe(`a station's own events, coming back ${name}`, () => {
    const own: Receiver = { stationId: STATION_A, isRestoring: false };
    const restoring: Receiver = { stationId: STATION_A, isRestoring: true };
    const ofA = (events: readonly StoredEvent[]) => events.filter(({ envelope }) => envelope.stationId === STATION_A);

    it('are compared with what it holds, and refused where it holds nothing', () => {
      const { store, events } = opened();
      const [first, second] = ofA(events);
      if (!first || !second) throw new Error('two events');
      store.insert(first);
      expect(receiveEvent(first.text, store, sha256, own)).toEqual({ kind: 'known' });
      expect(receiveEvent(second.text, store, sha256, own)).toEqual({ kind: 'own-unknown', stationSeq: 2 });
      expect(store.count()).toBe(1);
    });

    it('are taken back after a restore, one after the other at its end and nowhere else', () => {
      const { store, events } = opened();
      const [first, second, third] = ofA(events);
      if (!first || !second || !third) throw new Error('three events');
      store.insert(first);
      expect(receiveEvent(third.text, store, sha256, restoring)).toMatchObject({ kind: 'fork', stationSeq: 3 });
      expect(receiveEvent(second.text, store, sha256, restoring)).toMatchObject({ kind: 'stored' });
      expect(receiveEvent(third.text, store, sha256, restoring)).toMatchObject({ kind: 'stored' });
    });
  });
}
