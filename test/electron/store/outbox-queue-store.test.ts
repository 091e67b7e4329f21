import { memoryDatabase } from '../../support/temp-database.ts';
import { openSqliteOutbox } from '../../support/sqlite-outbox.ts';
import { describeOutboxQueue } from '../delivery/outbox-queue.contract.ts';

describeOutboxQueue('SQLite', (rows) => {
  const queue = openSqliteOutbox(memoryDatabase(), rows);
  return { queue, row: queue.row, cancel: queue.cancel };
});
