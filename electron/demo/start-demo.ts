import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import type { DemoView } from '../../shared/protocol/calls/demo.ts';
import type { HostParts } from '../handlers/host-parts.ts';
import type { Log } from '../log.ts';
import { demoParcels } from './demo-parcels.ts';
import { DEMO_PEOPLE } from './demo-people.ts';
import { furnishDemo } from './furnish-demo.ts';

export interface Demo {
  readonly view: DemoView;
  /** Sets an empty data folder up: site, people, catalogue, expected returns, simulated scale, sample back office. */
  furnish(parts: HostParts): Promise<void>;
  stop(): void;
}

const BackOfficeReady = z.object({ page: z.url(), endpoint: z.url() });

/** Starts what a demo needs beside the host: the sample back office, a program of its own like a real one. */
export async function startDemo(root: string, log: Log): Promise<Demo> {
  const secret = `whsec_${randomBytes(24).toString('base64')}`;
  const backOffice = await startBackOffice(root, secret, log);
  const badges = DEMO_PEOPLE.map(({ name, badge }) => ({ name, badge }));
  return {
    view: { parcels: demoParcels(root), badges, backOfficeUrl: backOffice?.page ?? null },
    furnish: (parts) => furnishDemo(parts, root, backOffice && { endpoint: backOffice.endpoint, secret }),
    stop: () => backOffice?.child.kill(),
  };
}

/** Null when it cannot be started: the bench works without a back office, and its facts wait. */
async function startBackOffice(
  root: string,
  secret: string,
  log: Log,
): Promise<{ child: ChildProcess; page: string; endpoint: string } | null> {
  const program = join(root, 'electron', 'sample-back-office', 'main.ts');
  if (!existsSync(program)) return null;
  const child = spawn(process.execPath, [program, '--secret', secret], { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
  process.once('exit', () => child.kill());
  const lines = child.stdout && createInterface({ input: child.stdout });
  const first: unknown = lines && (await Promise.race([once(lines, 'line'), once(child, 'exit').then(() => null)]));
  const line = z.tuple([z.string()]).safeParse(first);
  if (!line.success) {
    log('warn', 'the sample back office did not start: facts will wait');
    return null;
  }
  return { child, ...BackOfficeReady.parse(JSON.parse(line.data[0])) };
}
