import { MemoryOutbox } from '../../support/memory-outbox.ts';
import { describeOutboxQueue } from './outbox-queue.contract.ts';

describeOutboxQueue('memory', (rows) => {
  const queue = new MemoryOutbox(rows);
  return { queue, row: (factId) => queue.row(factId), cancel: (factId) => queue.cancel(factId) };
});
