import { systemClock } from '../../../electron/clock.ts';
import { createSender } from '../../../electron/delivery/sender.ts';
import { openDatabase } from '../../../electron/store/database.ts';
import { SECRET } from '../../electron/delivery/bench.ts';
import { openScanBench } from '../../electron/cases/scan-bench.ts';
import { openSqliteOutbox } from '../../support/sqlite-outbox.ts';
import { fill } from './backlog.ts';
import type { ReceiverHabit } from './receiver-thread.ts';
import { pause, startReceiver, startScans } from './scans-beside.ts';

export interface SlowReceiverFigures {
  readonly habit: ReceiverHabit;
  /** From the start of the first attempt to the end of the one that took longest. */
  readonly longestMs: number;
  /** Attempts that ended. */
  readonly ended: number;
  readonly sent: number;
  /** How long a scan took, from when it was due to its commit: nothing to send, and with all slots held up. */
  readonly idleScanMs: readonly number[];
  readonly busyScanMs: readonly number[];
}

const FACTS = 8;
const MOST_WAITS = 3;

/** Eight facts go to a receiver that keeps each of them waiting, while parcels are scanned. */
export async function scanBesideSlowReceiver(options: {
  readonly dataDir: string;
  readonly habit: ReceiverHabit;
  readonly timeoutMs: number;
  readonly idleScans: number;
}): Promise<SlowReceiverFigures> {
  const { dataDir, habit, timeoutMs, idleScans } = options;
  const database = openDatabase(dataDir);
  const bench = openScanBench(database);
  const { receiver, url } = await startReceiver(habit);
  const queue = openSqliteOutbox(database);
  const scanner = startScans(bench);
  while (scanner.timesMs.length < idleScans) await pause(10);
  const idleScanMs = scanner.timesMs.splice(0);
  fill(queue, FACTS, FACTS);
  const endedMs: number[] = [];
  const sender = createSender({
    queue,
    endpoint: () => ({ url, secrets: [SECRET], allowLoopback: true }),
    clock: systemClock,
    random: Math.random,
    log: () => undefined,
    source: '/sites/W1/stations/B1',
    timeoutMs,
    notify: (notice) => void (notice.kind === 'row-changed' && endedMs.push(performance.now() - startedMs)),
  });
  const startedMs = performance.now();
  const running = sender.run();
  while (endedMs.length < FACTS && performance.now() - startedMs < MOST_WAITS * timeoutMs) await pause(10);
  sender.stop();
  await running;
  const busyScanMs = scanner.stop();
  await receiver.terminate();
  const sent = queue.count('sent');
  database.close();
  return { habit, longestMs: Math.max(...endedMs), ended: endedMs.length, sent, idleScanMs, busyScanMs };
}
