import type { OutboxView } from '../../shared/protocol/calls/delivery.ts';
import { KeyValue } from '../ui/key-value.tsx';
import { Panel } from '../ui/panel.tsx';
import { factFields } from './fact-fields.ts';
import { LastFailure } from './last-failure.tsx';
import { ResendFact } from './resend-fact.tsx';
import type { FactWords } from './use-fact-words.ts';

export interface FactDetailsProps {
  readonly fact: OutboxView;
  readonly words: FactWords;
  readonly canResend: boolean;
}

/** Everything about one fact: what went wrong first, then what it says, then how it got on. */
export function FactDetails({ fact, words, canResend }: FactDetailsProps) {
  const { text } = words;
  return (
    <div className="flex flex-col gap-6 border-s-8 border-line px-6 py-4">
      <LastFailure fact={fact} words={words} />
      {canGoAgain(fact, canResend) ? <ResendFact factId={fact.factId} canResend={canResend} /> : null}
      <div className="grid gap-x-12 gap-y-6 @min-[60rem]:grid-cols-2">
        <Panel title={text('outbox.details')}>
          <KeyValue
            entries={factFields(fact.type, fact.payload, words).map(({ label, value }, at) => ({
              key: String(at),
              label,
              value: <span className="wrap-anywhere">{value}</span>,
            }))}
          />
        </Panel>
        <Panel title={text('outbox.journey')}>
          <KeyValue entries={journeyOf(fact, words)} />
        </Panel>
      </div>
    </div>
  );
}

/** What was refused needs somebody; what waits after a failure goes by itself, and sooner if somebody may say so. */
export function canGoAgain({ state, lastError }: OutboxView, canResend: boolean): boolean {
  return state === 'dead' || (canResend && state === 'waiting' && lastError !== null);
}

/** How a fact got on: when it happened, what failed on the way, when it arrived. What never failed counts no attempts. */
export function journeyOf(fact: OutboxView, { text, moment }: Pick<FactWords, 'text' | 'moment'>) {
  const { occurredAtMs, sentAtMs, nextAttemptAtMs, attempts, sequence, state, factId } = fact;
  const next =
    state === 'waiting' && attempts > 0
      ? [{ key: 'next', label: text('outbox.next-attempt'), value: moment(nextAttemptAtMs) }]
      : [];
  const failed = attempts > 0 ? [{ key: 'attempts', label: text('outbox.attempts'), value: attempts }] : [];
  const sent = sentAtMs === null ? [] : [{ key: 'sent', label: text('outbox.sent-at'), value: moment(sentAtMs) }];
  return [
    { key: 'occurred', label: text('outbox.happened'), value: moment(occurredAtMs) },
    ...failed,
    ...next,
    ...sent,
    { key: 'sequence', label: text('outbox.sequence'), value: sequence },
    { key: 'id', label: text('outbox.id'), value: <span className="raw wrap-anywhere">{factId}</span> },
  ];
}
