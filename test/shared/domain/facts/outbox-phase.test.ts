import { describe, expect, it } from 'vitest';
import { outboxPhase } from '../../../../shared/domain/facts/outbox-phase.ts';

const FAILURE = { kind: 'server-error' };
const waiting = {
  state: 'waiting',
  sendableAtMs: 1_000,
  nextAttemptAtMs: 1_000,
  attempts: 0,
  lastError: null,
} as const;

describe('the phase of a fact', () => {
  it.each([
    ['undo-window', waiting, 999],
    ['waiting', waiting, 1_000],
    ['retrying', { ...waiting, attempts: 1, lastError: FAILURE }, 1_000],
    ['sending', { ...waiting, state: 'sending' }, 0],
    ['sent', { ...waiting, state: 'sent' }, 0],
    ['cancelled', { ...waiting, state: 'cancelled' }, 0],
    ['dead', { ...waiting, state: 'dead', attempts: 8 }, 2_000],
  ] as const)('%s', (phase, fact, nowMs) => {
    expect(outboxPhase(fact, [], nowMs)).toBe(phase);
  });
});

describe('a fact behind an earlier one of its case', () => {
  it.each([
    ['that leaves no later than it does', waiting, 'undo-window'],
    ['that is being sent for the first time', { ...waiting, state: 'sending' }, 'undo-window'],
    ['that was sent', { ...waiting, state: 'sent', sendableAtMs: 9_000 }, 'undo-window'],
    ['that was undone', { ...waiting, state: 'cancelled', sendableAtMs: 9_000 }, 'undo-window'],
    ['that leaves later', { ...waiting, sendableAtMs: 1_001 }, 'behind'],
    ['that is tried again later', { ...waiting, nextAttemptAtMs: 9_000, attempts: 2, lastError: FAILURE }, 'behind'],
    ['that failed and is due first', { ...waiting, nextAttemptAtMs: 500, attempts: 1, lastError: FAILURE }, 'behind'],
    ['whose failure did not count', { ...waiting, nextAttemptAtMs: 500, lastError: FAILURE }, 'behind'],
    ['that failed and is being sent', { ...waiting, state: 'sending', attempts: 1, lastError: FAILURE }, 'behind'],
    ['that was refused', { ...waiting, state: 'dead' }, 'behind'],
  ] as const)('%s', (_, earlier, phase) => {
    expect(outboxPhase(waiting, [earlier], 999)).toBe(phase);
  });

  it.each([
    ['waiting', waiting, 'behind'],
    ['sending', { ...waiting, state: 'sending' }, 'behind'],
    ['sent', { ...waiting, state: 'sent' }, 'waiting'],
    ['cancelled', { ...waiting, state: 'cancelled' }, 'waiting'],
  ] as const)('whose own time has come, while that one is %s', (_, earlier, phase) => {
    expect(outboxPhase(waiting, [earlier], 1_000)).toBe(phase);
  });
});
