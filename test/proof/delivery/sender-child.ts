import { parseArgs } from 'node:util';
import { openDatabase } from '../../../electron/store/database.ts';
import { openOutboxQueue } from '../../../electron/store/outbox-queue-store.ts';
import { createSender } from '../../../electron/delivery/sender.ts';

/** The sender as a program of its own, over the outbox of a folder: to be ended by force, and started again. */
const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '' },
    url: { type: 'string', default: '' },
    secret: { type: 'string', default: '' },
    /** How far its clock is ahead of this machine's: a later start of the day without waiting for it. */
    aheadMs: { type: 'string', default: '0' },
  },
});

const sender = createSender({
  queue: openOutboxQueue(openDatabase(values.data)),
  endpoint: () => ({ url: values.url, secrets: [values.secret], allowLoopback: true }),
  clock: { nowMs: () => Date.now() + Number(values.aheadMs) },
  random: Math.random,
  log: () => undefined,
  source: '/sites/HZ1/stations/B1',
});
await sender.run();
