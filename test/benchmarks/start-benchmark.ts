import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { appRoot } from '../../electron/app-root.ts';
import { fillBench } from './filled-bench.ts';
import { type Measured, ratiosOf } from './measure.ts';
import type { Sizes } from './sizes.ts';

/** Events of one copied case. */
export const EVENTS_A_CASE = 7;

/** From the start of the built host's process to the line that says it is ready, over a large record and over a new one. */
export async function benchmarkStart({ startEvents, rounds, seed }: Sizes): Promise<Measured[]> {
  const copies = Math.ceil(startEvents / EVENTS_A_CASE);
  const large = await fillBench({ expected: 20, received: 10, copies, seed });
  const events = large.parts.events.count();
  await large.leave();
  const fresh = await fillBench({ expected: 20, received: 10, copies: 0, seed });
  await fresh.leave();
  await startToReadyMs(large.dataDir);
  await startToReadyMs(fresh.dataDir);
  const pairs: { subject: number; against: number }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const against = await startToReadyMs(fresh.dataDir);
    pairs.push({ subject: await startToReadyMs(large.dataDir), against });
  }
  large.remove();
  fresh.remove();
  return [
    ratiosOf(
      {
        name: `start the host to ready, ${events} events`,
        baseline: 'the same program over ten returns',
        promise: { of: 'takes', atMost: 1_000 },
        unit: 'ms',
      },
      pairs,
    ),
  ];
}

async function startToReadyMs(dataDir: string): Promise<number> {
  const program = join(appRoot(), 'out', 'main', 'host.js');
  const startMs = performance.now();
  const child = spawn(process.execPath, [program, '--data', dataDir, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await once(createInterface({ input: child.stdout }), 'line');
  const tookMs = performance.now() - startMs;
  if (!String(line).includes('"ready":true')) throw new Error(`the host said ${String(line)}`);
  child.kill('SIGTERM');
  await once(child, 'exit');
  return tookMs;
}
