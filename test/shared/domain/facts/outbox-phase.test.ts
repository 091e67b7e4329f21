import { describe, expect, it } from 'vitest';
import { outboxPhase } from '../../../../shared/domain/facts/outbox-phase.ts';

const waiting = { state: 'waiting', sendableAtMs: 1_000, attempts: 0, isBehind: false } as const;

describe('the phase of a fact', () => {
  it.each([
    ['undo-window', { ...waiting, isBehind: true }, 999],
    ['behind', { ...waiting, isBehind: true }, 1_000],
    ['waiting', waiting, 1_000],
    ['retrying', { ...waiting, attempts: 1 }, 1_000],
    ['sending', { ...waiting, state: 'sending' }, 0],
    ['sent', { ...waiting, state: 'sent' }, 0],
    ['cancelled', { ...waiting, state: 'cancelled' }, 0],
    ['dead', { ...waiting, state: 'dead', attempts: 8 }, 2_000],
  ] as const)('%s', (phase, row, nowMs) => {
    expect(outboxPhase(row, nowMs)).toBe(phase);
  });
});
