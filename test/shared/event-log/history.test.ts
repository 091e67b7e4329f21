import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StoredEvent } from '../../../shared/event-log/envelope.ts';
import { causalPastOf, compareFoldOrder, historyOf } from '../../../shared/event-log/history.ts';
import { idOf, RecordWriter, STATION_A, STATION_B, type WriteOptions } from '../../support/builders.ts';
import { seeded, shuffled } from '../../support/property-seed.ts';

const note = (text: string) => ({ type: 'NoteTaken', schemaVersion: 1, data: { text } });
const undo = (commandId: string) => ({ type: 'StepUndone', schemaVersion: 1, data: { commandId } });
const idsOf = (events: readonly StoredEvent[]) => events.map(({ envelope }) => envelope.eventId);
const texts = (events: readonly StoredEvent[]) => events.map(({ envelope }) => envelope.data['text'] ?? envelope.type);

/** Writes one note and gives its event. */
function noted(writer: RecordWriter, text: string, options: WriteOptions = {}): StoredEvent {
  const [event] = writer.write([note(text)], { commandId: idOf(text), ...options });
  if (!event) throw new Error('nothing was written');
  return event;
}

/** root, then one note on each of two benches that do not see each other. */
function apart() {
  const writer = new RecordWriter();
  const root = noted(writer, 'root');
  const atA = noted(writer, 'a', { stationId: STATION_A, seen: [root] });
  /** Its clock is behind: that may not bring it forward. */
  const atB = noted(writer, 'b', { stationId: STATION_B, seen: [root], atMs: 0 });
  return { writer, root, atA, atB };
}

function settle(writer: RecordWriter, kept: readonly StoredEvent[], options: WriteOptions = {}): StoredEvent {
  const { heads } = historyOf(options.seen ?? writer.events);
  const data = { heads: [...heads], kept: idsOf(kept) };
  const [event] = writer.write([{ type: 'ConflictSettled', schemaVersion: 1, data }], options);
  if (!event) throw new Error('nothing was written');
  return event;
}

describe('fold order', () => {
  it('is version, then station, then sequence, and never the clock', () => {
    const { writer, root, atA, atB } = apart();
    const late = noted(writer, 'late', { stationId: STATION_A, atMs: 0 });
    expect(texts(historyOf([late, atB, root, atA]).ordered)).toEqual(['root', 'a', 'b', 'late']);
    expect([late, atB, root, atA].map(({ envelope }) => envelope).toSorted(compareFoldOrder)).toEqual(
      [root, atA, atB, late].map(({ envelope }) => envelope),
    );
  });

  it('is the same for every order of arrival, with repeats', () => {
    const { writer, atA } = apart();
    settle(writer, [atA]);
    noted(writer, 'after');
    const whole = historyOf(writer.events);
    const property = fc.property(fc.nat(), fc.nat({ max: 4 }), (seed, repeats) => {
      const arrived = shuffled([...writer.events, ...writer.events.slice(repeats)], seed);
      expect(historyOf(arrived)).toEqual(whole);
    });
    fc.assert(property, seeded(20_260_520, 200));
  });
});

describe('what waits for its parents', () => {
  it('is parked with everything built on it, and takes its place when they come', () => {
    const writer = new RecordWriter();
    const [first, second, third] = ['1', '2', '3'].map((text) => noted(writer, text));
    expect(texts(historyOf([first, third].flatMap((event) => event ?? [])).parked)).toEqual(['3']);
    const whole = historyOf([third, second, first].flatMap((event) => event ?? []));
    expect([texts(whole.ordered), whole.parked]).toEqual([['1', '2', '3'], []]);
  });

  it('is parked while only one of the branches it merges is here', () => {
    const { writer, root, atA, atB } = apart();
    const merged = noted(writer, 'merged');
    expect(texts(historyOf([root, atA, merged]).parked)).toEqual(['merged']);
    expect(texts(historyOf([merged, atB, atA, root]).ordered)).toEqual(['root', 'a', 'b', 'merged']);
  });

  it('is parked for good when its version does not follow from its parents', () => {
    const writer = new RecordWriter();
    const root = noted(writer, 'root');
    const wrong = { ...root, envelope: { ...root.envelope, eventId: idOf('wrong'), parents: [root.envelope.eventId] } };
    const far = { ...wrong, envelope: { ...wrong.envelope, eventId: idOf('far'), streamVersion: 9 } };
    const { ordered, parked } = historyOf([root, wrong, far]);
    expect([texts(ordered), idsOf(parked)]).toEqual([['root'], [idOf('wrong'), idOf('far')]]);
  });
});

describe('heads', () => {
  it('are one in a straight line, two after benches that did not see each other, none of nothing', () => {
    const { writer, root, atA, atB } = apart();
    expect(historyOf([]).heads).toEqual([]);
    expect(historyOf([root]).heads).toEqual(idsOf([root]));
    expect(historyOf(writer.events).heads).toEqual(idsOf([atA, atB]));
  });

  it('are two when two benches opened the same stream', () => {
    const writer = new RecordWriter();
    noted(writer, 'a', { stationId: STATION_A, seen: [] });
    noted(writer, 'b', { stationId: STATION_B, seen: [] });
    expect(historyOf(writer.events).heads).toHaveLength(2);
  });
});

describe('undo', () => {
  it('takes back every event of the named command and nothing else', () => {
    const writer = new RecordWriter();
    noted(writer, '1');
    writer.write([note('2'), note('3')], { commandId: idOf('step') });
    writer.write([undo(idOf('step'))]);
    const { effective, ordered, undoneCommandIds } = historyOf(writer.events);
    expect(texts(effective)).toEqual(['1', 'StepUndone']);
    expect(ordered).toHaveLength(4);
    expect([...undoneCommandIds]).toEqual([idOf('step')]);
  });

  it('is not itself undone', () => {
    const writer = new RecordWriter();
    noted(writer, '1');
    writer.write([undo(idOf('1'))], { commandId: idOf('undo') });
    writer.write([undo(idOf('undo'))]);
    expect(texts(historyOf(writer.events).effective)).toEqual(['StepUndone', 'StepUndone']);
  });

  it('that does not parse undoes nothing', () => {
    const writer = new RecordWriter();
    noted(writer, '1');
    writer.write([{ type: 'StepUndone', schemaVersion: 1, data: { commandId: 'x' } }]);
    expect(texts(historyOf(writer.events).effective)).toEqual(['1', 'StepUndone']);
  });
});

describe('a settled conflict', () => {
  it('sets aside what only leads to heads that were not kept', () => {
    const { writer, atA } = apart();
    const settled = settle(writer, [atA]);
    const { effective, ordered, heads } = historyOf(writer.events);
    expect(texts(effective)).toEqual(['root', 'a', 'ConflictSettled']);
    expect(ordered).toHaveLength(4);
    expect(heads).toEqual(idsOf([settled]));
  });

  it('may keep every head', () => {
    const { writer, atA, atB } = apart();
    settle(writer, [atA, atB]);
    expect(texts(historyOf(writer.events).effective)).toEqual(['root', 'a', 'b', 'ConflictSettled']);
  });

  it('sets an undo aside with its branch: the step counts again', () => {
    const writer = new RecordWriter();
    const root = noted(writer, 'root');
    writer.write([undo(idOf('root'))], { stationId: STATION_A, seen: [root] });
    const atB = noted(writer, 'b', { stationId: STATION_B, seen: [root] });
    expect(texts(historyOf(writer.events).effective)).toEqual(['StepUndone', 'b']);
    settle(writer, [atB]);
    expect(texts(historyOf(writer.events).effective)).toEqual(['root', 'b', 'ConflictSettled']);
  });

  it('that was itself set aside settles nothing', () => {
    const { writer, root, atA, atB } = apart();
    const both = [root, atA, atB];
    const settledA = settle(writer, [atA], { stationId: STATION_A, seen: both });
    settle(writer, [atB], { stationId: STATION_B, seen: both });
    expect(historyOf(writer.events).heads).toHaveLength(2);
    settle(writer, [settledA]);
    expect(texts(historyOf(writer.events).effective)).toEqual(['root', 'a', 'ConflictSettled', 'ConflictSettled']);
  });

  it('is open again when a late event goes on from a branch that was not kept', () => {
    const { writer, root, atA, atB } = apart();
    settle(writer, [atA]);
    const late = noted(writer, 'late', { stationId: STATION_B, seen: [root, atB] });
    expect(historyOf(writer.events).heads).toContain(late.envelope.eventId);
    expect(historyOf(writer.events).heads).toHaveLength(2);
  });
});

describe('the causal past', () => {
  it('is what the author had seen, and stays so whatever arrives', () => {
    const { writer, root, atA, atB } = apart();
    expect(causalPastOf(atB, historyOf(writer.events))).toEqual([root]);
    const merged = settle(writer, [atA]);
    expect(causalPastOf(atB, historyOf(writer.events))).toEqual([root]);
    expect(causalPastOf(merged, historyOf(writer.events))).toEqual([root, atA, atB]);
  });
});

it('never throws, whatever the events say', () => {
  const writer = new RecordWriter();
  for (let at = 0; at < 6; at += 1) noted(writer, `${at}`);
  const ids = idsOf(writer.events);
  const change = fc.record({
    parents: fc.subarray([...ids, idOf('nobody')]),
    streamVersion: fc.integer({ min: 1, max: 8 }),
    type: fc.constantFrom('NoteTaken', 'StepUndone', 'ConflictSettled'),
    data: fc.oneof(
      fc.constant({}),
      fc.record({ commandId: fc.constantFrom(...ids) }),
      fc.record({ heads: fc.subarray(ids), kept: fc.subarray(ids) }),
    ),
  });
  const property = fc.property(fc.array(change, { minLength: 6, maxLength: 6 }), fc.nat(), (changes, seed) => {
    const events = writer.events.map((event, at) => ({ ...event, envelope: { ...event.envelope, ...changes[at] } }));
    const { ordered, parked, effective } = historyOf(events);
    expect(ordered.length + parked.length).toBe(events.length);
    expect(idsOf(ordered)).toEqual(expect.arrayContaining(idsOf(effective)));
    expect(historyOf(shuffled(events, seed))).toEqual(historyOf(events));
  });
  fc.assert(property, seeded(20_260_521, 1_000));
});
