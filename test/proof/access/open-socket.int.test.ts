import { WebSocket } from 'ws';
import { beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { apiClient } from '../../support/api-client.ts';
import { newCommandId } from '../../electron/host/bench.ts';
import { type RealHost, realHost } from './real-host.ts';

/** Programs are started and ended here; a busy machine takes its time over that. */
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const PIN = '482913';
let bench: RealHost;
let added = 0;

beforeAll(async () => {
  bench = await realHost();
});

interface Spoken {
  readonly ok: boolean;
  readonly error?: { readonly kind: string };
}

/** A page's socket: it stays open while people come and go, so what it may do is asked with every frame. */
async function openSocket() {
  const socket = new WebSocket(`ws://127.0.0.1:${bench.port}/socket`);
  onTestFinished(() => socket.terminate());
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  socket.send(JSON.stringify({ token: bench.host.file.token }));
  const waiting = new Map<number, (outcome: Spoken) => void>();
  const told: string[] = [];
  socket.on('message', (data: Buffer) => {
    const frame = JSON.parse(data.toString()) as { kind: string; id: number; topic: string; outcome: Spoken };
    if (frame.kind === 'push') told.push(frame.topic);
    else waiting.get(frame.id)?.(frame.outcome);
  });
  let id = 0;
  const ask = (call: string, params: unknown, sessionId: string): Promise<Spoken> =>
    new Promise((resolve) => {
      id += 1;
      waiting.set(id, resolve);
      socket.send(JSON.stringify({ kind: 'request', id, call, params, sessionId }));
    });
  return { ask, told };
}

async function supervisor() {
  added += 1;
  const person = {
    name: `Supervisor ${added}`,
    pin: PIN,
    badge: `USRSOCKET${added}X`,
    roles: ['supervisor'],
    locale: 'en',
  };
  const { personId } = await bench.client.ok<{ personId: string }>('person.add', {
    commandId: newCommandId(),
    ...person,
  });
  const { badge } = person;
  const { sessionId } = await apiClient(bench.host.file).ok<{ sessionId: string }>('session.signIn', {
    badge,
    pin: PIN,
  });
  return { personId, sessionId };
}

/** A change that only a supervisor or an administrator may make. */
const change = () => ({
  commandId: newCommandId(),
  ...{ fromMs: null, toMs: null, act: null, actor: null },
  locale: 'en',
});

describe('A7 an open socket may do what its person may do now', () => {
  it('nothing after signing out, whoever signs the person out', async () => {
    const { sessionId } = await supervisor();
    const { ask, told } = await openSocket();
    expect((await ask('audit.export', change(), sessionId)).ok).toBe(true);
    await apiClient(bench.host.file).as(sessionId).ok('session.signOut', {});
    const before = await bench.counts();
    expect((await ask('audit.export', change(), sessionId)).error?.kind).toBe('not-signed-in');
    expect((await ask('code.scan', { commandId: newCommandId(), raw: 'X', source: 'api' }, sessionId)).ok).toBe(false);
    expect(await bench.counts()).toEqual(before);
    await expect.poll(() => told, { timeout: 1_000 }).toContain('sessionEnded');
  });

  it('less as soon as a role is taken away, and nothing once the person is deactivated', async () => {
    const { personId, sessionId } = await supervisor();
    const { ask } = await openSocket();
    expect((await ask('person.list', {}, sessionId)).ok).toBe(true);
    await bench.client.ok('person.changeRoles', { commandId: newCommandId(), personId, roles: ['operator'] });
    expect((await ask('person.list', {}, sessionId)).error?.kind).toBe('role-missing');
    expect((await ask('audit.export', change(), sessionId)).error?.kind).toBe('role-missing');
    await bench.client.ok('person.deactivate', { commandId: newCommandId(), personId });
    expect((await ask('bench.get', {}, sessionId)).error?.kind).toBe('not-signed-in');
  });

  it('nothing by frames that are played again, or with a session it made up', async () => {
    const { sessionId } = await supervisor();
    const { ask } = await openSocket();
    const once = change();
    expect((await ask('audit.export', once, sessionId)).ok).toBe(true);
    const before = await bench.counts();
    expect((await ask('audit.export', once, sessionId)).ok).toBe(true);
    for (const other of ['', 'owner', 'station', `${sessionId.slice(0, -1)}_`, bench.host.file.token]) {
      expect((await ask('audit.export', change(), other)).error?.kind, other).toBe('not-signed-in');
    }
    expect(await bench.counts()).toEqual(before);
  });
});
