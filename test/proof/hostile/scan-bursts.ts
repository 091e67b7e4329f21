import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { openRecordOf, makeTemplate, startAgain, trackingOf } from '../../faults/template.ts';
import { signIn } from '../../faults/intake.ts';
import type { ApiClient } from '../../support/api-client.ts';

export interface ScanBurst {
  readonly scans: number;
  /** From a scan to its answer, which is given when its row is on the disk. */
  readonly timesMs: readonly number[];
  /** Scans that were not answered as what they are. */
  readonly wrong: readonly string[];
  /** Parcels that are in no case afterwards. */
  readonly lost: readonly string[];
  /** Cases with more than the one parcel that was scanned. */
  readonly merged: readonly string[];
}

/**
 * Two scanners at one bench, each scanning parcels of its own: `everyMs` apart together, or as fast as they are
 * answered (0). Every parcel has to be in a case of its own afterwards.
 */
export async function scanBurst(scans: number, everyMs: number, workDir: string): Promise<ScanBurst> {
  const dataDir = join(workDir, 'scanners');
  await makeTemplate(dataDir, scans);
  const host = await startAgain(dataDir);
  const timesMs: number[] = [];
  const wrong: string[] = [];
  try {
    const client = await signIn(host);
    const [left, right] = [0, 1].map((first) => scanner(client, { first, scans, everyMs, timesMs, wrong }));
    await Promise.all([left, right]);
  } finally {
    await host.stop();
  }
  return { scans, timesMs, wrong, ...(await parcelsIn(dataDir, scans)) };
}

interface Scanner {
  readonly first: number;
  readonly scans: number;
  readonly everyMs: number;
  readonly timesMs: number[];
  readonly wrong: string[];
}

async function scanner(client: ApiClient, { first, scans, everyMs, timesMs, wrong }: Scanner): Promise<void> {
  const startedMs = performance.now();
  for (let at = first; at < scans; at += 2) {
    const dueMs = startedMs + at * everyMs;
    if (everyMs > 0 && dueMs > performance.now()) await wait(dueMs - performance.now());
    // A scan that waits behind a slow one has waited since it was made.
    await scanOne(client, trackingOf(at), everyMs > 0 ? dueMs : performance.now(), { timesMs, wrong });
  }
}

async function scanOne(
  client: ApiClient,
  raw: string,
  madeMs: number,
  { timesMs, wrong }: Pick<Scanner, 'timesMs' | 'wrong'>,
): Promise<void> {
  const { status, body } = await client.send('code.scan', { commandId: randomUUID(), raw, source: 'wedge' });
  timesMs.push(performance.now() - madeMs);
  const { outcome } = body as { outcome?: { kind: string } };
  if (status !== 200 || outcome?.kind !== 'received') wrong.push(`${raw}: ${String(status)} ${outcome?.kind ?? ''}`);
}

async function parcelsIn(dataDir: string, scans: number): Promise<Pick<ScanBurst, 'lost' | 'merged'>> {
  const host = openRecordOf(dataDir);
  const rows = host.parts.database
    .prepare<[], { caseId: string; code: string }>(
      "SELECT case_id AS caseId, code FROM case_code WHERE kind = 'tracking'",
    )
    .all();
  await host.close();
  const caseOf = new Map(rows.map(({ code, caseId }) => [code, caseId]));
  const expected = Array.from({ length: scans }, (_, at) => trackingOf(at));
  const perCase = Map.groupBy(rows, ({ caseId }) => caseId);
  return {
    lost: expected.filter((code) => !caseOf.has(code)),
    merged: [...perCase].flatMap(([caseId, keys]) => (keys.length > 1 ? [caseId] : [])),
  };
}
