import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { openHost } from '../../../electron/host.ts';
import { OWNER_SESSION } from '../../../electron/session.ts';
import { startHost } from '../../support/host-process.ts';
import { createFakeClock } from '../../support/fake-clock.ts';
import { runCli } from '../cli/run-cli.ts';
import { BACK_OFFICE_SECRET, startBackOffice } from './back-office.ts';
import { type Fact, newCommandId, openCase, scan, startBench, TRACKING } from './bench.ts';

/** Programs are started and ended here; a busy machine takes its time over that. */
vi.setConfig({ testTimeout: 60_000 });

/** The record of a clean return that was closed over the wire; its host has ended. */
async function closedReturn(url: string): Promise<string> {
  const { host, client, dataDir } = await startBench();
  const { bench } = await scan(client, TRACKING);
  const { caseId } = openCase(bench);
  await client.ok('case.close', { commandId: newCommandId(), caseId, confirmedBy: 'api' });
  const endpoint = { url, secret: BACK_OFFICE_SECRET, allowLoopback: true };
  await client.ok('backOffice.configure', { commandId: newCommandId(), ...endpoint });
  await host.stop();
  return dataDir;
}

/** The same host in this process, on a clock that the test holds. */
function openAt(dataDir: string, nowMs: number) {
  const clock = createFakeClock(nowMs);
  const host = openHost({ dataDir, version: '0.0.0', clock, log: () => undefined, demo: null });
  onTestFinished(() => host.close());
  const facts = async (): Promise<Fact[]> => {
    const params = { state: 'any', limit: 20 };
    const outcome = await host.dispatcher.dispatch({ call: 'outbox.list', params, session: OWNER_SESSION });
    if (!outcome.ok) throw new Error(outcome.error.message);
    return (outcome.result as { facts: Fact[] }).facts.toSorted((a, b) => a.sequence - b.sequence);
  };
  return {
    host,
    facts,
    /** Sets the clock and has the sender look at it. */
    moveTo: (atMs: number): void => {
      clock.advance(atMs - clock.nowMs());
      host.parts.delivery.wake();
    },
  };
}

const SECOND = 1_000;

describe('facts at the back office', () => {
  it('arrive signed, in order, each when its undo window is over', { timeout: 60_000 }, async () => {
    const backOffice = await startBackOffice();
    onTestFinished(() => backOffice.stop());
    const { facts, moveTo } = openAt(await closedReturn(backOffice.endpoint), Date.now());
    const [parcel, closing] = await facts();
    const receivedAtMs = parcel?.occurredAtMs ?? 0;
    const closedAtMs = closing?.occurredAtMs ?? 0;
    moveTo(receivedAtMs + 10 * SECOND);
    const [received] = await backOffice.acceptedAtLeast(1);
    expect(received?.type).toBe('returns.parcel.received.v1');
    moveTo(closedAtMs + 60 * SECOND - 1);
    expect(await backOffice.accepted()).toHaveLength(1);
    expect((await facts()).map(({ state }) => state)).toEqual(['sent', 'waiting', 'waiting', 'waiting']);
    moveTo(closedAtMs + 60 * SECOND);
    expect((await backOffice.acceptedAtLeast(3)).slice(1).map(({ type }) => type)).toEqual([
      'returns.return.inspected.v1',
      'returns.stock.restock.v1',
    ]);
    // Not much later than this: the back office refuses stamps that are 300 s off its own clock.
    moveTo(closedAtMs + 300 * SECOND - 1);
    expect(await backOffice.accepted()).toHaveLength(3);
    expect((await facts()).map(({ state }) => state)).toEqual(['sent', 'sent', 'sent', 'waiting']);
    moveTo(closedAtMs + 300 * SECOND);
    const all = await backOffice.acceptedAtLeast(4);
    expect(all[3]).toMatchObject({ type: 'returns.refund.ready.v1', data: { currency: 'EUR', amountMinor: 1290 } });
    expect(new Set(all.map(({ subject }) => subject)).size).toBe(1);
    expect(all.map(({ sequence }) => Number(sequence))).toEqual([1, 2, 3, 4]);
  });

  it('wait while it is down, over a restart too, and arrive once when it is up', { timeout: 60_000 }, async () => {
    const first = await startBackOffice();
    const { endpoint, port } = first;
    await first.stop();
    const dataDir = await closedReturn(endpoint);
    backdate(dataDir);
    const down = openAt(dataDir, Date.now());
    for (;;) {
      const [fact] = await down.facts();
      if (fact?.lastError) {
        expect(fact).toMatchObject({ state: 'waiting', type: 'returns.parcel.received.v1' });
        expect(fact.lastError).toMatchObject({ kind: 'link-down', status: null, text: 'ECONNREFUSED' });
        break;
      }
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    await down.host.close();
    const back = await startBackOffice(port);
    onTestFinished(() => back.stop());
    backdate(dataDir);
    const up = openAt(dataDir, Date.now());
    const accepted = await back.acceptedAtLeast(4);
    expect(accepted.map(({ sequence }) => Number(sequence))).toEqual([1, 2, 3, 4]);
    expect((await up.facts()).map(({ factId }) => factId)).toEqual(accepted.map(({ id }) => id));
  });

  it('are not sent by the command line, whose business they are not', { timeout: 60_000 }, async () => {
    const backOffice = await startBackOffice();
    onTestFinished(() => backOffice.stop());
    const dataDir = await closedReturn(backOffice.endpoint);
    // The fact of the parcel is due by now for whoever would look.
    backdate(dataDir);
    expect((await runCli('verify', '--data', dataDir)).code).toBe(0);
    expect(await runCli('health', '--data', dataDir)).toMatchObject({ json: { outbox: { waiting: 4, sent: 0 } } });
    expect(await backOffice.accepted()).toEqual([]);
    const next = await startHost(dataDir);
    onTestFinished(() => next.kill());
    expect(await backOffice.acceptedAtLeast(4)).toHaveLength(4);
  });
});

/** Ends all undo windows: the outbox is not part of the record, so it stays sound. */
function backdate(dataDir: string): void {
  const database = new Database(join(dataDir, 'record.sqlite'));
  database.exec('UPDATE outbox SET sendable_at_ms = 0, next_attempt_at_ms = 0');
  database.close();
}
