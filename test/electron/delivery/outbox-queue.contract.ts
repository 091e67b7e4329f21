import { describe, expect, it } from 'vitest';
import type { OutboxQueue, OutboxRow } from '../../../electron/store/outbox-queue.ts';
import { FAKE_START_MS } from '../../support/fake-clock.ts';
import { givenRow, idOf } from './given-rows.ts';

/** An implementation, filled with rows, and a way to look inside. */
export interface QueueUnderTest {
  readonly queue: OutboxQueue;
  row(factId: string): OutboxRow;
  cancel(factId: string): void;
}

const NOW = FAKE_START_MS;
const FAILURE = { kind: 'server-error', status: 500, text: 'x' };
const one = idOf('case|1');
const two = idOf('case|2');
const other = idOf('other|1');

/** What every outbox promises the sender; run over the one in memory and the one in SQLite. */
export function describeOutboxQueue(name: string, open: (rows: readonly OutboxRow[]) => QueueUnderTest): void {
  const ids = (queue: OutboxQueue, nowMs = NOW, limit = 10): string[] =>
    queue.due(nowMs, limit).map(({ factId }) => factId);

  describe(`the outbox in ${name}`, () => {
    const given = (): QueueUnderTest => open([givenRow('case', 2), givenRow('case', 1), givenRow('other', 1)]);

    it('offers the head of every case, at most as many as asked for', () => {
      const { queue } = given();
      expect(new Set(ids(queue))).toEqual(new Set([one, other]));
      expect(ids(queue, NOW, 1)).toHaveLength(1);
      expect(queue.due(NOW, 10).find(({ factId }) => factId === one)).toEqual(givenRow('case', 1));
    });

    it('offers the next of a case when its head is sent or cancelled, and no sooner', () => {
      const { queue, cancel } = given();
      expect(queue.claim(one, 'body', NOW)).toBe(true);
      expect(ids(queue)).toEqual([other]);
      queue.markSent(one, 200, NOW);
      expect(new Set(ids(queue))).toEqual(new Set([two, other]));
      cancel(two);
      expect(ids(queue)).toEqual([other]);
    });

    it('lets a dead or held head block its own case only', () => {
      const held = givenRow('held', 1, { sendableAtMs: NOW + 1 });
      const { queue } = open([
        givenRow('case', 1),
        givenRow('case', 2),
        held,
        givenRow('held', 2),
        givenRow('other', 1),
      ]);
      queue.claim(one, 'body', NOW);
      queue.markDead(one, FAILURE);
      expect(ids(queue)).toEqual([other]);
      expect(new Set(ids(queue, NOW + 1))).toEqual(new Set([held.factId, other]));
    });

    it('offers first what has waited longest', () => {
      const longer = { sendableAtMs: NOW - 1, nextAttemptAtMs: NOW - 1 };
      const { queue } = open([givenRow('case', 1), givenRow('other', 1, longer)]);
      expect(ids(queue)).toEqual([other, one]);
    });

    it('knows when the next head is due', () => {
      expect(given().queue.nextDueAtMs(NOW)).toBe(NOW);
      const later = { sendableAtMs: NOW + 500, nextAttemptAtMs: NOW + 300 };
      const { queue } = open([givenRow('case', 1, later), givenRow('case', 2)]);
      expect(queue.nextDueAtMs(NOW)).toBe(NOW + 500);
      queue.markDead(one, FAILURE);
      expect(queue.nextDueAtMs(NOW)).toBeNull();
    });

    it('fixes the body at the first claim', () => {
      const { queue, row } = given();
      queue.claim(one, 'first', NOW);
      queue.markRetry(one, FAILURE, NOW + 5_000, 1);
      expect(row(one)).toMatchObject({
        state: 'waiting',
        attempts: 1,
        nextAttemptAtMs: NOW + 5_000,
        lastError: FAILURE,
      });
      expect(ids(queue, NOW + 4_999)).not.toContain(one);
      expect(queue.claim(one, 'second', NOW + 5_000)).toBe(true);
      expect(row(one)).toMatchObject({ state: 'sending', body: 'first' });
    });

    it('lets nobody claim what was cancelled or is claimed already', () => {
      const { queue, cancel } = given();
      cancel(one);
      expect(queue.claim(one, 'body', NOW)).toBe(false);
      expect(queue.claim(other, 'body', NOW)).toBe(true);
      expect(queue.claim(other, 'body', NOW)).toBe(false);
    });

    it('stores the count it is given, so that an attempt need not count', () => {
      const { queue, row } = given();
      queue.claim(one, 'body', NOW);
      queue.markRetry(one, FAILURE, NOW, 0);
      expect(row(one).attempts).toBe(0);
    });

    it('takes a count back from a waiting row, and from no other', () => {
      const { queue, row } = given();
      queue.claim(one, 'body', NOW);
      queue.excuse(one, NOW + 9, 0);
      expect(row(one)).toMatchObject({ state: 'sending', nextAttemptAtMs: NOW });
      queue.markRetry(one, FAILURE, NOW + 300_000, 2);
      queue.excuse(one, NOW + 9, 1);
      expect(row(one)).toMatchObject({ state: 'waiting', attempts: 1, nextAttemptAtMs: NOW + 9, lastError: FAILURE });
      expect(ids(queue, NOW + 9)).toContain(one);
    });

    it('keeps when and how a fact was taken', () => {
      const { queue, row } = given();
      queue.claim(one, 'body', NOW);
      queue.markRetry(one, FAILURE, NOW, 1);
      queue.claim(one, 'body', NOW);
      queue.markSent(one, 202, NOW + 7);
      expect(row(one)).toMatchObject({ state: 'sent', sentAtMs: NOW + 7, answer: { status: 202 }, lastError: null });
    });

    it('revives the dead, with their id and body and a fresh count', () => {
      const { queue, row } = given();
      expect(queue.revive(one, NOW)).toBe(false);
      queue.claim(one, 'body', NOW);
      queue.markRetry(one, FAILURE, NOW, 7);
      queue.claim(one, 'body', NOW);
      queue.markDead(one, FAILURE);
      expect(queue.revive(one, NOW + 9)).toBe(true);
      expect(row(one)).toMatchObject({ state: 'waiting', attempts: 0, nextAttemptAtMs: NOW + 9, body: 'body' });
    });

    it('brings forward a row that failed, and none that did not or is being sent', () => {
      const { queue, row } = given();
      queue.claim(one, 'body', NOW);
      expect(queue.revive(one, NOW)).toBe(false);
      queue.markRetry(one, FAILURE, NOW + 300_000, 2);
      expect(queue.revive(one, NOW + 9)).toBe(true);
      expect(row(one)).toMatchObject({ state: 'waiting', attempts: 0, nextAttemptAtMs: NOW + 9, body: 'body' });
      expect(ids(queue, NOW + 9)).toContain(one);
      queue.claim(one, 'body', NOW + 9);
      queue.markSent(one, 200, NOW + 9);
      expect(queue.revive(one, NOW + 9)).toBe(false);
    });

    it('puts back what a crash left being sent, without counting it', () => {
      const { queue, row } = given();
      queue.claim(one, 'body', NOW);
      expect(queue.recover(NOW + 60_000)).toBe(1);
      expect(row(one)).toMatchObject({ state: 'waiting', attempts: 0, body: 'body' });
      expect(ids(queue, NOW + 60_000)).toContain(one);
      expect(queue.recover(NOW + 60_000)).toBe(0);
    });

    it('leaves a row alone that is not in the state a mark is for', () => {
      const { queue, row, cancel } = given();
      cancel(one);
      queue.markSent(one, 200, NOW);
      queue.markRetry(one, FAILURE, NOW, 1);
      queue.markDead(one, FAILURE);
      expect(row(one).state).toBe('cancelled');
    });
  });
}
