import { spawnSync } from 'node:child_process';
import { v7 } from 'uuid';
import { signIn, startBuiltHost } from './built-host.ts';
import { ADMINISTRATOR, fillBench } from './filled-bench.ts';
import { numbersOf } from './grow-record.ts';
import { type Measured, ratiosOf } from './measure.ts';
import type { Sizes } from './sizes.ts';

/**
 * The host's memory (RSS) after a simulated day at its API: every return is scanned, looked at and closed by the next
 * scan, and every tenth time somebody searches and looks at the lists. Against the same process just started.
 */
export async function benchmarkMemory({ dayReturns, seed }: Sizes): Promise<Measured[]> {
  const filled = await fillBench({ expected: dayReturns + 1, received: 1, copies: 0, seed });
  await filled.leave();
  const host = await startBuiltHost(filled.dataDir);
  const residentMb = (): number => residentMbOf(host.child.pid ?? 0);
  const startedMb = residentMb();
  if (!Number.isFinite(startedMb)) {
    await host.stop();
    filled.remove();
    console.error('No `ps` that tells a process’s memory: it is not measured here.');
    return [];
  }
  const { api } = await signIn(filled.dataDir, ADMINISTRATOR);
  for (let at = 1; at <= dayReturns; at += 1) {
    await api.ok('code.scan', { commandId: v7(), raw: numbersOf(at).trackingNumber, source: 'wedge' });
    await api.ok('bench.get', {});
    if (at % 10 !== 0) continue;
    await api.ok('search.find', { text: `SKU-${at % 50}`, limit: 40 });
    await api.ok('case.list', { status: 'any', limit: 100 });
    await api.ok('outbox.list', { state: 'any', limit: 100 });
  }
  const pairs = [{ subject: residentMb(), against: startedMb }];
  await host.stop();
  filled.remove();
  return [
    ratiosOf(
      {
        name: `memory of the host after a day of ${dayReturns} returns`,
        baseline: 'the same process just started',
        promise: null,
        unit: 'MB',
      },
      pairs,
    ),
  ];
}

function residentMbOf(pid: number): number {
  const { stdout } = spawnSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' });
  return stdout ? Number(stdout.trim()) / 1_024 : Number.NaN;
}
