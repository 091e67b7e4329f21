import type { FactKind } from '../../shared/domain/facts/fact-payloads.ts';

export type { FactKind };

/**
 * `waiting` → `sending` → `sent`; a failure leads back to `waiting`, a refusal or the end of the schedule to `dead`.
 * An undo inside the window makes a waiting row `cancelled`. No row is ever deleted.
 */
export type OutboxState = 'waiting' | 'sending' | 'sent' | 'cancelled' | 'dead';

/** Why an attempt failed. `kind` is a DeliveryFailureKind; `text` is for people and at most 500 characters. */
export interface OutboxFailure {
  readonly kind: string;
  readonly status: number | null;
  readonly text: string;
}

/** One fact on its way to the back office. */
export interface OutboxRow {
  /** UUIDv5 of the fact = `webhook-id` = CloudEvent `id`; the same on every attempt. */
  readonly factId: string;
  readonly caseId: string;
  /** Order of posting within the case; only `sent` and `cancelled` rows let the next one pass. */
  readonly sequence: number;
  readonly type: FactKind;
  readonly scope: string;
  readonly revision: number;
  readonly occurredAtMs: number;
  /** End of the undo window: never sent before. */
  readonly sendableAtMs: number;
  readonly state: OutboxState;
  /** Attempts that counted against the schedule. */
  readonly attempts: number;
  readonly nextAttemptAtMs: number;
  readonly lastError: OutboxFailure | null;
  /** The CloudEvent's exact JSON text, fixed before the first attempt and never changed again; null until then. */
  readonly body: string | null;
  readonly payload: unknown;
  readonly sentAtMs: number | null;
  readonly answer: { readonly status: number } | null;
}

/**
 * The outbox as the sender sees it. Every method is one synchronous transaction; a row that is not in the state the
 * method names is left alone. `test/electron/delivery/outbox-queue.contract.ts` holds every implementation to this.
 */
export interface OutboxQueue {
  /** Runs several of the methods below as one transaction: what many attempts came to costs one commit. */
  together<Outcome>(work: () => Outcome): Outcome;
  /**
   * Heads of cases that may be sent now, those that have been due for longest first: per case only the lowest sequence that is
   * neither sent nor cancelled, and only if it is waiting with sendableAtMs and nextAttemptAtMs <= nowMs. A dead,
   * sending or held row blocks its own case and no other.
   */
  due(nowMs: number, limit: number): OutboxRow[];
  /**
   * When the earliest waiting head becomes due: the later of its sendableAtMs and nextAttemptAtMs, nowMs when it is
   * due already; null when no case has a waiting head.
   */
  nextDueAtMs(nowMs: number): number | null;
  /** waiting -> sending, storing `body` if the row has none; false when the row is no longer waiting (cancelled). */
  claim(factId: string, body: string, nowMs: number): boolean;
  /** sending -> sent; clears lastError. */
  markSent(factId: string, status: number, nowMs: number): void;
  /**
   * sending -> waiting with the next attempt time. `attempts` is the count to store, an absolute value: time without
   * a link must not burn attempts, so only the sender knows whether this one counted.
   */
  markRetry(factId: string, failure: OutboxFailure, nextAttemptAtMs: number, attempts: number): void;
  /**
   * A failure that was counted was not the fact's: a waiting row gets back the count it had and another time for its next
   * attempt. A row that went on meanwhile is left alone.
   */
  excuse(factId: string, nextAttemptAtMs: number, attempts: number): void;
  /** sending or waiting -> dead. A waiting row dies when its payload cannot be written as a fact at all. */
  markDead(factId: string, failure: OutboxFailure): void;
  /**
   * dead -> waiting, or waiting after a failure -> waiting: with the same id and body, attempts 0 and due now; false for
   * any other row.
   */
  revive(factId: string, nowMs: number): boolean;
  /**
   * Puts every `sending` row back to waiting and due now, at start-up: the process died between the POST and the mark,
   * so the row goes out again (at least once). Returns how many.
   */
  recover(nowMs: number): number;
}
