import { z } from 'zod';
import { FACT_TYPES } from '../../shared/domain/facts/fact-payloads.ts';
import type { PostedRow } from '../../shared/return-case/posted-row.ts';
import type { OutboxRow } from './outbox-queue.ts';

/** One row of the `outbox` table as SQLite gives it. */
export interface OutboxRowColumns {
  readonly fact_id: string;
  readonly case_id: string;
  readonly sequence: number;
  readonly type: string;
  readonly scope: string;
  readonly revision: number;
  readonly cause_event_id: string;
  readonly occurred_at_ms: number;
  readonly sendable_at_ms: number;
  readonly state: OutboxRow['state'];
  readonly attempts: number;
  readonly next_attempt_at_ms: number;
  readonly last_error: string | null;
  readonly payload: string;
  readonly body: string | null;
  readonly sent_at_ms: number | null;
  readonly answer_status: number | null;
}

const Failure = z.object({ kind: z.string(), status: z.int().nullable(), text: z.string() });
const Type = z.enum(FACT_TYPES);

export function toOutboxRow(row: OutboxRowColumns): OutboxRow {
  return {
    factId: row.fact_id,
    caseId: row.case_id,
    sequence: row.sequence,
    type: Type.parse(row.type),
    scope: row.scope,
    revision: row.revision,
    occurredAtMs: row.occurred_at_ms,
    sendableAtMs: row.sendable_at_ms,
    state: row.state,
    attempts: row.attempts,
    nextAttemptAtMs: row.next_attempt_at_ms,
    lastError: row.last_error === null ? null : Failure.parse(JSON.parse(row.last_error)),
    body: row.body,
    payload: JSON.parse(row.payload),
    sentAtMs: row.sent_at_ms,
    answer: row.answer_status === null ? null : { status: row.answer_status },
  };
}

export function toPostedRow(row: OutboxRowColumns): PostedRow {
  const { factId, type, scope, sequence, state, lastError, payload } = toOutboxRow(row);
  const failure = lastError?.kind ?? null;
  return {
    factId,
    type,
    scope,
    causeEventId: row.cause_event_id,
    sequence,
    state,
    hasBody: row.body !== null,
    failure,
    payload,
  };
}
