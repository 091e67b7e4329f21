import { createFakeClock, type FakeClock } from '../../support/fake-clock.ts';
import { MemoryOutbox } from '../../support/memory-outbox.ts';
import type { TestOutbox } from '../../support/sqlite-outbox.ts';
import type { DeliveryNotice } from '../../../electron/delivery/delivery-status.ts';
import type { Endpoint } from '../../../electron/delivery/endpoint.ts';
import type { PauseStore } from '../../../electron/delivery/kept-pause.ts';
import type { OutboxRow } from '../../../electron/store/outbox-queue.ts';
import { createSender, type Sender } from '../../../electron/delivery/sender.ts';

export const SECRET = `whsec_${Buffer.from('bench-test-secret-of-32-bytes-ok').toString('base64')}`;
export const OTHER_SECRET = `whsec_${Buffer.from('the-secret-that-comes-after-this').toString('base64')}`;

/** A sender over an outbox (in memory, or the one it is given) and a held clock, running; no jitter. */
export interface Bench<Queue extends TestOutbox = TestOutbox> {
  readonly queue: Queue;
  readonly clock: FakeClock;
  readonly sender: Sender;
  readonly notices: readonly DeliveryNotice[];
  readonly logged: readonly string[];
  endpoint: Endpoint | null;
  /** The sender's run. */
  readonly running: Promise<void>;
  /** Resolves as soon as `holds` does; looks again after every notice and whenever the sender lies down. */
  until(holds: () => boolean): Promise<void>;
  /** As `until`, but lets time pass: whenever the sender sleeps, the clock jumps to its alarm. */
  passUntil(holds: () => boolean): Promise<void>;
  stop(): Promise<void>;
}

export interface BenchOptions {
  readonly url: string;
  readonly secrets?: readonly string[];
  readonly timeoutMs?: number;
  readonly startMs?: number;
  /** Instead of `startMs`, the clock of an earlier run. */
  readonly clock?: FakeClock;
  readonly pauses?: PauseStore;
  /** Called before the clock is moved to this time. */
  readonly beforeTime?: (atMs: number) => Promise<void>;
}

export function runBench(rows: readonly OutboxRow[], options: BenchOptions): Bench {
  return runBenchOver(new MemoryOutbox(rows), options);
}

export function runBenchOver<Queue extends TestOutbox>(queue: Queue, options: BenchOptions): Bench<Queue> {
  const clock = options.clock ?? createFakeClock(options.startMs);
  const notices: DeliveryNotice[] = [];
  const logged: string[] = [];
  let stirred = Promise.withResolvers<void>();
  const stir = (): void => {
    stirred.resolve();
    stirred = Promise.withResolvers<void>();
  };
  clock.onAlarmSet(stir);

  async function until(holds: () => boolean, passTime = false): Promise<void> {
    while (!holds()) {
      const alarmAtMs = clock.nextAlarmAtMs();
      const nextStir = stirred.promise;
      if (passTime && alarmAtMs !== null) {
        await options.beforeTime?.(alarmAtMs);
        clock.advance(Math.max(alarmAtMs - clock.nowMs(), 0));
      }
      await nextStir;
    }
  }

  const sender = createSender({
    queue,
    endpoint: () => bench.endpoint,
    clock,
    random: () => 0.5,
    log: (level, text, details) => logged.push(JSON.stringify({ level, text, details })),
    source: '/sites/HZ1/stations/B1',
    notify: (notice) => {
      notices.push(notice);
      stir();
    },
    alarm: clock.alarm,
    ...(options.pauses === undefined ? {} : { pauses: options.pauses }),
    ...(options.timeoutMs === undefined ? {} : { timeoutMs: options.timeoutMs }),
  });
  const bench: Bench<Queue> = {
    queue,
    clock,
    notices,
    logged,
    endpoint: { url: options.url, secrets: options.secrets ?? [SECRET], allowLoopback: true },
    sender,
    get running() {
      return running;
    },
    until: (holds) => until(holds),
    passUntil: (holds) => until(holds, true),
    async stop() {
      sender.stop();
      await running;
    },
  };
  const running = sender.run();
  // A test that expects the run to fail looks at it later.
  running.catch(() => undefined);
  return bench;
}
