import { describe, expect, it } from 'vitest';
import { FAKE_START_MS } from '../../support/fake-clock.ts';
import { memoryDatabase } from '../../support/temp-database.ts';
import { openSqliteOutbox } from '../../support/sqlite-outbox.ts';
import { givenRow, idOf } from '../delivery/given-rows.ts';
import { describeOutboxQueue } from '../delivery/outbox-queue.contract.ts';

describeOutboxQueue('SQLite', (rows) => {
  const queue = openSqliteOutbox(memoryDatabase(), rows);
  return { queue, row: queue.row, cancel: queue.cancel };
});

describe('several marks together', () => {
  it('are one transaction: all of them or none', () => {
    const queue = openSqliteOutbox(memoryDatabase(), [givenRow('case', 1), givenRow('other', 1)]);
    const failing = (): void => {
      queue.claim(idOf('case|1'), 'body', FAKE_START_MS);
      throw new Error('disk full');
    };
    expect(() => queue.together(failing)).toThrow('disk full');
    expect(queue.row(idOf('case|1'))).toMatchObject({ state: 'waiting', body: null });
    expect(queue.due(FAKE_START_MS, 10)).toHaveLength(2);
  });
});
