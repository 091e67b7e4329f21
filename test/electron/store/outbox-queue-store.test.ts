import { openOutboxQueue } from '../../../electron/store/outbox-queue-store.ts';
import type { OutboxRow } from '../../../electron/store/outbox-queue.ts';
import { openOutboxStore } from '../../../electron/store/outbox-store.ts';
import { memoryDatabase } from '../../support/temp-database.ts';
import { describeOutboxQueue } from '../delivery/outbox-queue.contract.ts';

const COLUMNS = [
  ...['fact_id', 'case_id', 'sequence', 'type', 'scope', 'revision', 'cause_event_id', 'occurred_at_ms'],
  ...['sendable_at_ms', 'state', 'attempts', 'next_attempt_at_ms', 'payload'],
];

function valuesOf(row: OutboxRow): (string | number)[] {
  const named = [row.factId, row.caseId, row.sequence, row.type, row.scope, row.revision, row.factId];
  const times = [row.occurredAtMs, row.sendableAtMs];
  return [...named, ...times, row.state, row.attempts, row.nextAttemptAtMs, JSON.stringify(row.payload)];
}

describeOutboxQueue('SQLite', (rows) => {
  const database = memoryDatabase();
  const add = database.prepare(
    `INSERT INTO outbox (${COLUMNS.join(', ')}) VALUES (${COLUMNS.map(() => '?').join(', ')})`,
  );
  for (const row of rows) add.run(...valuesOf(row));
  const outbox = openOutboxStore(database);
  const cancel = database.prepare("UPDATE outbox SET state = 'cancelled' WHERE fact_id = ?");
  return {
    queue: openOutboxQueue(database),
    row: (factId) => {
      const row = outbox.list('any', 100).find((each) => each.factId === factId);
      if (!row) throw new Error(`no row ${factId}`);
      return row;
    },
    cancel: (factId) => void cancel.run(factId),
  };
});
