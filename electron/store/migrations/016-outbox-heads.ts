import type { Migration } from './migration.ts';

/**
 * What the sender and every screen ask of the outbox all the time, kept by triggers so that an answer costs the same
 * with a backlog of a hundred thousand facts as with none: the head of each case, and how many rows are in each state.
 */
export const outboxHeads: Migration = {
  version: 16,
  name: 'outbox-heads',
  up: (database) => {
    database.exec(`
      CREATE TABLE outbox_head (
        case_id TEXT PRIMARY KEY,
        sequence INTEGER NOT NULL,
        state TEXT NOT NULL,
        due_at_ms INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX outbox_head_due ON outbox_head (due_at_ms, case_id, sequence) WHERE state = 'waiting';
      CREATE TABLE outbox_count (state TEXT PRIMARY KEY, facts INTEGER NOT NULL) STRICT, WITHOUT ROWID;

      INSERT INTO outbox_head
        SELECT case_id, min(sequence), state, max(sendable_at_ms, next_attempt_at_ms) FROM outbox
        WHERE state IN ('waiting', 'sending', 'dead') GROUP BY case_id;
      INSERT INTO outbox_count VALUES ('waiting', 0), ('sending', 0), ('sent', 0), ('cancelled', 0), ('dead', 0);
      UPDATE outbox_count SET facts = (SELECT count(*) FROM outbox WHERE outbox.state = outbox_count.state);

      CREATE TRIGGER outbox_added AFTER INSERT ON outbox BEGIN
        UPDATE outbox_count SET facts = facts + 1 WHERE state = NEW.state;
        DELETE FROM outbox_head WHERE case_id = NEW.case_id;
        INSERT INTO outbox_head
          SELECT case_id, sequence, state, max(sendable_at_ms, next_attempt_at_ms) FROM outbox
          WHERE case_id = NEW.case_id AND state IN ('waiting', 'sending', 'dead') ORDER BY sequence LIMIT 1;
      END;
      CREATE TRIGGER outbox_changed AFTER UPDATE OF state, sendable_at_ms, next_attempt_at_ms ON outbox BEGIN
        UPDATE outbox_count SET facts = facts - 1 WHERE state = OLD.state;
        UPDATE outbox_count SET facts = facts + 1 WHERE state = NEW.state;
        DELETE FROM outbox_head WHERE case_id = NEW.case_id;
        INSERT INTO outbox_head
          SELECT case_id, sequence, state, max(sendable_at_ms, next_attempt_at_ms) FROM outbox
          WHERE case_id = NEW.case_id AND state IN ('waiting', 'sending', 'dead') ORDER BY sequence LIMIT 1;
      END;

      CREATE INDEX outbox_sending ON outbox (case_id) WHERE state = 'sending';
      CREATE INDEX outbox_failing ON outbox (next_attempt_at_ms) WHERE state = 'waiting' AND last_error IS NOT NULL;
    `);
  },
};
