import { z } from 'zod';
import { FACT_TYPES } from '../../shared/domain/facts/fact-payloads.ts';
import type { ReleasedFact } from '../../shared/return-case/decide-context.ts';
import type { Fact } from '../../shared/return-case/make-fact.ts';
import type { OutboxStep } from '../../shared/return-case/outbox-plan.ts';
import type { PostedRow } from '../../shared/return-case/posted-row.ts';
import type { Database } from './database.ts';
import { type OutboxRowColumns, toOutboxRow, toPostedRow } from './outbox-row.ts';

const FactType = z.enum(FACT_TYPES);

export type OutboxStore = ReturnType<typeof openOutboxStore>;

/** The outbox, written in the append's transaction as `planOutbox` says; nothing is ever deleted. */
export function openOutboxStore(database: Database) {
  const ofCase = database.prepare<[string], OutboxRowColumns>(
    `SELECT * FROM outbox WHERE case_id = CAST(? AS TEXT) ORDER BY sequence`,
  );
  const add = database.prepare(
    `INSERT INTO outbox (fact_id, case_id, sequence, type, scope, revision, cause_event_id, occurred_at_ms,
       sendable_at_ms, state, next_attempt_at_ms, payload)
     VALUES (:factId, :caseId, :sequence, :type, :scope, :revision, :causeEventId, :occurredAtMs, :sendableAtMs,
       'waiting', :sendableAtMs, :payload)`,
  );
  const cancel = database.prepare<[string]>(
    `UPDATE outbox SET state = 'cancelled' WHERE fact_id = ? AND state = 'waiting' AND body IS NULL`,
  );
  const restore = database.prepare<[string]>(
    `UPDATE outbox SET state = 'waiting' WHERE fact_id = ? AND state = 'cancelled'`,
  );
  /** Refused for good and no longer a fact: it must not hold up what the case has to say since. */
  const withdraw = database.prepare<[string]>(
    `UPDATE outbox SET state = 'cancelled' WHERE fact_id = ? AND state = 'dead'`,
  );
  const changeState = { cancel, restore, withdraw };
  const rewrite = database.prepare<[string, string]>(
    `UPDATE outbox SET payload = ? WHERE fact_id = ? AND state = 'waiting' AND body IS NULL`,
  );
  const released = database.prepare<[string], { fact_id: string; type: string; cause_event_id: string }>(
    `SELECT fact_id, type, cause_event_id FROM outbox WHERE case_id = ? AND (state IN ('sending', 'sent', 'dead') OR body IS NOT NULL)`,
  );
  const list = database.prepare<[string, string, number], OutboxRowColumns>(
    `SELECT * FROM outbox WHERE state = ? OR ? = 'any' ORDER BY occurred_at_ms DESC, case_id, sequence DESC LIMIT ?`,
  );
  const failedLast = database.prepare<[], OutboxRowColumns>(
    `SELECT * FROM outbox WHERE state = 'waiting' AND last_error IS NOT NULL ORDER BY next_attempt_at_ms DESC LIMIT 1`,
  );
  const dueFirst = database.prepare<[], OutboxRowColumns>(
    `SELECT * FROM outbox WHERE state = 'waiting' AND last_error IS NOT NULL ORDER BY next_attempt_at_ms LIMIT 1`,
  );
  const triedAgain = database.prepare<[], OutboxRowColumns>(
    `SELECT * FROM outbox WHERE state = 'sending' AND last_error IS NOT NULL LIMIT 1`,
  );
  // Triggers keep the counts (migration 16): nothing is counted here.
  const counts = database.prepare<[], { state: string; facts: number }>('SELECT state, facts FROM outbox_count');
  const countsNow = () => {
    const byState = { waiting: 0, sending: 0, sent: 0, cancelled: 0, dead: 0 };
    for (const { state, facts } of counts.all()) if (state in byState) Object.assign(byState, { [state]: facts });
    return byState;
  };

  return {
    /** The rows of a case in the order they are posted, for planning. */
    rowsOf: (caseId: string): PostedRow[] => ofCase.all(caseId).map(toPostedRow),
    /** Does what `planOutbox` says has to be done; to be called inside the append's transaction. */
    perform: (caseId: string, steps: readonly OutboxStep[]): void => {
      let sequence = ofCase.all(caseId).at(-1)?.sequence ?? 0;
      for (const step of steps) {
        if (step.kind === 'add') {
          const payload = JSON.stringify(step.fact.payload);
          add.run({ ...columnsOf(step.fact), caseId, sequence: (sequence += 1), payload });
        } else if (step.kind === 'rewrite') rewrite.run(JSON.stringify(step.payload), step.factId);
        else changeState[step.kind].run(step.factId);
      }
    },
    /** Facts that have left the bench, or may have: their step can no longer be undone, only corrected. */
    releasedFacts: (caseId: string): ReleasedFact[] =>
      released.all(caseId).map((row) => ({
        factId: row.fact_id,
        type: FactType.parse(row.type),
        causeEventId: row.cause_event_id,
      })),
    ofCase: (caseId: string) => ofCase.all(caseId).map(toOutboxRow),
    list: (state: string, limit: number) => list.all(state, state, limit).map(toOutboxRow),
    /** What has not been accepted yet, for every screen. */
    unsent: (): { waiting: number; dead: number } => {
      const { waiting, sending, dead } = countsNow();
      return { waiting: waiting + sending, dead };
    },
    /** Why the newest attempt that failed did so, until its fact is accepted or refused. */
    latestFailure: () => {
      const row = failedLast.get() ?? triedAgain.get();
      return row ? toOutboxRow(row).lastError : null;
    },
    /** The failed fact that is being tried again, else the one whose next attempt is due first; epoch ms. */
    nextTry: (): { readonly factId: string; readonly atMs: number } | null => {
      const row = triedAgain.get() ?? dueFirst.get();
      return row ? { factId: row.fact_id, atMs: row.next_attempt_at_ms } : null;
    },
    counts: countsNow,
  };
}

function columnsOf({ factId, type, scope, revision, cause, sendableAtMs }: Fact) {
  return { factId, type, scope, revision, causeEventId: cause.eventId, occurredAtMs: cause.occurredAtMs, sendableAtMs };
}
