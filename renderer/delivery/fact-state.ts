import { outboxPhase, type OutboxPhase } from '../../shared/domain/facts/outbox-phase.ts';
import type { MessageId } from '../../shared/i18n/catalogue.ts';
import type { OutboxView } from '../../shared/protocol/calls/delivery.ts';
import type { Meaning } from '../ui/meaning.tsx';

/** How far a fact has come: a shape, a word, and where it stands exactly. */
export interface FactState {
  readonly meaning: Meaning;
  readonly word: MessageId;
  readonly phase: OutboxPhase;
  /** Seconds until it leaves, while it can still be undone; else null. */
  readonly leavesInS: number | null;
}

const STATES: Readonly<Record<OutboxView['state'], { meaning: Meaning; word: MessageId }>> = {
  waiting: { meaning: 'waiting', word: 'outbox.state.waiting' },
  sending: { meaning: 'waiting', word: 'outbox.state.sending' },
  sent: { meaning: 'done', word: 'outbox.state.sent' },
  cancelled: { meaning: 'look', word: 'outbox.state.cancelled' },
  dead: { meaning: 'stop', word: 'outbox.state.dead' },
};

/** `others` are facts that may stand before this one: those of the list and the refused ones. */
export function factState(fact: OutboxView, others: readonly OutboxView[], nowMs: number): FactState {
  const earlier = others.filter(({ caseId, sequence }) => caseId === fact.caseId && sequence < fact.sequence);
  const phase = outboxPhase(fact, earlier, nowMs);
  const leavesInS = phase === 'undo-window' ? Math.ceil((fact.sendableAtMs - nowMs) / 1_000) : null;
  return { ...STATES[fact.state], phase, leavesInS };
}
