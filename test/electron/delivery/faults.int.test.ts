import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openReceiver, type Receiver, type ReceiverAnswer } from '../../support/receiver.ts';
import { runBench, type Bench } from './bench.ts';
import { givenRow, idOf } from './given-rows.ts';
import type { OutboxRow } from '../../../electron/store/outbox-queue.ts';

let receiver: Receiver;
let bench: Bench;

beforeEach(async () => {
  receiver = await openReceiver();
});

afterEach(async () => {
  await bench.stop().catch(() => undefined);
  await receiver.close();
});

const one = idOf('case|1');
const areAllSent = (): boolean => bench.queue.rows().every(({ state }) => state === 'sent');

function givenCases(cases: number, factsEach: number): OutboxRow[] {
  return Array.from({ length: cases * factsEach }, (_, n) =>
    givenRow(`case ${Math.floor(n / factsEach)}`, (n % factsEach) + 1),
  );
}

describe('O8 a poison fact', () => {
  it('blocks its own case and no other, until it is revived', async () => {
    const poison = idOf('case 3|2');
    receiver.answer(({ id }) => ({ status: id === poison ? 400 : 200 }));
    bench = runBench(givenCases(10, 3), { url: receiver.url });
    await bench.until(() => bench.queue.rows().filter(({ state }) => state === 'sent').length === 28);
    expect(bench.queue.row(poison).state).toBe('dead');
    expect(bench.queue.row(idOf('case 3|3')).state).toBe('waiting');
    receiver.answer(() => ({ status: 200 }));
    bench.queue.revive(poison, bench.clock.nowMs());
    bench.sender.wake();
    await bench.until(areAllSent);
  });

  it('is a dead letter without a post when its payload is no fact', async () => {
    bench = runBench([givenRow('case', 1, { payload: { buyerName: 'x' } }), givenRow('other', 1)], {
      url: receiver.url,
    });
    await bench.until(() => bench.queue.row(idOf('other|1')).state === 'sent');
    expect(bench.queue.row(one)).toMatchObject({ state: 'dead', lastError: { kind: 'malformed-fact' } });
    expect(receiver.posts.map(({ id }) => id)).toEqual([idOf('other|1')]);
  });
});

describe('a stop in the middle', () => {
  it('sends again what was posted but not marked: same id, same bytes, new timestamp', async () => {
    receiver.answer(() => new Promise(() => undefined));
    bench = runBench([givenRow('case', 1)], { url: receiver.url });
    await receiver.received(1);
    await bench.stop();
    const left = bench.queue.row(one);
    expect(left.state).toBe('sending');

    receiver.answer(() => ({ status: 200 }));
    const changed = { station: 'B2', receivedAtMs: 0 };
    bench = runBench([{ ...left, payload: changed }], { url: receiver.url, startMs: bench.clock.nowMs() + 60_000 });
    await bench.until(areAllSent);
    const [before, after] = receiver.posts;
    expect(after?.id).toBe(before?.id);
    expect(after?.body).toBe(before?.body);
    expect(after?.headers['webhook-timestamp']).not.toBe(before?.headers['webhook-timestamp']);
    expect(bench.queue.row(one).attempts).toBe(0);
  });

  it('resolves at once although attempts hang: eight of them, one of a case', async () => {
    receiver.answer(() => new Promise(() => undefined));
    bench = runBench(givenCases(20, 2), { url: receiver.url });
    await receiver.received(8);
    await bench.stop();
    expect(receiver.posts).toHaveLength(8);
    const sending = bench.queue.rows().filter(({ state }) => state === 'sending');
    expect(sending.map(({ sequence }) => sequence)).toEqual(Array(8).fill(1));
  });
});

describe('an outbox that fails', () => {
  it('ends the run, which may then be started again', async () => {
    bench = runBench([], { url: receiver.url });
    await bench.until(() => bench.sender.status().state === 'ready');
    const { queue } = bench;
    const markSent = queue.markSent.bind(queue);
    queue.markSent = () => {
      throw new Error('disk full');
    };
    queue.add(givenRow('case', 1));
    bench.sender.wake();
    await expect(bench.running).rejects.toThrow('The outbox failed');
    expect(queue.row(one).state).toBe('sending');
    queue.markSent = markSent;
    const again = bench.sender.run();
    await bench.until(areAllSent);
    bench.sender.stop();
    await again;
  });
});

describe('O6 a slow or endless answer is bounded', () => {
  const TIMEOUT_MS = 300;
  const isOver = (): boolean => bench.notices.some((notice) => notice.kind === 'row-changed');

  it.each<[string, ReceiverAnswer]>([
    ['no answer at all', { raw: () => undefined }],
    ['a receiver that takes in nothing', { raw: (socket) => void socket.pause() }],
    ['a header that drips', { raw: (socket) => drip(socket, 'HTTP/1.1 200 OK\r\nx-', 'y') }],
  ])('%s is a timeout', async (_name, answer) => {
    receiver.answer(() => answer);
    bench = runBench([givenRow('case', 1)], { url: receiver.url, timeoutMs: TIMEOUT_MS });
    await bench.until(isOver);
    expect(bench.queue.row(one)).toMatchObject({ state: 'waiting', attempts: 1, lastError: { kind: 'timeout' } });
  });

  it('a body that never ends does not undo its 200', async () => {
    receiver.answer(() => ({ raw: (socket) => drip(socket, 'HTTP/1.1 200 OK\r\n\r\n', 'y') }));
    bench = runBench([givenRow('case', 1)], { url: receiver.url, timeoutMs: TIMEOUT_MS });
    await bench.until(areAllSent);
  });

  it('a body of 1 GB is read to 64 kB and the connection dropped', async () => {
    const sent = Promise.withResolvers<number>();
    receiver.answer(() => ({ raw: (socket) => flood(socket, 1_000_000_000, sent.resolve) }));
    bench = runBench([givenRow('case', 1)], { url: receiver.url });
    await bench.until(() => bench.queue.row(one).state === 'dead');
    expect(await sent.promise).toBeLessThan(100_000_000);
    expect(bench.queue.row(one).lastError?.text).toHaveLength(500);
  });
});

type Socket = Parameters<Extract<ReceiverAnswer, { raw: unknown }>['raw']>[0];

function drip(socket: Socket, start: string, then: string): void {
  socket.write(start);
  const timer = setInterval(() => socket.write(then), 20);
  socket.on('error', () => undefined).on('close', () => clearInterval(timer));
}

/** Writes as fast as the other side reads; tells how much it got rid of. */
function flood(socket: Socket, bytes: number, tell: (written: number) => void): void {
  const chunk = Buffer.alloc(65_536, 'x');
  const pour = (): void => {
    while (socket.writable && socket.bytesWritten < bytes) if (!socket.write(chunk)) return;
  };
  socket
    .on('error', () => undefined)
    .on('drain', pour)
    .on('close', () => tell(socket.bytesWritten));
  socket.write(`HTTP/1.1 400 Bad Request\r\ncontent-length: ${bytes}\r\n\r\n`);
  pour();
}
