import { describe, expect, it } from 'vitest';
import { backOfficeState } from '../../../renderer/delivery/back-office-banner.tsx';
import { factState } from '../../../renderer/delivery/fact-state.ts';
import type { OutboxView } from '../../../shared/protocol/calls/delivery.ts';
import { aFact, NOW_MS } from './facts.ts';

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

  it.each([
    ['sent', aFact({ sequence: 1, state: 'sent' })],
    ['cancelled', aFact({ sequence: 1, state: 'cancelled' })],
    ['later', aFact({ sequence: 3, state: 'dead' })],
    ['of another case', aFact({ sequence: 1, state: 'dead', caseId: '00000000-0000-4000-8000-0000000000ff' })],
  ])('does not wait behind one that is %s', (_, other) => {
    expect(stateOf({ sequence: 2 }, [other]).phase).toBe('waiting');
  });

  it('is told by its state once it has left', () => {
    expect(stateOf({ state: 'sent' })).toMatchObject({ meaning: 'done', phase: 'sent' });
    expect(stateOf({ state: 'dead' })).toMatchObject({ meaning: 'stop', phase: 'dead' });
    expect(stateOf({ attempts: 2 })).toMatchObject({ meaning: 'waiting', phase: 'retrying' });
  });
});

describe('backOfficeState', () => {
  const office = {
    url: 'https://erp.example.com',
    hasSecret: true,
    allowLoopback: false,
    alarm: null,
    pause: null,
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

  it.each(['busy', 'server-error', 'timeout', 'broken-off'])('%s with a pause passes by itself', (kind) => {
    const paused = { ...office, alarm: { kind, text: '' }, pause: { untilMs: 5 }, isReachable: true };
    expect(backOfficeState(paused)).toMatchObject({ meaning: 'look', needsSettings: false });
    expect(backOfficeState({ ...paused, pause: null })).toMatchObject({ meaning: 'stop', needsSettings: true });
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
