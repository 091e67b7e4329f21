import { describe, expect, it } from 'vitest';
import type { Frame, FramePipe } from '../../../shared/protocol/frames.ts';
import { createMemoryPipes } from '../../../electron/transport/memory-pipe.ts';
import { servePipe } from '../../../electron/transport/serve-pipe.ts';

const noPushes = { subscribe: () => () => {} };
const request = (id: number): Frame => ({ kind: 'request', id, call: 'case.get', params: {} });

/** A served pipe whose calls wait until `release` is called. */
function serveWaiting(): { pipe: FramePipe; release: () => void; dispatched: () => number } {
  const [pipe, hostPipe] = createMemoryPipes();
  let dispatched = 0;
  let release = (): void => {};
  const gate = new Promise<void>((resolve) => (release = resolve));
  const dispatch = async (): Promise<{ ok: true; result: null }> => {
    dispatched++;
    await gate;
    return { ok: true, result: null };
  };
  servePipe({ pipe: hostPipe, dispatcher: { dispatch }, pushes: noPushes });
  return { pipe, release, dispatched: () => dispatched };
}

describe('a served pipe', () => {
  it('answers at most 64 calls at a time and says so beyond', async () => {
    const { pipe, release, dispatched } = serveWaiting();
    const answers: Frame[] = [];
    pipe.onFrame((frame) => answers.push(frame));
    for (let id = 0; id < 65; id++) pipe.send(request(id));
    await expect.poll(() => answers.length).toBe(1);
    expect(answers[0]).toMatchObject({ id: 64, outcome: { ok: false, error: { kind: 'too-many-calls' } } });
    expect(dispatched()).toBe(64);
    release();
    await expect.poll(() => answers.length).toBe(65);
  });

  it.each<[string, Frame[]]>([
    ['a push', [{ kind: 'push', topic: 'scaleChanged', data: 1 }]],
    ['an answer', [{ kind: 'response', id: 1, outcome: { ok: true, result: 1 } }]],
    ['an id in use', [request(1), request(1)]],
  ])('ends on %s from the client', async (_name, frames) => {
    const { pipe } = serveWaiting();
    const closed = new Promise<void>((resolve) => pipe.onClose(resolve));
    for (const frame of frames) pipe.send(frame);
    await closed;
  });
});
