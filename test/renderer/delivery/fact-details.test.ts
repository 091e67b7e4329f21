import { describe, expect, it } from 'vitest';
import { canGoAgain, journeyOf } from '../../../renderer/delivery/fact-details.tsx';
import type { OutboxView } from '../../../shared/protocol/calls/delivery.ts';
import { aFact, NOW_MS } from './facts.ts';

const WORDS = { text: (id: string) => id, moment: (atMs: number) => String(atMs) };
const keysOf = (fact: Partial<OutboxView>) => journeyOf(aFact(fact), WORDS).map(({ key }) => key);

describe('journeyOf', () => {
  it('counts no attempts where none failed', () => {
    expect(keysOf({ state: 'sent', sentAtMs: NOW_MS })).toEqual(['occurred', 'sent', 'sequence', 'id']);
  });

  it('counts the ones that failed, and says when the next is due while it waits', () => {
    expect(keysOf({ attempts: 2 })).toEqual(['occurred', 'attempts', 'next', 'sequence', 'id']);
    expect(keysOf({ attempts: 2, state: 'sent', sentAtMs: NOW_MS })).toEqual([
      'occurred',
      'attempts',
      'sent',
      'sequence',
      'id',
    ]);
  });
});

describe('canGoAgain', () => {
  const lastError = { kind: 'server-error', status: 500, text: '' };

  it.each([
    ['refused', { state: 'dead', lastError }, true, true],
    ['refused, by somebody who may not', { state: 'dead', lastError }, false, true],
    ['failed and waiting', { state: 'waiting', lastError }, true, true],
    ['failed and waiting, by somebody who may not', { state: 'waiting', lastError }, false, false],
    ['waiting and never tried', { state: 'waiting' }, true, false],
    ['being sent', { state: 'sending', lastError }, true, false],
    ['sent', { state: 'sent' }, true, false],
  ] as const)('%s', (_, fact, canResend, can) => {
    expect(canGoAgain(aFact(fact), canResend)).toBe(can);
  });
});
