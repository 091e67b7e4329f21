import { join } from 'node:path';
import Database from 'better-sqlite3';
import { onTestFinished } from 'vitest';
import type { ApiClient } from '../../support/api-client.ts';
import { apiClient } from '../../support/api-client.ts';
import { type HostProcess, startHost } from '../../support/host-process.ts';
import { runCli } from '../../electron/cli/run-cli.ts';
import { type Bench, newCommandId, openCase, PIN, scan, temporaryFolder } from '../../electron/host/bench.ts';

export interface Restored {
  readonly dataDir: string;
  readonly stationId: string;
  readonly siteId: string;
  readonly events: number;
  readonly restoredFrom: { readonly fromStationId: string; readonly fromSeq: number; readonly fromHash: string };
}

/** A backup onto a stick, taken while the bench runs; answers its folder. */
export async function backUpToStick(client: ApiClient): Promise<{ path: string; events: number }> {
  return client.ok('backup.make', { commandId: newCommandId(), to: temporaryFolder() });
}

/** What somebody does after the disk is gone: another machine, an empty folder, the stick. */
export async function restoreOnEmpty(path: string): Promise<Restored> {
  const dataDir = join(temporaryFolder(), 'data');
  const { code, json, stderr } = await runCli<Restored>('restore', '--from', path, '--data', dataDir);
  if (code !== 0) throw new Error(`restore: ${JSON.stringify(json)} ${stderr}`);
  return json;
}

/** Starts a host over a folder and signs its administrator in with the PIN of before. */
export async function startSignedIn(dataDir: string, badge: string): Promise<{ host: HostProcess; client: ApiClient }> {
  const host = await startHost(dataDir);
  onTestFinished(() => host.kill());
  const page = apiClient(host.file);
  const { sessionId } = await page.ok<{ sessionId: string }>('session.signIn', { badge, pin: PIN });
  return { host, client: page.as(sessionId) };
}

/** Takes a clean return in and closes it as announced. */
export async function closeReturn(client: ApiClient, tracking: string): Promise<string> {
  const { bench }: { bench: Bench } = await scan(client, tracking);
  const { caseId } = openCase(bench);
  await client.ok('case.close', { commandId: newCommandId(), caseId, confirmedBy: 'api' });
  return caseId;
}

/** Ends all undo windows of a folder nobody has open; with `replay` everything that was ever sent is sent again. */
export function makeDue(dataDir: string, replay = false): void {
  const database = new Database(join(dataDir, 'record.sqlite'));
  database.exec('UPDATE outbox SET sendable_at_ms = 0, next_attempt_at_ms = 0');
  if (replay) database.exec(`UPDATE outbox SET state = 'waiting' WHERE state IN ('sent', 'sending')`);
  database.close();
}

/** Looks until nothing waits any more: every fact was taken, refused or taken back. */
export async function drained(client: ApiClient): Promise<{ sent: number; dead: number; cancelled: number }> {
  for (;;) {
    const { outbox } = await client.ok<{ outbox: Record<string, number> }>('health.get', {});
    const { waiting = 0, sending = 0, sent = 0, dead = 0, cancelled = 0 } = outbox;
    if (waiting + sending === 0) return { sent, dead, cancelled };
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
