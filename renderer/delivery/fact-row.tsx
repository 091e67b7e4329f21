import { ChevronDown } from 'lucide-react';
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import { factSentence } from '../../shared/domain/facts/fact-sentence.ts';
import type { OutboxView } from '../../shared/protocol/calls/delivery.ts';
import { MeaningLabel } from '../ui/meaning-label.tsx';
import { FactDetails } from './fact-details.tsx';
import { factState, type FactState } from './fact-state.ts';
import { knownMessage } from '../i18n/known-message.ts';
import { useFactWords, type FactWords } from './use-fact-words.ts';

export interface FactRowProps {
  readonly fact: OutboxView;
  /** Facts that may stand before this one. */
  readonly others: readonly OutboxView[];
  readonly nowMs: number;
  readonly canResend: boolean;
}

/** One fact in one sentence, how far it has come, and on request everything about it. */
export function FactRow({ fact, others, nowMs, canResend }: FactRowProps) {
  const words = useFactWords();
  const state = factState(fact, others, nowMs);
  return (
    <li>
      <Disclosure className="group">
        <Heading level={2}>
          <Button
            slot="trigger"
            className="grid min-h-16 w-full grid-cols-[8.5rem_minmax(0,1fr)_auto_1.5rem] items-center gap-x-4 px-4 py-3 text-start -outline-offset-4 data-hovered:bg-sunken"
          >
            <MeaningLabel meaning={state.meaning}>{words.text(state.word)}</MeaningLabel>
            <span className="flex min-w-0 flex-col">
              <span className="font-semibold wrap-anywhere">{sentenceOf(fact, words)}</span>
              <span className="text-small text-muted">
                {[fact.rmaNumber, words.moment(fact.occurredAtMs)].filter((part) => part !== null).join(' · ')}
              </span>
            </span>
            <span className="max-w-64 text-end text-small text-soft">{phaseWords(fact, state, words)}</span>
            <ChevronDown
              aria-hidden
              className="size-6 transition-transform duration-100 group-data-expanded:rotate-180"
            />
          </Button>
        </Heading>
        <DisclosurePanel>
          <FactDetails fact={fact} words={words} canResend={canResend} />
        </DisclosurePanel>
      </Disclosure>
    </li>
  );
}

function sentenceOf(fact: OutboxView, words: FactWords): string {
  const { id, values } = factSentence(fact.type, fact.payload, words);
  return words.text(knownMessage(id) ?? 'delivery.fact.unreadable', values);
}

function phaseWords(fact: OutboxView, { phase, leavesInS }: FactState, { text, moment }: FactWords): string {
  if (leavesInS !== null) return countdownWords(leavesInS, text);
  const atMs = phase === 'sent' ? (fact.sentAtMs ?? fact.occurredAtMs) : fact.nextAttemptAtMs;
  return text(`delivery.phase.${phase}`, { time: moment(atMs), attempts: fact.attempts });
}

function countdownWords(leavesInS: number, text: FactWords['text']): string {
  if (leavesInS <= 0) return text('outbox.leaves-now');
  if (leavesInS < 100) return text('outbox.leaves-in', { seconds: leavesInS });
  return text('outbox.leaves-in.minutes', { minutes: Math.floor(leavesInS / 60), seconds: leavesInS % 60 });
}
