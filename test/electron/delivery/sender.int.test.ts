import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Webhook } from 'standardwebhooks';
import { openReceiver, type Receiver, type ReceiverAnswer } from '../../support/receiver.ts';
import { OTHER_SECRET, runBench, SECRET, type Bench, type BenchOptions } from './bench.ts';
import { givenRow, idOf } from './given-rows.ts';
import type { OutboxRow } from '../../../electron/store/outbox-queue.ts';

let receiver: Receiver;
let bench: Bench;

beforeEach(async () => {
  receiver = await openReceiver();
});

afterEach(async () => {
  await bench.stop();
  await receiver.close();
});

function run(rows: readonly OutboxRow[], options: Partial<BenchOptions> = {}): Bench {
  bench = runBench(rows, { url: receiver.url, ...options });
  return bench;
}

const one = idOf('case|1');
const stateOf = (factId = one): string => bench.queue.row(factId).state;

describe('a fact is sent', () => {
  it('with its id, its time and a signature the published library accepts', async () => {
    run([givenRow('case', 1)], { startMs: Date.now() });
    await bench.until(() => stateOf() === 'sent');
    const [post] = receiver.posts;
    expect(post?.headers['content-type']).toBe('application/cloudevents+json; charset=utf-8');
    expect(post?.headers['webhook-id']).toBe(one);
    const event = new Webhook(SECRET).verify(post?.body ?? '', headersOf(receiver));
    expect(event).toMatchObject({ id: one, type: 'returns.parcel.received.v1', subject: idOf('case'), sequence: 1 });
    expect(bench.queue.row(one)).toMatchObject({
      answer: { status: 204 },
      sentAtMs: bench.clock.nowMs(),
      lastError: null,
    });
  });

  it('O11 with a signature that dies with any changed byte of id, time, body or itself', async () => {
    run([givenRow('case', 1)], { startMs: Date.now() });
    await bench.until(() => stateOf() === 'sent');
    const headers = headersOf(receiver);
    const body = receiver.posts[0]?.body ?? '';
    const verify = (changed: Record<string, string>, text = body): unknown =>
      new Webhook(SECRET).verify(text, { ...headers, ...changed });
    expect(() => verify({})).not.toThrow();
    for (let at = 0; at < body.length; at++) expect(() => verify({}, flip(body, at))).toThrow();
    for (let at = 0; at < one.length; at++) expect(() => verify({ 'webhook-id': flip(one, at) })).toThrow();
    const stamp = headers['webhook-timestamp'] ?? '';
    for (const shift of [-1, 1]) {
      expect(() => verify({ 'webhook-timestamp': String(Number(stamp) + shift) })).toThrow('No matching signature');
    }
    const signature = headers['webhook-signature'] ?? '';
    for (let at = 0; at < signature.length; at++) {
      expect(() => verify({ 'webhook-signature': flip(signature, at) }), `byte ${at}`).toThrow();
    }
    expect(() => verify({}, JSON.stringify(JSON.parse(body), null, 1))).toThrow('No matching signature');
    expect(() => new Webhook(OTHER_SECRET).verify(body, headers)).toThrow('No matching signature');
  });

  it('O11 with both signatures while the secret is being changed', async () => {
    run([givenRow('case', 1)], { startMs: Date.now(), secrets: [SECRET, OTHER_SECRET] });
    await bench.until(() => stateOf() === 'sent');
    for (const secret of [SECRET, OTHER_SECRET]) {
      expect(() => new Webhook(secret).verify(receiver.posts[0]?.body ?? '', headersOf(receiver))).not.toThrow();
    }
  });

  it('not before its undo window has passed, and never when it was cancelled inside it', async () => {
    const sendableAtMs = givenRow('case', 1).sendableAtMs + 10_000;
    run([givenRow('case', 1, { sendableAtMs }), givenRow('other', 1, { sendableAtMs })]);
    bench.clock.advance(9_999);
    await bench.until(() => bench.clock.nextAlarmAtMs() === sendableAtMs);
    expect(receiver.posts).toHaveLength(0);
    bench.queue.cancel(idOf('other|1'));
    bench.clock.advance(1);
    await bench.until(() => stateOf() === 'sent');
    expect(receiver.posts.map(({ id }) => id)).toEqual([one]);
  });

  it('as soon as there is an endpoint', async () => {
    run([givenRow('case', 1)], { url: 'http://127.0.0.1:9/facts' });
    bench.endpoint = null;
    bench.sender.wake();
    await bench.until(() => bench.sender.status().state === 'no-endpoint');
    bench.endpoint = { url: receiver.url, secrets: [SECRET], allowLoopback: true };
    bench.sender.wake();
    await bench.until(() => stateOf() === 'sent');
  });

  it('never to an endpoint that fails its checks', async () => {
    run([givenRow('case', 1)], { secrets: ['whsec_short'] });
    await bench.until(() => bench.sender.status().state === 'endpoint-refused');
    expect(bench.sender.status().refusal).toBe('secret-invalid');
    expect(receiver.posts).toHaveLength(0);
  });
});

/** reliability.md O4: what the receiver does, what becomes of the row, and why. */
const ANSWERS: readonly [string, ReceiverAnswer, string, string | null][] = [
  ['200', { status: 200 }, 'sent', null],
  ['201', { status: 201 }, 'sent', null],
  ['202', { status: 202 }, 'sent', null],
  ['204', { status: 204 }, 'sent', null],
  ['200 with half a body', rawAnswer('HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nhalf'), 'sent', null],
  ['301', { status: 301, headers: { location: '/elsewhere' } }, 'waiting', 'redirected'],
  ['302', { status: 302, headers: { location: '/elsewhere' } }, 'waiting', 'redirected'],
  ['307', { status: 307, headers: { location: '/elsewhere' } }, 'waiting', 'redirected'],
  ['308', { status: 308, headers: { location: '/elsewhere' } }, 'waiting', 'redirected'],
  ['400', { status: 400, body: 'no such order' }, 'dead', 'refused'],
  ['401', { status: 401 }, 'dead', 'not-authorised'],
  ['403', { status: 403 }, 'dead', 'not-authorised'],
  ['404', { status: 404 }, 'dead', 'refused'],
  ['408', { status: 408 }, 'waiting', 'busy'],
  ['409', { status: 409 }, 'dead', 'conflict'],
  ['410', { status: 410 }, 'waiting', 'gone'],
  ['413', { status: 413 }, 'dead', 'refused'],
  ['415', { status: 415 }, 'dead', 'refused'],
  ['422', { status: 422 }, 'dead', 'conflict'],
  ['425', { status: 425 }, 'waiting', 'busy'],
  ['429', { status: 429 }, 'waiting', 'busy'],
  ['451', { status: 451 }, 'dead', 'refused'],
  ['500', { status: 500 }, 'waiting', 'server-error'],
  ['502', { status: 502 }, 'waiting', 'server-error'],
  ['503', { status: 503 }, 'waiting', 'busy'],
  ['504', { status: 504 }, 'waiting', 'server-error'],
  [
    'another protocol',
    rawAnswer('HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: x\r\n\r\n'),
    'waiting',
    'broken-off',
  ],
  ['half a status line', rawAnswer('HTTP/1.1 20'), 'waiting', 'broken-off'],
  ['headers without end', rawAnswer(`HTTP/1.1 200 OK\r\nx-long: ${'y'.repeat(100_000)}`), 'waiting', 'broken-off'],
  ['a reset', { raw: (socket) => socket.resetAndDestroy() }, 'waiting', 'broken-off'],
  ['an empty reply', { raw: (socket) => socket.end() }, 'waiting', 'broken-off'],
  ['garbage', rawAnswer('\0\0 no http at all\r\n\r\n'), 'waiting', 'broken-off'],
];

function rawAnswer(text: string): ReceiverAnswer {
  return { raw: (socket) => void socket.end(text) };
}

describe('O4 the answer decides', () => {
  it.each(ANSWERS)('%s', async (_name, answer, state, kind) => {
    receiver.answer(() => answer);
    run([givenRow('case', 1, { scope: 'x' })], { startMs: Date.now() });
    await bench.until(() => bench.notices.some((notice) => notice.kind === 'row-changed'));
    expect(stateOf()).toBe(state);
    expect(bench.queue.row(one).lastError?.kind ?? null).toBe(kind);
    expect(receiver.posts.map(({ path }) => path)).toEqual(['/facts']);
  });

  it('keeps the readable reason of a refusal, in one line and cut', async () => {
    receiver.answer(() => ({ status: 400, body: `order\n\u0000\u202e SO-77 is closed${'.'.repeat(2_000)}` }));
    run([givenRow('case', 1)], { startMs: Date.now() });
    await bench.until(() => stateOf() === 'dead');
    const text = bench.queue.row(one).lastError?.text ?? '';
    expect(text).toMatch(/^order SO-77 is closed\.+$/);
    expect(text).toHaveLength(500);
  });
});

function headersOf({ posts }: Receiver): Record<string, string> {
  const names = ['webhook-id', 'webhook-timestamp', 'webhook-signature'];
  return Object.fromEntries(names.map((name) => [name, String(posts[0]?.headers[name])]));
}

function flip(text: string, at: number): string {
  return text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ 1) + text.slice(at + 1);
}
