import type { DeliveryFailureKind } from './delivery-failure.ts';
import { parseRetryAfterMs } from './retry-after.ts';

/** Beyond this a Standard Webhooks receiver refuses the timestamp, so a refusal may be our clock's fault. */
export const SKEW_LIMIT_MS = 300_000;

/** What an answer means for the row and for the endpoint. */
export type Verdict =
  | { readonly outcome: 'sent' }
  /** Try again on the schedule, but not within `pauseMs`; `wholeEndpoint` when every other row must wait as well. */
  | {
      readonly outcome: 'retry';
      readonly kind: DeliveryFailureKind;
      readonly pauseMs: number;
      readonly wholeEndpoint: boolean;
    }
  /** The station's clock is `skewMs` behind the server's (negative: ahead): stamp the next attempt with server time. */
  | { readonly outcome: 'skewed'; readonly skewMs: number }
  /** 410: nobody wants these facts here any more. */
  | { readonly outcome: 'gone' }
  /** Sending the same bytes again would be refused again. */
  | { readonly outcome: 'dead'; readonly kind: DeliveryFailureKind };

export type AnswerHeaders = Readonly<Record<string, string | undefined>>;

/**
 * The status table (reliability.md O4, Standard Webhooks "Responding to webhooks"). A status line is the whole answer:
 * 2xx means that the fact was accepted, whatever becomes of the body. Redirects are failures, because following one
 * would post signed facts to an address nobody configured; they are retried, for whoever moved the endpoint can undo it.
 * @param headers with lower-case names.
 * @param nowMs the time the attempt was stamped with, epoch ms.
 */
export function classifyAnswer(status: number, headers: AnswerHeaders, nowMs: number): Verdict {
  if (status >= 200 && status <= 299) return { outcome: 'sent' };
  if (status === 410) return { outcome: 'gone' };
  if (status === 401 || status === 403) return judgeRefusedSignature(headers, nowMs);
  if (status === 409 || status === 422) return { outcome: 'dead', kind: 'conflict' };
  const kind = retriedKind(status);
  if (kind === null) return { outcome: 'dead', kind: 'refused' };
  const pauseMs = parseRetryAfterMs(headers['retry-after'], headers['date'], nowMs) ?? 0;
  return { outcome: 'retry', kind, pauseMs, wholeEndpoint: status === 429 || status === 503 };
}

function retriedKind(status: number): DeliveryFailureKind | null {
  if (status === 408 || status === 425 || status === 429 || status === 503) return 'busy';
  if (status >= 300 && status <= 399) return 'redirected';
  return status >= 400 && status <= 499 ? null : 'server-error';
}

function judgeRefusedSignature(headers: AnswerHeaders, nowMs: number): Verdict {
  const skewMs = Date.parse(headers['date'] ?? '') - nowMs;
  if (Math.abs(skewMs) > SKEW_LIMIT_MS) return { outcome: 'skewed', skewMs };
  return { outcome: 'dead', kind: 'not-authorised' };
}
