import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { setUpStation } from '../../../electron/handlers/session-handlers.ts';
import { openHost, type Host } from '../../../electron/host.ts';
import { signInByPin } from '../../../electron/people/sign-in.ts';
import { openOutboxQueue } from '../../../electron/store/outbox-queue-store.ts';
import { OWNER_SESSION } from '../../../electron/session.ts';
import { checkChain } from '../../../shared/event-log/chain.ts';
import { stationStreamId } from '../../../shared/station/station-state.ts';
import { SET_UP } from '../../electron/host/bench.ts';
import { CASE_ID, givenOpened, givenParcel, idOf } from '../../support/builders.ts';
import { tempFolder } from '../../support/temp-database.ts';
import { createComputer, type Computer, DAY_MS, HOUR_MS, JUMPS, MINUTE_MS, START_MS } from './computer.ts';

vi.setConfig({ testTimeout: 60_000 });

const PIN = '470193';

function open(dataDir: string, { clock }: Computer): Host {
  const host = openHost({ dataDir, version: '0.0.0', clock, log: () => undefined, demo: null, isRecordOnly: true });
  onTestFinished(() => host.close().catch(() => undefined));
  return host;
}

async function givenBench(computer: Computer): Promise<{ host: Host; dataDir: string }> {
  const dataDir = join(tempFolder(), 'data');
  const host = open(dataDir, computer);
  const administrator = { name: 'Administrator 1', pin: PIN, badge: null };
  await setUpStation(host.parts, { ...SET_UP, locale: 'en', commandId: idOf('set up'), administrator });
  return { host, dataDir };
}

let scans = 0;
function write({ parts: { record } }: Host, count: number): void {
  for (let at = 0; at < count; at += 1) {
    const id = idOf(`clock ${(scans += 1)}`);
    const event = { type: 'CodeNotRecognised', schemaVersion: 1, data: { raw: 'x', reading: 'x', source: 'api' } };
    record.transaction(() => record.append(`scan:${id}`, [event], { commandId: id, actor: 'owner' }));
  }
}

const stationOf = ({ parts }: Host): string => parts.station.identity().stationId;
const audited = ({ parts }: Host): unknown[] => parts.database.prepare('SELECT act FROM audit_row').pluck().all();

function eventsOf({ parts: { events, station } }: Host) {
  const { stationId } = station.identity();
  const { stationSeq } = events.headOf(stationId);
  return Array.from({ length: stationSeq }, (_each, at) => events.at(stationId, at + 1)).flatMap((one) => one ?? []);
}

const jumpsOf = (host: Host): unknown[] =>
  host.parts.record
    .stream(stationStreamId(stationOf(host)))
    .filter(({ envelope }) => envelope.type === 'ClockJumped')
    .map(({ envelope }) => envelope.data);

describe('T1 order never depends on the wall clock', () => {
  it.each(JUMPS)('set by %s in the middle of work and again while the bench is off', async (name, setTo) => {
    const computer = createComputer();
    const { host, dataDir } = await givenBench(computer);
    write(host, 5);
    computer.set(setTo(computer.wallMs()));
    write(host, 5);
    host.upkeep.lookAtClock();
    write(host, 5);
    await host.close();
    computer.pass(MINUTE_MS);
    computer.set(setTo(computer.wallMs()));
    const again = open(dataDir, computer);
    write(again, 5);

    const events = eventsOf(again);
    expect(checkChain(stationOf(again), events).fault).toBeNull();
    expect(new Set(events.map(({ envelope }) => envelope.eventId)).size).toBe(events.length);
    // A clock that stands at 1970 already is set by a minute only, the second time.
    const told = name === '-1 s' ? 0 : name === '1970' ? 1 : 2;
    expect(jumpsOf(again)).toHaveLength(told);
    expect(again.parts.station.state().clockSet === null).toBe(told === 0);
  });

  it('set by more than a minute is in the audit, and in a banner until it is set back or confirmed', async () => {
    const computer = createComputer();
    const { host } = await givenBench(computer);
    computer.set(START_MS - HOUR_MS);
    host.upkeep.lookAtClock();
    expect(jumpsOf(host)).toEqual([{ beforeMs: START_MS, afterMs: START_MS - HOUR_MS }]);
    expect(audited(host)).toContain('clock-jumped');
    expect(host.parts.station.state().clockSet).toEqual({ byMs: -HOUR_MS, atMs: START_MS - HOUR_MS });
    computer.set(START_MS);
    host.upkeep.lookAtClock();
    expect(host.parts.station.state().clockSet).toBeNull();

    computer.set(START_MS + DAY_MS);
    host.upkeep.lookAtClock();
    const confirm = { call: 'clock.confirm', params: { commandId: idOf('confirm') }, session: OWNER_SESSION };
    expect(await host.dispatcher.dispatch(confirm)).toMatchObject({ ok: true, result: { set: null } });
    expect(audited(host)).toContain('clock-confirmed');
  });
});

describe('T2 what waits for a time waits neither longer nor shorter when the clock is set', () => {
  const signIn = ({ parts }: Host, pin: string) =>
    signInByPin(parts.people.withName('Administrator 1'), pin, parts).then(({ kind }) => kind);
  /** The fifth wrong try; the four before it cost the same time each and are written down here. */
  const lockOut = async (host: Host): Promise<void> => {
    const [personId = ''] = host.parts.people.withName('Administrator 1');
    host.parts.credentials.recordFailure(personId, 'pin', 4, 0);
    expect(await signIn(host, '000000')).toBe('locked');
  };

  it.each(JUMPS)('a locked PIN, the clock set by %s', async (_name, setTo) => {
    const computer = createComputer();
    const { host } = await givenBench(computer);
    await lockOut(host);
    computer.pass(10 * MINUTE_MS);
    computer.set(setTo(computer.wallMs()));
    expect(await signIn(host, PIN), 'before it was noticed').toBe('locked');
    host.upkeep.lookAtClock();
    computer.pass(20 * MINUTE_MS - 1_000);
    expect(await signIn(host, PIN), 'a second early').toBe('locked');
    computer.pass(2_000);
    expect(await signIn(host, PIN), 'a second late').toBe('signed-in');
  });

  it('a locked PIN, the clock set while the bench was off: the whole time again, and never less', async () => {
    const computer = createComputer();
    const { host, dataDir } = await givenBench(computer);
    await lockOut(host);
    await host.close();
    computer.pass(10 * MINUTE_MS);
    computer.set(computer.wallMs() + HOUR_MS);
    const again = open(dataDir, computer);
    computer.pass(30 * MINUTE_MS - 1_000);
    expect(await signIn(again, PIN)).toBe('locked');
    computer.pass(2_000);
    expect(await signIn(again, PIN)).toBe('signed-in');
  });

  it.each(JUMPS)('undo and what leaves after it, the clock set by %s', async (_name, setTo) => {
    const computer = createComputer();
    const { host } = await givenBench(computer);
    const { work, clock } = host.parts;
    const queue = openOutboxQueue(host.parts.database);
    const worker = { commandId: idOf('open'), actor: 'owner', roles: ['operator'] };
    work.apply(CASE_ID, { type: 'OpenCase', opened: givenOpened(), parcel: givenParcel() }, worker);
    const undo = { type: 'UndoStep', commandId: worker.commandId } as const;
    const seen = (): boolean[] => [
      work.decide(CASE_ID, undo, { ...worker, commandId: idOf('undo') }).ok,
      queue.due(clock.nowMs(), 10).length > 0,
    ];
    computer.pass(5_000);
    computer.set(setTo(computer.wallMs()));
    expect(seen(), 'before it was noticed').toEqual([true, false]);
    host.upkeep.lookAtClock();
    computer.pass(4_000);
    expect(seen(), 'a second early').toEqual([true, false]);
    computer.pass(2_000);
    expect(seen(), 'a second late').toEqual([false, true]);
  });
});
