import { classifyAnswer, type Verdict } from './classify-answer.ts';
import { oneLine, type DeliveryFailure, type DeliveryFailureKind } from './delivery-failure.ts';
import { isNotReached } from './network-failure.ts';
import type { Exchange } from './post-fact.ts';
import { RETRY_DELAYS_MS, retryDelayMs } from './retry-schedule.ts';
import type { Suspicion } from './trials.ts';

/** What becomes of the row, unless its failure turns out to be the endpoint's (`trials.ts`). */
export type RowOutcome =
  | { readonly mark: 'sent'; readonly status: number }
  | {
      readonly mark: 'retry';
      readonly failure: DeliveryFailure;
      readonly nextAttemptAtMs: number;
      readonly attempts: number;
    }
  | { readonly mark: 'dead'; readonly failure: DeliveryFailure };

/** What the attempt says about the endpoint. */
export type LinkOutcome =
  | { readonly kind: 'answered' }
  /** Its pause is the whole endpoint's when it said `busy`, and else the row's own. */
  | {
      readonly kind: 'failed';
      readonly suspicion: Suspicion;
      readonly pauseMs: number;
      readonly failure: DeliveryFailure;
    }
  | { readonly kind: 'gone'; readonly failure: DeliveryFailure }
  | { readonly kind: 'skewed'; readonly skewMs: number };

export interface AttemptOutcome {
  readonly row: RowOutcome;
  readonly link: LinkOutcome;
}

export interface AttemptContext {
  /** Counted attempts before this one. */
  readonly attempts: number;
  readonly nowMs: number;
  /** What was added to the station's clock for this attempt's timestamp. */
  readonly skewMs: number;
  readonly random: () => number;
}

/** Decides what one exchange means for its row and for the endpoint. Pure: the table of reliability.md O4 and O13. */
export function decideOutcome(exchange: Exchange, context: AttemptContext): AttemptOutcome {
  if (!exchange.answered) return unanswered(exchange.failure, context);
  const { status, headers, text } = exchange;
  const verdict = classifyAnswer(status, headers, context.nowMs + context.skewMs);
  const failure = (kind: DeliveryFailureKind): DeliveryFailure => ({ kind, status, text: oneLine(text) });
  return answered(verdict, failure, status, context);
}

function answered(
  verdict: Verdict,
  failure: (kind: DeliveryFailureKind) => DeliveryFailure,
  status: number,
  context: AttemptContext,
): AttemptOutcome {
  switch (verdict.outcome) {
    case 'sent':
      return { row: { mark: 'sent', status }, link: { kind: 'answered' } };
    case 'dead':
      return { row: { mark: 'dead', failure: failure(verdict.kind) }, link: { kind: 'answered' } };
    case 'gone':
      return { row: uncounted(failure('gone'), context), link: { kind: 'gone', failure: failure('gone') } };
    case 'skewed':
      return {
        row: counted(failure('clock-skew'), context, 0, RETRY_DELAYS_MS[0]),
        link: { kind: 'skewed', skewMs: context.skewMs + verdict.skewMs },
      };
    case 'retry': {
      const why = failure(verdict.kind);
      const { pauseMs, wholeEndpoint } = verdict;
      return {
        row: counted(why, context, pauseMs),
        link: { kind: 'failed', suspicion: wholeEndpoint ? 'busy' : 'unclear', pauseMs, failure: why },
      };
    }
  }
}

/** No answer. When the endpoint was not even reached, the whole of it pauses and the row's count stands. */
function unanswered(failure: DeliveryFailure, context: AttemptContext): AttemptOutcome {
  const isReached = !isNotReached(failure.kind);
  return {
    row: isReached ? counted(failure, context, 0) : uncounted(failure, context),
    link: { kind: 'failed', suspicion: isReached ? 'unclear' : 'not-reached', pauseMs: 0, failure },
  };
}

/** Due at once, as often as before: the endpoint's own pause decides when. */
function uncounted(failure: DeliveryFailure, { attempts, nowMs }: AttemptContext): RowOutcome {
  return { mark: 'retry', failure, nextAttemptAtMs: nowMs, attempts };
}

/** One more counted failure: the next step of the schedule (or `fixedMs`), not before `pauseMs`; dead after the last. */
function counted(failure: DeliveryFailure, context: AttemptContext, pauseMs: number, fixedMs?: number): RowOutcome {
  const attempts = context.attempts + 1;
  const delayMs = retryDelayMs(attempts, context.random);
  if (delayMs === null) return { mark: 'dead', failure };
  return { mark: 'retry', failure, attempts, nextAttemptAtMs: context.nowMs + Math.max(fixedMs ?? delayMs, pauseMs) };
}
