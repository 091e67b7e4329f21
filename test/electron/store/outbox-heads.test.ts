import { describe, expect, it } from 'vitest';
import { outboxHeads } from '../../../electron/store/migrations/016-outbox-heads.ts';
import type { Database } from '../../../electron/store/database.ts';
import { openOutboxStore } from '../../../electron/store/outbox-store.ts';
import type { OutboxState } from '../../../electron/store/outbox-queue.ts';
import { randomFrom } from '../../support/property-seed.ts';
import { memoryDatabase } from '../../support/temp-database.ts';
import { openSqliteOutbox } from '../../support/sqlite-outbox.ts';
import { givenRow, idOf } from '../delivery/given-rows.ts';

const STATES: readonly OutboxState[] = ['waiting', 'sending', 'sent', 'cancelled', 'dead'];

/** What the heads and counts are when the whole outbox is read. */
function readAll(database: Database) {
  return {
    heads: database
      .prepare(
        `SELECT case_id, min(sequence) AS sequence, state, max(sendable_at_ms, next_attempt_at_ms) AS due_at_ms FROM outbox
         WHERE state IN ('waiting', 'sending', 'dead') GROUP BY case_id ORDER BY case_id`,
      )
      .all(),
    counts: Object.fromEntries(
      STATES.map((state) => [
        state,
        database.prepare('SELECT count(*) FROM outbox WHERE state = ?').pluck().get(state),
      ]),
    ),
  };
}

function kept(database: Database) {
  const heads = database.prepare('SELECT * FROM outbox_head ORDER BY case_id').all();
  return { heads, counts: openOutboxStore(database).counts() };
}

describe('the heads and counts of the outbox', () => {
  it('are always what reading all of it would say', () => {
    const random = randomFrom(20_260_901);
    const database = memoryDatabase();
    const queue = openSqliteOutbox(database);
    const change = database.prepare(
      'UPDATE outbox SET state = ?, next_attempt_at_ms = ?, sendable_at_ms = ? WHERE fact_id = ?',
    );
    for (let step = 0; step < 300; step += 1) {
      const name = `case ${Math.floor(random() * 4)}`;
      const facts = queue.rows().filter(({ caseId }) => caseId === idOf(name)).length;
      const state = STATES[Math.floor(random() * STATES.length)] ?? 'waiting';
      const time = (): number => Math.floor(random() * 1_000);
      if (facts < 5 && random() < 0.3) queue.add(givenRow(name, facts + 1, { state, sendableAtMs: time() }));
      else change.run(state, time(), time(), idOf(`${name}|${Math.ceil(random() * facts)}`));
      expect(kept(database)).toEqual(readAll(database));
    }
  });

  it('are made for an outbox that was filled before there were any', () => {
    const database = memoryDatabase();
    for (const name of ['outbox_added', 'outbox_changed']) database.exec(`DROP TRIGGER ${name}`);
    openSqliteOutbox(database, [
      givenRow('case', 1, { state: 'sent' }),
      givenRow('case', 2, { state: 'dead' }),
      givenRow('case', 3),
      givenRow('other', 1, { sendableAtMs: 7, nextAttemptAtMs: 9 }),
    ]);
    for (const name of ['outbox_head', 'outbox_count']) database.exec(`DROP TABLE ${name}`);
    for (const name of ['outbox_sending', 'outbox_failing']) database.exec(`DROP INDEX ${name}`);
    outboxHeads.up(database);
    expect(kept(database)).toEqual(readAll(database));
    expect(kept(database).heads).toHaveLength(2);
  });
});
