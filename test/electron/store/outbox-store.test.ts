import { describe, expect, it } from 'vitest';
import { openOutboxQueue } from '../../../electron/store/outbox-queue-store.ts';
import { openOutboxStore } from '../../../electron/store/outbox-store.ts';
import { foldCase } from '../../../shared/return-case/fold-case.ts';
import type { Fact } from '../../../shared/return-case/make-fact.ts';
import { planOutbox } from '../../../shared/return-case/outbox-plan.ts';
import { CASE_ID, deriveId, idOf, OPERATOR, STATION_A } from '../../support/builders.ts';
import { FAKE_START_MS as NOW } from '../../support/fake-clock.ts';
import { memoryDatabase } from '../../support/temp-database.ts';

/** A case that no other bench has heard of. */
const ALONE = foldCase(CASE_ID, []);
const PLAN = { deriveId, stationId: STATION_A, lineage: [STATION_A], correctedWindowMs: 10_000 };

const PAYLOAD: Fact['payload'] = {
  parcelId: idOf('parcel'),
  trackingNumber: null,
  carrier: null,
  station: 'B1',
  receivedAtMs: NOW,
  grossMg: null,
  weightManual: false,
  parcelClass: 'customer-return',
  rmaNumber: null,
  orderNumber: null,
};

/** The fact `scope`, caused by the event of that name. */
function fact(scope: string, cause = scope, grossMg: number | null = null): Fact {
  const who = { commandId: idOf('c'), stationId: STATION_A, stationSeq: 1, actor: OPERATOR };
  const origin = { ...who, occurredAtMs: NOW, zone: 'UTC' };
  return {
    factId: idOf(`${scope} ${cause}`),
    type: 'returns.parcel.received.v1',
    scope,
    revision: 1,
    cause: { ...origin, eventId: idOf(cause) },
    sendableAtMs: NOW + 10_000,
    payload: { ...PAYLOAD, grossMg },
  };
}

function opened() {
  const database = memoryDatabase();
  const outbox = openOutboxStore(database);
  const queue = openOutboxQueue(database);
  const rows = () => outbox.list('any', 100).toSorted((a, b) => a.sequence - b.sequence);
  return {
    outbox,
    queue,
    rows,
    sync: (...facts: Fact[]) => outbox.perform(CASE_ID, planOutbox(outbox.rowsOf(CASE_ID), facts, ALONE, PLAN)),
    states: () => rows().map(({ scope, state }) => [scope, state]),
    claim: (of: Fact) => queue.claim(of.factId, 'the body', NOW),
  };
}

describe('the outbox of a case', () => {
  it('gets a row per fact, in the order of the facts, waiting for its time', () => {
    const { sync, rows } = opened();
    sync(fact('a'), fact('b'));
    sync(fact('a'), fact('b'), fact('c'));
    expect(rows().map(({ scope, sequence }) => [scope, sequence])).toEqual([
      ['a', 1],
      ['b', 2],
      ['c', 3],
    ]);
    expect(rows()[0]).toMatchObject({
      factId: fact('a').factId,
      caseId: CASE_ID,
      state: 'waiting',
      sendableAtMs: NOW + 10_000,
      nextAttemptAtMs: NOW + 10_000,
      attempts: 0,
      payload: PAYLOAD,
      body: null,
    });
  });

  it('cancels what is no longer a fact, deletes nothing, and lets it wait again when it is one again', () => {
    const { sync, states } = opened();
    sync(fact('a'), fact('b'));
    sync(fact('a'));
    expect(states()).toEqual([
      ['a', 'waiting'],
      ['b', 'cancelled'],
    ]);
    sync(fact('a'), fact('b'));
    expect(states()).toEqual([
      ['a', 'waiting'],
      ['b', 'waiting'],
    ]);
    sync();
    expect(states()).toEqual([
      ['a', 'cancelled'],
      ['b', 'cancelled'],
    ]);
  });

  it('takes the same fact of another cause for another row', () => {
    const { sync, states } = opened();
    sync(fact('a', 'first close'));
    sync(fact('a', 'second close'));
    expect(states()).toEqual([
      ['a', 'cancelled'],
      ['a', 'waiting'],
    ]);
  });

  it('rewrites a payload until the body is fixed by the first attempt', () => {
    const { sync, rows, claim, queue } = opened();
    sync(fact('a'));
    sync(fact('a', 'a', 7));
    expect(rows()[0]?.payload).toMatchObject({ grossMg: 7 });
    claim(fact('a'));
    sync(fact('a', 'a', 8));
    expect(rows()[0]).toMatchObject({ payload: { grossMg: 7 }, body: 'the body' });
    queue.markRetry(fact('a').factId, { kind: 'server-error', status: 500, text: '' }, NOW, 1);
    sync(fact('a', 'a', 9));
    expect(rows()[0]).toMatchObject({ state: 'waiting', payload: { grossMg: 7 } });
  });

  it('leaves alone what has left, or may have', () => {
    const { sync, states, claim, queue } = opened();
    const [sending, sent, dead, tried] = ['sending', 'sent', 'dead', 'tried'].map((name) => fact(name));
    if (!sending || !sent || !dead || !tried) throw new Error('four facts');
    sync(sending, sent, dead, tried);
    for (const each of [sending, sent, dead, tried]) claim(each);
    const failure = { kind: 'server-error', status: 500, text: '' };
    queue.markSent(sent.factId, 200, NOW);
    queue.markDead(dead.factId, failure);
    queue.markRetry(tried.factId, failure, NOW, 1);
    sync();
    expect(states()).toEqual([
      ['sending', 'sending'],
      ['sent', 'sent'],
      ['dead', 'dead'],
      ['tried', 'waiting'],
    ]);
  });

  it('knows the events whose steps can no longer be undone', () => {
    const { sync, outbox, claim } = opened();
    sync(fact('a', 'event 1'), fact('b', 'event 2'));
    expect(outbox.releasedFacts(CASE_ID)).toEqual([]);
    const { factId, type } = fact('b', 'event 2');
    claim(fact('b', 'event 2'));
    expect(outbox.releasedFacts(CASE_ID)).toEqual([{ factId, type, causeEventId: idOf('event 2') }]);
    expect(outbox.releasedFacts(idOf('other case'))).toEqual([]);
  });

  it('knows why the newest failed attempt failed, until its fact is accepted', () => {
    const { sync, outbox, claim, queue } = opened();
    sync(fact('a'));
    expect(outbox.latestFailure()).toBeNull();
    claim(fact('a'));
    const failure = { kind: 'server-error', status: 500, text: 'out of order' };
    queue.markRetry(fact('a').factId, failure, NOW, 1);
    expect(outbox.latestFailure()).toEqual(failure);
    claim(fact('a'));
    expect(outbox.latestFailure()).toEqual(failure);
    queue.markSent(fact('a').factId, 200, NOW);
    expect(outbox.latestFailure()).toBeNull();
  });

  it('knows which failed fact is tried next, and when', () => {
    const { sync, outbox, claim, queue } = opened();
    const [first, second] = [fact('a'), fact('b')];
    sync(first, second, fact('c'));
    expect(outbox.nextTry()).toBeNull();
    const failure = { kind: 'server-error', status: 500, text: 'out of order' };
    claim(first);
    queue.markRetry(first.factId, failure, NOW + 300_000, 2);
    claim(second);
    queue.markRetry(second.factId, failure, NOW + 5_000, 1);
    expect(outbox.nextTry()).toEqual({ factId: second.factId, atMs: NOW + 5_000 });
    queue.revive(first.factId, NOW);
    expect(outbox.nextTry()).toEqual({ factId: first.factId, atMs: NOW });
    claim(first);
    expect(outbox.nextTry()).toEqual({ factId: first.factId, atMs: NOW });
    queue.markSent(first.factId, 200, NOW);
    expect(outbox.nextTry()).toEqual({ factId: second.factId, atMs: NOW + 5_000 });
  });

  it('counts by state, and what is still to be accepted', () => {
    const { sync, outbox, claim, queue } = opened();
    sync(fact('a'), fact('b'), fact('c'), fact('d'));
    claim(fact('a'));
    queue.markSent(fact('a').factId, 200, NOW);
    claim(fact('b'));
    queue.markDead(fact('b').factId, { kind: 'gone', status: 410, text: '' });
    sync(fact('a'), fact('b'), fact('c'));
    expect(outbox.counts()).toEqual({ waiting: 1, sending: 0, sent: 1, cancelled: 1, dead: 1 });
    expect(outbox.unsent()).toEqual({ waiting: 1, dead: 1 });
  });
});
