import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { openScanBench } from '../../electron/cases/scan-bench.ts';
import type { ReceiverHabit } from './receiver-thread.ts';

const SCAN_EVERY_MS = 40;

/** A receiver that is not in the scans' thread. */
export async function startReceiver(habit: ReceiverHabit = 'works'): Promise<{ receiver: Worker; url: string }> {
  const receiver = new Worker(new URL('receiver-thread.ts', import.meta.url), { workerData: habit });
  const [{ url }] = (await once(receiver, 'message')) as [{ url: string }];
  return { receiver, url };
}

/** A code every 40 ms; its time counts from when it was due, so that whatever holds the bench up shows. */
export function startScans(bench: ReturnType<typeof openScanBench>) {
  const timesMs: number[] = [];
  let dueMs = performance.now() + SCAN_EVERY_MS;
  let timer: NodeJS.Timeout;
  const wait = (): void => {
    timer = setTimeout(scan, Math.max(0, dueMs - performance.now()));
  };
  const scan = (): void => {
    bench.scan(`UNKNOWN-${String(timesMs.length + Math.round(dueMs)).padStart(9, '0')}`);
    timesMs.push(performance.now() - dueMs);
    dueMs += SCAN_EVERY_MS;
    wait();
  };
  wait();
  return {
    timesMs,
    stop: (): number[] => {
      clearTimeout(timer);
      return timesMs;
    },
  };
}

export const pause = (ms: number): Promise<void> => new Promise((over) => setTimeout(over, ms));
