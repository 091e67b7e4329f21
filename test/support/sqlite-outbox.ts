import type { OutboxQueue, OutboxRow, OutboxState } from '../../electron/store/outbox-queue.ts';
import { openOutboxQueue } from '../../electron/store/outbox-queue-store.ts';
import { type OutboxRowColumns, toOutboxRow } from '../../electron/store/outbox-row.ts';
import type { Database } from '../../electron/store/database.ts';

/** An outbox that a test can fill and look into. */
export interface TestOutbox extends OutboxQueue {
  add(...rows: readonly OutboxRow[]): void;
  row(factId: string): OutboxRow;
  rows(): OutboxRow[];
  cancel(factId: string): void;
}

export interface SqliteOutbox extends TestOutbox {
  count(state: OutboxState): number;
}

const COLUMNS = [
  ...['fact_id', 'case_id', 'sequence', 'type', 'scope', 'revision', 'cause_event_id', 'occurred_at_ms'],
  ...['sendable_at_ms', 'state', 'attempts', 'next_attempt_at_ms', 'payload'],
];

/** The sender's own view of a database, filled by hand: rows need no return behind them. */
export function openSqliteOutbox(database: Database, given: readonly OutboxRow[] = []): SqliteOutbox {
  const insert = database.prepare(
    `INSERT INTO outbox (${COLUMNS.join(', ')}) VALUES (${COLUMNS.map(() => '?').join(', ')})`,
  );
  const all = database.prepare<[], OutboxRowColumns>('SELECT * FROM outbox');
  const one = database.prepare<[string], OutboxRowColumns>('SELECT * FROM outbox WHERE fact_id = ?');
  const count = database.prepare<[string], number>('SELECT count(*) FROM outbox WHERE state = ?').pluck();
  const cancel = database.prepare<[string]>(
    "UPDATE outbox SET state = 'cancelled' WHERE fact_id = ? AND state = 'waiting'",
  );
  const add = database.transaction((rows: readonly OutboxRow[]) => rows.forEach((row) => insert.run(...valuesOf(row))));
  add(given);
  return {
    ...openOutboxQueue(database),
    add: (...rows) => add(rows),
    row: (factId) => {
      const row = one.get(factId);
      if (!row) throw new Error(`no row ${factId}`);
      return toOutboxRow(row);
    },
    rows: () => all.all().map(toOutboxRow),
    count: (state) => count.get(state) ?? 0,
    cancel: (factId) => void cancel.run(factId),
  };
}

function valuesOf(row: OutboxRow): (string | number)[] {
  const named = [row.factId, row.caseId, row.sequence, row.type, row.scope, row.revision, row.factId];
  const times = [row.occurredAtMs, row.sendableAtMs];
  return [...named, ...times, row.state, row.attempts, row.nextAttemptAtMs, JSON.stringify(row.payload)];
}
