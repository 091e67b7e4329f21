import type { Database } from './database.ts';

export type DeadlineStore = ReturnType<typeof openDeadlineStore>;

/** Everything in the database that waits for a time of the wall clock. */
export function openDeadlineStore(database: Database) {
  const facts = database.prepare<{ byMs: number }>(
    `UPDATE outbox SET sendable_at_ms = sendable_at_ms + :byMs, next_attempt_at_ms = next_attempt_at_ms + :byMs
     WHERE state <> 'sent'`,
  );
  const locks = database.prepare<{ byMs: number }>(
    'UPDATE credential SET locked_until_ms = locked_until_ms + :byMs WHERE locked_until_ms > 0',
  );
  return {
    /** The clock was set by so much: what had ten minutes to go has ten minutes to go. Inside a transaction. */
    move: (byMs: number): void => {
      facts.run({ byMs });
      locks.run({ byMs });
    },
  };
}
