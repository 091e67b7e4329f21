import type { OutboxQueue } from './outbox-queue.ts';
import type { Database } from './database.ts';
import { type OutboxRowColumns, toOutboxRow } from './outbox-row.ts';

/**
 * The outbox as the sender sees it (`outbox-queue.ts` states the guarantees). The head of a case is its lowest row that
 * is neither sent nor cancelled; triggers keep the heads in a table of their own (migration 16), in the order in which
 * they are due, so that no question here reads the backlog.
 */
export function openOutboxQueue(database: Database): OutboxQueue {
  const due = database.prepare<{ nowMs: number; limit: number }, OutboxRowColumns>(
    `SELECT outbox.* FROM outbox_head AS head JOIN outbox USING (case_id, sequence)
     WHERE head.state = 'waiting' AND head.due_at_ms <= :nowMs ORDER BY head.due_at_ms, case_id LIMIT :limit`,
  );
  const nextDue = database.prepare<[], { at_ms: number | null }>(
    `SELECT min(due_at_ms) AS at_ms FROM outbox_head WHERE state = 'waiting'`,
  );
  const claim = database.prepare<[string, string]>(
    `UPDATE outbox SET state = 'sending', body = coalesce(body, ?) WHERE fact_id = ? AND state = 'waiting'`,
  );
  const sent = database.prepare<[number, number, string]>(
    `UPDATE outbox SET state = 'sent', answer_status = ?, sent_at_ms = ?, last_error = NULL
     WHERE fact_id = ? AND state = 'sending'`,
  );
  const retry = database.prepare<[string, number, number, string]>(
    `UPDATE outbox SET state = 'waiting', last_error = ?, next_attempt_at_ms = ?, attempts = ?
     WHERE fact_id = ? AND state = 'sending'`,
  );
  const excuse = database.prepare<[number, number, string]>(
    `UPDATE outbox SET next_attempt_at_ms = ?, attempts = ? WHERE fact_id = ? AND state = 'waiting'`,
  );
  const dead = database.prepare<[string, string]>(
    `UPDATE outbox SET state = 'dead', last_error = ? WHERE fact_id = ? AND state IN ('sending', 'waiting')`,
  );
  const revive = database.prepare<[number, string]>(
    `UPDATE outbox SET state = 'waiting', attempts = 0, next_attempt_at_ms = ?
     WHERE fact_id = ? AND (state = 'dead' OR (state = 'waiting' AND last_error IS NOT NULL))`,
  );
  const recover = database.prepare<[number]>(
    `UPDATE outbox SET state = 'waiting', next_attempt_at_ms = ? WHERE state = 'sending'`,
  );
  return {
    together: (work) => (database.inTransaction ? work() : database.transaction(work).immediate()),
    due: (nowMs, limit) => due.all({ nowMs, limit }).map(toOutboxRow),
    nextDueAtMs: (nowMs) => {
      const atMs = nextDue.get()?.at_ms ?? null;
      return atMs === null ? null : Math.max(atMs, nowMs);
    },
    claim: (factId, body) => claim.run(body, factId).changes === 1,
    markSent: (factId, status, nowMs) => void sent.run(status, nowMs, factId),
    markRetry: (factId, failure, nextAttemptAtMs, attempts) =>
      void retry.run(JSON.stringify(failure), nextAttemptAtMs, attempts, factId),
    excuse: (factId, nextAttemptAtMs, attempts) => void excuse.run(nextAttemptAtMs, attempts, factId),
    markDead: (factId, failure) => void dead.run(JSON.stringify(failure), factId),
    revive: (factId, nowMs) => revive.run(nowMs, factId).changes === 1,
    recover: (nowMs) => recover.run(nowMs).changes,
  };
}
