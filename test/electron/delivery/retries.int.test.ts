import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openReceiver, type Receiver } from '../../support/receiver.ts';
import { OTHER_SECRET, runBench, runBenchOver, SECRET, type Bench, type BenchOptions } from './bench.ts';
import { givenRow, idOf } from './given-rows.ts';
import type { OutboxRow } from '../../../electron/store/outbox-queue.ts';
import { RETRY_DELAYS_MS } from '../../../electron/delivery/retry-schedule.ts';

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
const postIds = (): string[] => receiver.posts.map(({ id }) => id);

describe('the schedule', () => {
  it('tries eight times, at the times of the schedule, with the same bytes, then leaves a dead letter', async () => {
    const attemptAtMs: number[] = [];
    receiver.answer(() => {
      attemptAtMs.push(bench.clock.nowMs());
      return { status: 500, body: 'database down' };
    });
    run([givenRow('case', 1)]);
    await bench.passUntil(() => stateOf() === 'dead');
    const pauses = attemptAtMs.slice(1).map((atMs, index) => atMs - (attemptAtMs[index] ?? 0));
    expect(pauses).toEqual([...RETRY_DELAYS_MS]);
    expect(new Set(receiver.posts.map(({ body }) => body)).size).toBe(1);
    expect(new Set(postIds())).toEqual(new Set([one]));
    expect(new Set(receiver.posts.map(({ headers }) => headers['webhook-timestamp'])).size).toBe(8);
    expect(bench.queue.row(one).lastError).toEqual({ kind: 'server-error', status: 500, text: 'database down' });
  });

  it('sends a revived dead letter again under the same id', async () => {
    receiver.answer(() => ({ status: 400 }));
    run([givenRow('case', 1)]);
    await bench.until(() => stateOf() === 'dead');
    receiver.answer(() => ({ status: 200 }));
    bench.queue.revive(one, bench.clock.nowMs());
    bench.sender.wake();
    await bench.until(() => stateOf() === 'sent');
    expect(postIds()).toEqual([one, one]);
    expect(receiver.posts[1]?.body).toBe(receiver.posts[0]?.body);
  });
});

describe('O5 Retry-After', () => {
  it.each([429, 503])('of %i holds the whole endpoint, to the second', async (status) => {
    let free = false;
    receiver.answer(() => (free ? { status: 200 } : { status, headers: { 'retry-after': '90' } }));
    run([givenRow('a', 1)]);
    const startMs = bench.clock.nowMs();
    await bench.until(() => bench.sender.status().state === 'busy' && bench.clock.nextAlarmAtMs() !== null);
    bench.queue.add(givenRow('b', 1), givenRow('c', 1));
    bench.sender.wake();
    bench.clock.advance(89_999);
    free = true;
    await bench.until(() => bench.clock.nextAlarmAtMs() === startMs + 90_000);
    expect(receiver.posts).toHaveLength(1);
    bench.clock.advance(1);
    await bench.until(() => bench.queue.rows().every(({ state }) => state === 'sent'));
  });

  it('of another failure holds its own row only', async () => {
    receiver.answer(({ id }) => (id === one ? { status: 500, headers: { 'retry-after': '3600' } } : { status: 200 }));
    run([givenRow('case', 1), givenRow('other', 1)]);
    await bench.until(() => stateOf(idOf('other|1')) === 'sent' && bench.queue.row(one).attempts === 1);
    expect(bench.queue.row(one).nextAttemptAtMs).toBe(bench.clock.nowMs() + 3_600_000);
  });
});

describe('O2 an endpoint that fails every fact', () => {
  const cases = Array.from({ length: 12 }, (_, n) => givenRow(`case ${n}`, 1));

  it('is tried with one fact at a time, costs no fact an attempt, and gets all of them as soon as one arrives', async () => {
    let isWell = false;
    const atMs: number[] = [];
    receiver.answer(() => {
      atMs.push(bench.clock.nowMs());
      return { status: isWell ? 200 : 500 };
    });
    run(cases);
    const startMs = bench.clock.nowMs();
    await bench.passUntil(() => bench.clock.nowMs() - startMs > 3_600_000);
    expect(bench.sender.status()).toMatchObject({ state: 'unwell', failure: { kind: 'server-error', status: 500 } });
    expect(bench.queue.rows().map(({ attempts }) => attempts)).toEqual(Array(12).fill(0));
    // Up to eight at first, then one after 5, 10, 20, 30, 30 … s.
    expect([...new Set(atMs)].slice(0, 5).map((at) => (at - startMs) / 1_000)).toEqual([0, 5, 15, 35, 65]);
    expect(atMs.length).toBeLessThanOrEqual(9 + 4 + 3_600 / 30);
    isWell = true;
    const healedMs = bench.clock.nowMs();
    await bench.passUntil(() => bench.queue.rows().every(({ state }) => state === 'sent'));
    expect(bench.clock.nowMs() - healedMs).toBeLessThanOrEqual(30_000);
    expect(bench.sender.status().state).toBe('ready');
  });

  it('is tried with a fact that has not failed yet, however many always fail', async () => {
    receiver.answer(({ id }) => ({ status: id === idOf('good|1') ? 200 : 500 }));
    run(cases.slice(0, 3));
    await bench.until(() => bench.sender.status().state === 'unwell' && bench.clock.nextAlarmAtMs() !== null);
    const closedMs = bench.clock.nowMs();
    bench.queue.add(givenRow('good', 1, { nextAttemptAtMs: closedMs + 4_000, sendableAtMs: closedMs + 4_000 }));
    bench.sender.wake();
    await bench.passUntil(() => stateOf(idOf('good|1')) === 'sent');
    expect(bench.clock.nowMs() - closedMs).toBe(5_000);
  });

  it('is left alone for as long as it asked when the bench is started again', async () => {
    let text: string | null = null;
    const pauses = { read: () => text, write: (next: string) => void (text = next) };
    let isFree = false;
    receiver.answer(() => (isFree ? { status: 200 } : { status: 503, headers: { 'retry-after': '600' } }));
    run([givenRow('case', 1)], { pauses });
    await bench.until(() => bench.sender.status().state === 'busy');
    const { clock, queue } = bench;
    const askedMs = clock.nowMs();
    await bench.stop();
    isFree = true;
    clock.advance(60_000);
    bench = runBenchOver(queue, { url: receiver.url, pauses, clock });
    await bench.until(() => clock.nextAlarmAtMs() !== null);
    expect(bench.sender.status()).toMatchObject({ state: 'busy', opensAtMs: askedMs + 600_000 });
    await bench.passUntil(() => stateOf() === 'sent');
    expect(clock.nowMs() - askedMs).toBe(600_000);
    expect(receiver.posts).toHaveLength(2);
    expect(JSON.parse(text ?? '')).toMatchObject({ failedProbes: 0, opensAtMs: 0 });
  });
});

describe('an endpoint that cannot be used', () => {
  it('does not burn attempts while the link is down, and is probed every 30 s at most', async () => {
    const port = Number(new URL(receiver.url).port);
    await receiver.close();
    run(Array.from({ length: 20 }, (_, n) => givenRow(`case ${n}`, 1)));
    const startMs = bench.clock.nowMs();
    await bench.passUntil(() => bench.clock.nowMs() - startMs > 6 * 3_600_000);
    expect(bench.sender.status()).toMatchObject({
      state: 'link-down',
      failure: { kind: 'link-down', text: 'ECONNREFUSED' },
    });
    expect(bench.queue.rows().map(({ attempts }) => attempts)).toEqual(Array(20).fill(0));
    receiver = await openReceiver(port);
    const healedMs = bench.clock.nowMs();
    await bench.passUntil(() => bench.queue.rows().every(({ state }) => state === 'sent'));
    expect(bench.clock.nowMs() - healedMs).toBeLessThanOrEqual(30_000);
    expect(bench.sender.status().state).toBe('ready');
  });

  it('O4 is left alone after 410, with an alarm, until its settings change', async () => {
    receiver.answer(() => ({ status: 410 }));
    run([givenRow('case', 1)]);
    await bench.until(() => bench.sender.status().state === 'gone');
    expect(bench.sender.status().failure).toMatchObject({ kind: 'gone', status: 410 });
    bench.clock.advance(7 * 86_400_000);
    bench.sender.wake();
    await bench.until(() => bench.notices.at(-1)?.kind === 'status-changed');
    expect(receiver.posts).toHaveLength(1);
    expect(bench.queue.row(one)).toMatchObject({ state: 'waiting', attempts: 0 });
    receiver.answer(() => ({ status: 200 }));
    bench.endpoint = { url: `${receiver.url}/new`, secrets: [SECRET], allowLoopback: true };
    bench.sender.wake();
    await bench.until(() => stateOf() === 'sent');
    expect(receiver.posts.map(({ path }) => path)).toEqual(['/facts', '/facts/new']);
  });

  it('gets server time in the timestamp when the station’s clock is a day slow, and the skew is shown', async () => {
    const serverMs = (): number => bench.clock.nowMs() + 86_400_000;
    receiver.answer(({ headers }) => {
      const isFresh = Math.abs(Number(headers['webhook-timestamp']) * 1_000 - serverMs()) <= 300_000;
      return { status: isFresh ? 200 : 401, headers: { date: new Date(serverMs()).toUTCString() } };
    });
    run([givenRow('case', 1)]);
    await bench.until(() => bench.sender.status().skewMs !== 0);
    expect(receiver.posts).toHaveLength(1);
    expect(bench.sender.status().skewMs).toBeCloseTo(86_400_000, -4);
    await bench.passUntil(() => stateOf() === 'sent');
    expect(receiver.posts).toHaveLength(2);
    expect(receiver.posts[1]?.body).toBe(receiver.posts[0]?.body);
  });

  it('leaves a dead letter when the clocks agree and the signature is refused all the same', async () => {
    receiver.answer(() => ({ status: 401, headers: { date: new Date(bench.clock.nowMs() + 299_000).toUTCString() } }));
    run([givenRow('case', 1)]);
    await bench.until(() => stateOf() === 'dead');
    expect(bench.sender.status().skewMs).toBe(0);
  });
});

describe('secrets', () => {
  it('never reach the log', async () => {
    receiver.answer(({ headers }) => ({ status: 500, body: JSON.stringify(headers) }));
    run([givenRow('case', 1)], { url: `${receiver.url}?key=hidden`, secrets: [SECRET, OTHER_SECRET] });
    await bench.passUntil(() => stateOf() === 'dead');
    const log = bench.logged.join('\n');
    expect(log).toContain(one);
    for (const secret of [SECRET, OTHER_SECRET, 'hidden', 'v1,'])
      expect(log).not.toContain(secret.replace('whsec_', ''));
  });
});
