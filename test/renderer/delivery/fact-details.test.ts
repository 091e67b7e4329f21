import { describe, expect, it } from 'vitest';
import { journeyOf } from '../../../renderer/delivery/fact-details.tsx';
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
