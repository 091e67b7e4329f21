import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { defineCall } from '../../../shared/protocol/call.ts';
import { CallFailed, createClient } from '../../../shared/protocol/client.ts';
import type { Client } from '../../../shared/protocol/client.ts';
import type { Frame } from '../../../shared/protocol/frames.ts';
import { createPipeEnd } from '../../../shared/protocol/pipe-end.ts';

const calls = {
  'case.get': defineCall({
    params: z.strictObject({ caseId: z.string() }),
    result: z.strictObject({ lines: z.int() }),
    access: 'anyone',
    changes: false,
    summary: 'One case.',
  }),
};

const pushes = { scaleChanged: z.int() };

function connected(): {
  client: Client<typeof calls, typeof pushes>;
  sent: Frame[];
  deliver: (frame: Frame) => void;
} {
  const sent: Frame[] = [];
  const { pipe, deliver } = createPipeEnd({ transmit: (frame) => sent.push(frame), shut: () => {} });
  return { client: createClient(calls, pipe, pushes), sent, deliver };
}

const answer = (id: number, result: unknown): Frame => ({ kind: 'response', id, outcome: { ok: true, result } });

describe('the client', () => {
  it('sends no session before there is one, and the one it was given', async () => {
    const { client, sent } = connected();
    void client.call('case.get', { caseId: 'c1' }).catch(() => {});
    client.setSession('s1');
    void client.call('case.get', { caseId: 'c2' }).catch(() => {});
    expect(sent).toEqual([
      { kind: 'request', id: 0, call: 'case.get', params: { caseId: 'c1' } },
      { kind: 'request', id: 1, call: 'case.get', params: { caseId: 'c2' }, sessionId: 's1' },
    ]);
    client.close();
  });

  it('gives answers to their own calls, in whatever order they come', async () => {
    const { client, deliver } = connected();
    const both = Promise.all([client.call('case.get', { caseId: 'c1' }), client.call('case.get', { caseId: 'c2' })]);
    deliver(answer(1, { lines: 2 }));
    deliver(answer(0, { lines: 1 }));
    expect(await both).toEqual([{ lines: 1 }, { lines: 2 }]);
  });

  it('rejects an answer it does not understand, and passes over one nobody waits for', async () => {
    const { client, deliver } = connected();
    const waiting = client.call('case.get', { caseId: 'c1' });
    deliver(answer(99, { lines: 1 }));
    deliver(answer(0, { lines: 'many' }));
    const failed = await waiting.catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(CallFailed);
    expect(failed).toMatchObject({ family: 'schema', error: { kind: 'result-not-understood' } });
  });

  it('sends nothing with wrong parameters', async () => {
    const { client, sent } = connected();
    const oneTooMany = { caseId: 'c1', round: 1 };
    await expect(client.call('case.get', oneTooMany)).rejects.toMatchObject({ family: 'schema' });
    expect(sent).toEqual([]);
  });

  it('lets a listener stop, and hears only its own topic', () => {
    const { client, deliver } = connected();
    const seen: unknown[] = [];
    const stop = client.onPush('scaleChanged', (data) => seen.push(data));
    deliver({ kind: 'push', topic: 'scaleChanged', data: 1 });
    deliver({ kind: 'push', topic: 'caseChanged', data: 2 });
    stop();
    deliver({ kind: 'push', topic: 'scaleChanged', data: 3 });
    expect(seen).toEqual([1]);
  });

  it('rejects what is waiting when it is closed, and tells it', async () => {
    const { client } = connected();
    const waiting = client.call('case.get', { caseId: 'c1' });
    let closed = 0;
    client.onClose(() => closed++);
    client.close();
    await expect(waiting).rejects.toMatchObject({ family: 'world', error: { kind: 'connection-lost' } });
    client.close();
    expect(closed).toBe(1);
  });
});
