import { describe, expect, it } from 'vitest';
import { backOfficeState, nextTryOf } from '../../../renderer/delivery/back-office-banner.tsx';
import { factState } from '../../../renderer/delivery/fact-state.ts';
import type { OutboxView } from '../../../shared/protocol/calls/delivery.ts';
import { aFact, NOW_MS } from './facts.ts';

const OTHER_CASE = '00000000-0000-4000-8000-0000000000ff';
const FAILURE = { kind: 'server-error', status: 500, text: '' };

const stateOf = (fact: Partial<OutboxView>, others: readonly OutboxView[] = []) =>
  factState(aFact(fact), others, NOW_MS);

describe('factState', () => {
  it('counts down while the fact can still be undone, rounded up', () => {
    expect(stateOf({ sendableAtMs: NOW_MS + 41_200 })).toEqual({
      meaning: 'waiting',
      word: 'outbox.state.waiting',
      phase: 'undo-window',
      leavesInS: 42,
    });
  });

  it('stops counting when the window has passed', () => {
    expect(stateOf({ sendableAtMs: NOW_MS })).toMatchObject({ phase: 'waiting', leavesInS: null });
  });

  it('waits behind an earlier fact of the same case that was refused', () => {
    const dead = aFact({ factId: 'dead', sequence: 1, state: 'dead' });
    expect(stateOf({ sequence: 2 }, [dead]).phase).toBe('behind');
  });

  it('counts down to nothing behind an earlier fact of the same case that failed', () => {
    const failing = aFact({ factId: 'failing', sequence: 1, nextAttemptAtMs: NOW_MS + 300_000, lastError: FAILURE });
    const later = { sequence: 2, sendableAtMs: NOW_MS + 16_000, nextAttemptAtMs: NOW_MS + 16_000 };
    expect(stateOf(later, [failing])).toMatchObject({ phase: 'behind', leavesInS: null });
    expect(stateOf(later, [{ ...failing, caseId: OTHER_CASE }])).toMatchObject({ leavesInS: 16 });
  });

  it.each([
    ['sent', aFact({ sequence: 1, state: 'sent' })],
    ['cancelled', aFact({ sequence: 1, state: 'cancelled' })],
    ['later', aFact({ sequence: 3, state: 'dead' })],
    ['of another case', aFact({ sequence: 1, state: 'dead', caseId: OTHER_CASE })],
  ])('does not wait behind one that is %s', (_, other) => {
    expect(stateOf({ sequence: 2 }, [other]).phase).toBe('waiting');
  });

  it('is told by its state once it has left', () => {
    expect(stateOf({ state: 'sent' })).toMatchObject({ meaning: 'done', phase: 'sent' });
    expect(stateOf({ state: 'dead' })).toMatchObject({ meaning: 'stop', phase: 'dead' });
    expect(stateOf({ attempts: 2 })).toMatchObject({ meaning: 'waiting', phase: 'retrying' });
  });
});

const NEXT = { factId: '00000000-0000-4000-8000-000000000001', atMs: NOW_MS + 300_000 };

describe('backOfficeState', () => {
  const office = {
    url: 'https://erp.example.com',
    hasSecret: true,
    allowLoopback: false,
    alarm: null,
    pause: null,
    nextTry: null,
  } as const;

  it('asks for an address when there is none', () => {
    expect(backOfficeState({ ...office, url: null, isReachable: null })).toMatchObject({
      meaning: 'look',
      needsSettings: true,
    });
  });

  it('says what to do about an alarm, whatever else is so', () => {
    expect(backOfficeState({ ...office, alarm: { kind: 'gone', text: '410' }, isReachable: true })).toEqual({
      meaning: 'stop',
      title: 'delivery.failure.gone',
      detail: 'delivery.remedy.gone',
      needsSettings: true,
    });
  });

  it.each(['busy', 'server-error', 'timeout', 'broken-off'])('%s passes by itself, paused or not', (kind) => {
    const alarmed = { ...office, alarm: { kind, text: '' }, isReachable: true };
    expect(backOfficeState({ ...alarmed, pause: { untilMs: 5 } })).toMatchObject({
      meaning: 'look',
      needsSettings: false,
    });
    expect(backOfficeState({ ...alarmed, nextTry: NEXT })).toMatchObject({ meaning: 'look', needsSettings: false });
  });

  it('tells the next try of facts that fail one by one, and lets somebody make it now', () => {
    const failing = { ...office, alarm: { kind: 'server-error', text: '' }, nextTry: NEXT, isReachable: true };
    expect(nextTryOf(failing)).toEqual({ factId: NEXT.factId, atMs: NEXT.atMs, canHurry: true });
  });

  it('tells the pause of the back office, which nobody shortens', () => {
    const paused = { ...office, alarm: { kind: 'busy', text: '' }, pause: { untilMs: 5 }, isReachable: true };
    expect(nextTryOf({ ...paused, nextTry: NEXT })).toBeNull();
  });

  it('has no try to make now where the settings have to be put right first', () => {
    const failing = { ...office, alarm: { kind: 'redirected', text: '' }, nextTry: NEXT, isReachable: true };
    expect(nextTryOf(failing)).toMatchObject({ atMs: NEXT.atMs, canHurry: false });
    expect(nextTryOf({ ...failing, nextTry: null })).toBeNull();
  });

  it('has words for an alarm it does not know', () => {
    expect(backOfficeState({ ...office, alarm: { kind: 'new-one', text: '' }, isReachable: null })).toMatchObject({
      title: 'outbox.office.alarm',
      detail: null,
    });
  });

  it('tells untried, unreachable and connected apart', () => {
    const meanings = [null, false, true].map((isReachable) => backOfficeState({ ...office, isReachable }).meaning);
    expect(meanings).toEqual(['waiting', 'look', 'done']);
  });
});
