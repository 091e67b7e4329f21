import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FURNISHED_DEMO, startHost } from './host-process.ts';

/**
 * Playwright's global setup: furnishes one demo's data folder for the whole run, because every journey begins with a
 * copy of it, and importing the demo's tables takes longer than all else that a host does at its start. Workers inherit
 * the environment. What this returns is called at the end of the run.
 */
export default async function furnishDemo(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'returns-bench-furnished-'));
  const host = await startHost(folder);
  await host.stop();
  process.env[FURNISHED_DEMO] = folder;
  return () => rm(folder, { recursive: true, force: true });
}
