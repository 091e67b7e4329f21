import { once } from 'node:events';
import { systemClock } from '../../../electron/clock.ts';
import { createSender } from '../../../electron/delivery/sender.ts';
import { openDatabase } from '../../../electron/store/database.ts';
import { SECRET } from '../../electron/delivery/bench.ts';
import { givenRow } from '../../electron/delivery/given-rows.ts';
import { openScanBench } from '../../electron/cases/scan-bench.ts';
import { pause, startReceiver, startScans } from './scans-beside.ts';
import { openSqliteOutbox } from '../../support/sqlite-outbox.ts';

export interface BacklogFigures {
  readonly facts: number;
  readonly posts: number;
  /** Different facts that arrived. */
  readonly arrived: number;
  /** Commits of the sender. */
  readonly commits: number;
  readonly drainMs: number;
  readonly grownBytes: number;
  /** How long a scan took, from when it was due to its commit: nothing to send, and while the backlog drains. */
  readonly idleScanMs: readonly number[];
  readonly busyScanMs: readonly number[];
}

const LOOK_EVERY_MS = 40;
const FACTS_OF_A_CASE = 4;
const IDLE_SCANS = 50;

/** A long outage is over: the whole backlog goes to a receiver that takes 5 ms over each fact, while parcels are scanned. */
export async function drainBacklog(dataDir: string, facts: number): Promise<BacklogFigures> {
  const database = openDatabase(dataDir);
  const bench = openScanBench(database);
  const { receiver, url } = await startReceiver();
  const queue = openSqliteOutbox(database);
  const scanner = startScans(bench);
  while (scanner.timesMs.length < IDLE_SCANS) await pause(LOOK_EVERY_MS);
  const idleScanMs = scanner.timesMs.splice(0);
  fill(queue, facts, Math.ceil(facts / FACTS_OF_A_CASE));
  const beforeBytes = process.memoryUsage.rss();
  let commits = 0;
  let grownBytes = 0;
  const sender = createSender({
    queue: { ...queue, together: (work) => ((commits += 1), queue.together(work)) },
    endpoint: () => ({ url, secrets: [SECRET], allowLoopback: true }),
    clock: systemClock,
    random: Math.random,
    log: () => undefined,
    source: '/sites/W1/stations/B1',
  });
  const startedMs = performance.now();
  const running = sender.run();
  while (bench.stores.outbox.counts().sent < facts) {
    await pause(LOOK_EVERY_MS);
    grownBytes = Math.max(grownBytes, process.memoryUsage.rss() - beforeBytes);
  }
  const drainMs = performance.now() - startedMs;
  sender.stop();
  await running;
  const busyScanMs = scanner.stop();
  receiver.postMessage('how many');
  const [{ posts, facts: arrived }] = (await once(receiver, 'message')) as [{ posts: number; facts: number }];
  await receiver.terminate();
  database.close();
  return { facts, posts, arrived, commits, drainMs, grownBytes, idleScanMs, busyScanMs };
}

/** Facts that have been due for a minute, dealt out to so many returns. */
export function fill(queue: ReturnType<typeof openSqliteOutbox>, facts: number, cases: number): void {
  const dueAtMs = Date.now() - 60_000;
  const times = { occurredAtMs: dueAtMs, sendableAtMs: dueAtMs, nextAttemptAtMs: dueAtMs };
  const rows = Array.from({ length: facts }, (_, at) =>
    givenRow(`case ${at % cases}`, Math.floor(at / cases) + 1, times),
  );
  queue.add(...rows);
}
