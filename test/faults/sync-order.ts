import { join } from 'node:path';
import { newHistory, signIn, takeIn } from './intake.ts';
import { type Deed, deedsIn } from './system-calls.ts';
import { copyFolder, makeTemplate, startAgain } from './template.ts';

export interface OrderFigures {
  readonly saved: number;
  /** Answers that left while something written was not synced. */
  readonly early: number;
  /** Answers before which the log was synced since the answer before. */
  readonly afterSync: number;
  readonly syncs: number;
}

/** Takes returns in under a tracer and reads from its notes whether every answer came after its sync. */
export async function traceOrder(options: {
  readonly requests: number;
  readonly workDir: string;
}): Promise<OrderFigures> {
  const { history, deeds } = await traced({ ...options, inject: [] });
  const saved = history.attempts.filter(({ outcome }) => outcome === 'saved').length;
  return { saved, ...orderOf(deeds) };
}

/** Runs the bench under strace until this many commands were sent, and answers what it did. */
export async function traced(options: {
  readonly requests: number;
  readonly workDir: string;
  readonly inject: readonly string[];
}) {
  const template = join(options.workDir, 'template');
  await makeTemplate(template, Math.ceil(options.requests / 4) + 10);
  const dataDir = copyFolder(template, join(options.workDir, 'traced'));
  const notes = `${dataDir}.trace`;
  const calls = 'trace=pwrite64,fsync,fdatasync,openat,write,writev,sendto,sendmsg';
  const under = ['strace', '-f', '-y', '-qq', '-s', '24', '-o', notes, '-e', calls, ...options.inject];
  const host = await startAgain(dataDir, { under });
  const client = await signIn(host);
  const history = newHistory();
  await takeIn(client, history, () => history.attempts.length >= options.requests);
  process.kill(host.file.pid, 'SIGKILL');
  await host.ended();
  return { history, deeds: deedsIn(notes), dataDir };
}

export function orderOf(deeds: readonly Deed[]): Omit<OrderFigures, 'saved'> {
  const seen = { early: 0, afterSync: 0, syncs: 0 };
  let isDirty = false;
  let wasSynced = false;
  for (const deed of deeds) {
    if (deed === 'log-written') isDirty = true;
    if (deed === 'log-synced') {
      isDirty = false;
      wasSynced = true;
      seen.syncs += 1;
    }
    if (deed !== 'answered') continue;
    if (isDirty) seen.early += 1;
    if (wasSynced) seen.afterSync += 1;
    wasSynced = false;
  }
  return seen;
}
