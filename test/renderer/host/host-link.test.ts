import { describe, expect, it } from 'vitest';
import type { Connection } from '../../../renderer/host/connection.ts';
import { createHostLink } from '../../../renderer/host/host-link.ts';
import { CallFailed } from '../../../shared/protocol/client.ts';
import type { RequestFrame } from '../../../shared/protocol/frames.ts';
import { createPipeEnd } from '../../../shared/protocol/pipe-end.ts';
import { benchView, CASE_ID, STEP_ID } from '../receiving/views.ts';

const STATUS = {
  isSetUp: true,
  siteName: 'Site',
  stationName: 'Bench 1',
  stationCode: 'B1',
  zone: 'Europe/Madrid',
  locale: 'en',
  isDemo: false,
  idleLockMs: 180_000,
};
const PARK = { commandId: STEP_ID, caseId: CASE_ID, reason: 'asked' } as const;

/** A connection to a host in the test's hand: it answers the first call by itself and keeps the others. */
function connection() {
  const requests: RequestFrame[] = [];
  let isRefused = false;
  const end = createPipeEnd({
    transmit: (frame) => {
      if (frame.kind !== 'request') return;
      if (frame.call === 'setup.status') return answer(frame, STATUS);
      requests.push(frame);
    },
    shut: () => undefined,
  });
  const answer = ({ id }: RequestFrame, result: unknown): void =>
    end.deliver({ kind: 'response', id, outcome: { ok: true, result } });
  const opened: Connection = { pipe: end.pipe, wasRefused: () => isRefused };
  const cut = (refused = false): void => {
    isRefused = refused;
    end.ended();
  };
  return { opened, requests, answer, cut, push: end.deliver };
}

const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const noWait = (): Promise<void> => Promise.resolve();

/** A link over connections that are handed out one after the other. */
async function linked(count: number) {
  const lines = Array.from({ length: count }, connection);
  let next = 0;
  const link = createHostLink(async () => {
    const line = lines[next];
    next += 1;
    if (line === undefined) return new Promise(() => undefined);
    return line.opened;
  }, noWait);
  await settle();
  return { link, lines };
}

describe('the link to the host', () => {
  it('says of which session the host knows nothing: an answer to whoever has left is not about whoever came', async () => {
    const {
      link,
      lines: [line],
    } = await linked(1);
    const over: string[] = [];
    link.onSessionOver((sessionId) => over.push(sessionId));
    link.setSession('first');
    const left = link.call('bench.get', {});
    await settle();
    link.setSession('second');
    const [request] = line?.requests ?? [];
    if (request === undefined) throw new Error('nothing was asked');
    const error = { kind: 'not-signed-in', message: 'Sign in first.', details: {} };
    line?.push({ kind: 'response', id: request.id, outcome: { ok: false, family: 'unauthenticated', error } });
    await expect(left).rejects.toMatchObject({ error: { kind: 'not-signed-in' } });
    expect(over).toEqual(['first']);
  });

  it('sends a change again under the same commandId when the connection broke before the answer', async () => {
    const { link, lines } = await linked(2);
    const [first, second] = lines;
    const result = link.change('case.park', PARK);
    await settle();
    first?.cut();
    await settle();
    expect(second?.requests.map(({ params }) => params)).toEqual([PARK]);
    expect(first?.requests.map(({ params }) => params)).toEqual([PARK]);
    const [request] = second?.requests ?? [];
    if (request !== undefined) second?.answer(request, { bench: benchView(), shelf: 'H1' });
    await expect(result).resolves.toEqual({ bench: benchView(), shelf: 'H1' });
  });

  it('keeps a change that is asked while there is no connection', async () => {
    const { link, lines } = await linked(2);
    lines[0]?.cut();
    const result = link.change('case.park', PARK);
    await settle();
    const [request] = lines[1]?.requests ?? [];
    if (request !== undefined) lines[1]?.answer(request, { bench: benchView(), shelf: 'H1' });
    await expect(result).resolves.toEqual({ bench: benchView(), shelf: 'H1' });
  });

  it('passes a refusal on and does not repeat it', async () => {
    const { link, lines } = await linked(1);
    const result = link.change('case.park', PARK);
    await settle();
    const error = { kind: 'case-closed', message: 'x', details: {} };
    const [request] = lines[0]?.requests ?? [];
    lines[0]?.push({ kind: 'response', id: request?.id ?? -1, outcome: { ok: false, family: 'refusal', error } });
    await expect(result).rejects.toEqual(new CallFailed('refusal', error));
    expect(lines[0]?.requests).toHaveLength(1);
  });

  it('tells its state, and gives up once the host does not know the page', async () => {
    const { link, lines } = await linked(1);
    const states: string[] = [];
    link.onState(() => void states.push(link.state()));
    expect(link.state()).toBe('connected');
    lines[0]?.cut(true);
    await settle();
    expect(states).toEqual(['refused']);
    await expect(link.change('case.park', PARK)).rejects.toMatchObject({ error: { kind: 'connection-lost' } });
  });

  it('goes on listening to pushes and keeps the session after a reconnection', async () => {
    const { link, lines } = await linked(2);
    const heard: unknown[] = [];
    link.onPush('outboxChanged', (data) => void heard.push(data));
    link.setSession('s1');
    lines[0]?.cut();
    await settle();
    lines[1]?.push({ kind: 'push', topic: 'outboxChanged', data: { waiting: 2, dead: 0 } });
    expect(heard).toEqual([{ waiting: 2, dead: 0 }]);
    void link.call('bench.get', {});
    expect(lines[1]?.requests[0]?.sessionId).toBe('s1');
  });
});
