import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { openHost } from '../../../electron/host.ts';
import { netEffectOf } from '../../../electron/sample-back-office/net-effect.ts';
import { OWNER_SESSION } from '../../../electron/session.ts';
import { CloudEvent } from '../../../shared/protocol/cloud-event.ts';
import { createFakeClock, type FakeClock } from '../../support/fake-clock.ts';
import { openReceiver, type Receiver } from '../../support/receiver.ts';
import { BACK_OFFICE_SECRET } from './back-office.ts';
import { type Bench, type Fact, newCommandId, openCase, startBench, TRACKING } from './bench.ts';

/** Programs are started and ended here; a busy machine takes its time over that. */
vi.setConfig({ testTimeout: 60_000 });

const SECOND = 1_000;
const ALL_WINDOWS = 300 * SECOND;
const CORRECTION_WINDOW = 10 * SECOND;

/** A bench in this process on a clock that the test holds, posting to a real receiver. */
class Desk {
  readonly dataDir: string;
  readonly receiver: Receiver;
  readonly clock: FakeClock;
  #host: ReturnType<typeof openHost>;

  constructor(dataDir: string, receiver: Receiver) {
    this.dataDir = dataDir;
    this.receiver = receiver;
    this.clock = createFakeClock(Date.now());
    this.#host = this.#open();
  }

  #open(): ReturnType<typeof openHost> {
    return openHost({ dataDir: this.dataDir, version: '0.0.0', clock: this.clock, log: () => undefined, demo: null });
  }

  async restart(): Promise<void> {
    await this.#host.close();
    this.#host = this.#open();
  }

  close(): Promise<void> {
    return this.#host.close();
  }

  async ask<Result>(call: string, params: Readonly<Record<string, unknown>>): Promise<Result> {
    const outcome = await this.#host.dispatcher.dispatch({ call, params, session: OWNER_SESSION });
    if (!outcome.ok) throw new Error(`${call}: ${outcome.error.kind}`);
    return outcome.result as Result;
  }

  change<Result>(call: string, params: Readonly<Record<string, unknown>>): Promise<Result> {
    return this.ask<Result>(call, { commandId: newCommandId(), ...params });
  }

  /** Lets time pass and waits until so many posts have arrived in all. */
  async pass(ms: number, posts: number): Promise<CloudEvent[]> {
    this.clock.advance(ms);
    this.#host.parts.delivery.wake();
    await this.receiver.received(posts);
    await this.#answered();
    return this.receiver.posts.map(({ body }) => CloudEvent.parse(JSON.parse(body)));
  }

  /** The receiver has it before the bench has its answer. */
  async #answered(): Promise<void> {
    for (;;) {
      const { counts } = await this.ask<{ counts: { sending: number } }>('outbox.list', { state: 'any', limit: 1 });
      if (counts.sending === 0) return;
      await new Promise((next) => setImmediate(next));
    }
  }

  async facts(caseId: string): Promise<Fact[]> {
    return (await this.ask<{ facts: Fact[] }>('outbox.ofCase', { caseId })).facts;
  }
}

async function closedCase(): Promise<{ desk: Desk; caseId: string; lineId: string }> {
  const receiver = await openReceiver();
  onTestFinished(() => receiver.close());
  const { host, dataDir } = await startBench();
  await host.stop();
  const desk = new Desk(dataDir, receiver);
  onTestFinished(() => desk.close());
  await desk.change('backOffice.configure', { url: receiver.url, secret: BACK_OFFICE_SECRET, allowLoopback: true });
  const { bench } = await desk.change<{ bench: Bench }>('code.scan', { raw: TRACKING, source: 'api' });
  const { caseId, lines } = openCase(bench);
  await desk.change('case.close', { caseId, confirmedBy: 'api' });
  return { desk, caseId, lineId: lines[0]?.lineId ?? '' };
}

const types = (events: readonly CloudEvent[]): string[] => events.map(({ type }) => type.split('.').at(-2) ?? '');
const close = (desk: Desk, caseId: string) => desk.change('case.close', { caseId, confirmedBy: 'api' });
const reopen = (desk: Desk, caseId: string) => desk.change('case.reopen', { caseId, reason: 'counted-wrong' });

describe('F4 a case that is opened again', () => {
  it('after the windows: names what had left, and the back office ends with what is true now', async () => {
    const { desk, caseId, lineId } = await closedCase();
    const told = await desk.pass(ALL_WINDOWS, 4);
    expect(netEffectOf(told)).toMatchObject({ restockedUnits: 1, refundMinor: { EUR: 1_290 } });
    await reopen(desk, caseId);
    const corrected = (await desk.pass(CORRECTION_WINDOW, 5)).at(-1);
    if (corrected?.type !== 'returns.return.corrected.v1') throw new Error('no correction');
    expect(corrected.data).toMatchObject({ reason: 'counted-wrong' });
    const closing = told.filter(({ type }) => type !== 'returns.parcel.received.v1');
    expect(corrected.data.reverses.map(({ factId }) => factId)).toEqual(closing.map(({ id }) => id));
    await desk.change('content.count', { caseId, lineId, counted: 0 });
    await close(desk, caseId);
    const all = await desk.pass(ALL_WINDOWS, 6);
    expect(types(all)).toEqual(['received', 'inspected', 'restock', 'ready', 'corrected', 'inspected']);
    expect(netEffectOf(all)).toMatchObject({ restockedUnits: 0, refundMinor: {} });
  });

  it('after the windows, found right after all: counts once, under new ids', async () => {
    const { desk, caseId } = await closedCase();
    await desk.pass(ALL_WINDOWS, 4);
    await reopen(desk, caseId);
    await desk.pass(CORRECTION_WINDOW, 5);
    await close(desk, caseId);
    const all = await desk.pass(ALL_WINDOWS, 8);
    expect(new Set(all.map(({ id }) => id)).size).toBe(8);
    expect(netEffectOf(all)).toMatchObject({ restockedUnits: 1, refundMinor: { EUR: 1_290 } });
  });

  it('before the windows: nothing had left, nothing is reversed, and the first closing is never told', async () => {
    const { desk, caseId } = await closedCase();
    await desk.pass(CORRECTION_WINDOW, 1);
    await reopen(desk, caseId);
    await close(desk, caseId);
    const all = await desk.pass(ALL_WINDOWS, 4);
    expect(types(all)).toEqual(['received', 'inspected', 'restock', 'ready']);
    const states = (await desk.facts(caseId)).map(({ state }) => state);
    expect(states.filter((state) => state === 'cancelled')).toHaveLength(3);
  });

  it('between the windows: reverses what had left and keeps back what had not', async () => {
    const { desk, caseId } = await closedCase();
    await desk.pass(60 * SECOND, 3);
    await reopen(desk, caseId);
    const all = await desk.pass(CORRECTION_WINDOW, 4);
    const corrected = all.at(-1);
    if (corrected?.type !== 'returns.return.corrected.v1') throw new Error('no correction');
    expect(corrected.data.reverses.map(({ type }) => type.split('.').at(-2))).toEqual(['inspected', 'restock']);
    await close(desk, caseId);
    expect(netEffectOf(await desk.pass(ALL_WINDOWS, 7))).toMatchObject({
      restockedUnits: 1,
      refundMinor: { EUR: 1_290 },
    });
  });

  it('twice, across restarts: each correction reverses its own closing', async () => {
    const { desk, caseId } = await closedCase();
    await desk.pass(ALL_WINDOWS, 4);
    await reopen(desk, caseId);
    await desk.restart();
    await desk.pass(CORRECTION_WINDOW, 5);
    await close(desk, caseId);
    await desk.pass(ALL_WINDOWS, 8);
    await desk.restart();
    await reopen(desk, caseId);
    await desk.pass(CORRECTION_WINDOW, 9);
    await close(desk, caseId);
    const all = await desk.pass(ALL_WINDOWS, 12);
    expect(new Set(all.map(({ id }) => id)).size).toBe(12);
    expect(netEffectOf(all)).toMatchObject({ restockedUnits: 1, refundMinor: { EUR: 1_290 } });
    expect(netEffectOf(all).reversed.size).toBe(6);
  });

  it('undone in time: the correction is not sent and the closing stands', async () => {
    const { desk, caseId } = await closedCase();
    await desk.pass(ALL_WINDOWS, 4);
    const step = newCommandId();
    await desk.ask('case.reopen', { commandId: step, caseId, reason: 'counted-wrong' });
    await desk.change('step.undo', { caseId, step });
    const facts = await desk.facts(caseId);
    expect(facts.map(({ state }) => state)).toEqual(['sent', 'sent', 'sent', 'sent', 'cancelled']);
    expect(await desk.ask('case.get', { caseId })).toMatchObject({ status: 'closed' });
  });

  it('cannot be undone once the correction has left', async () => {
    const { desk, caseId } = await closedCase();
    await desk.pass(ALL_WINDOWS, 4);
    const step = newCommandId();
    await desk.ask('case.reopen', { commandId: step, caseId, reason: 'counted-wrong' });
    await desk.pass(CORRECTION_WINDOW, 5);
    await expect(desk.change('step.undo', { caseId, step })).rejects.toThrow('undo-window-passed');
  });
});
