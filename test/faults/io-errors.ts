import { join } from 'node:path';
import { apiClient } from '../support/api-client.ts';
import type { HostProcess } from '../support/host-process.ts';
import { randomFrom } from '../support/property-seed.ts';
import { DATABASE_FILE } from '../../electron/store/database.ts';
import { checkFolder, type Found } from './check-folder.ts';
import { type History, newHistory, signIn, takeIn } from './intake.ts';
import { add } from './kills.ts';
import { copyFolder, makeTemplate, startAgain } from './template.ts';

export interface ErrorFigures {
  readonly errors: number;
  /** Times the error met a step that somebody waited for. */
  readonly shown: number;
  readonly saved: number;
  readonly savedAfter: number;
  readonly slowestMs: number;
  /** Answers to a failed disk that say something else. */
  readonly wrongWords: string[];
  /** Runs in which the bench did not go on by itself. */
  readonly stuck: string[];
  readonly found: Found;
}

/** One system call that fails once, the n-th time it is made on a file of the record. */
export interface Injection {
  readonly call: 'pwrite64' | 'fsync' | 'openat';
  readonly nth: number;
}

const RETURNS_PER_RUN = 4;
const WORDS = ['store-failed', 'store-full', 'store-read-only', 'store-damaged', 'database-failed'];

/** The n-th call fails with EIO while returns are taken in; the bench says so, and goes on when the disk does. */
export async function failOnce(options: {
  readonly injections: readonly Injection[];
  readonly workDir: string;
}): Promise<ErrorFigures> {
  const template = join(options.workDir, 'template');
  await makeTemplate(template, 30);
  const figures = {
    errors: 0,
    shown: 0,
    saved: 0,
    savedAfter: 0,
    slowestMs: 0,
    wrongWords: [] as string[],
    stuck: [] as string[],
  };
  const found: Found = { lost: [], half: [], damage: [] };
  for (const injection of options.injections) {
    const dataDir = copyFolder(template, join(options.workDir, `folder-${figures.errors}`));
    const history = newHistory();
    const host = await startUnder(dataDir, injection);
    figures.errors += 1;
    if (host === null) continue;
    figures.stuck.push(...(await work(host, history)).map((why) => `${injection.call} ${injection.nth}: ${why}`));
    process.kill(host.file.pid, 'SIGKILL');
    await host.ended();
    figures.saved += history.attempts.filter(({ outcome }) => outcome === 'saved').length;
    figures.shown += history.failures.length;
    figures.slowestMs = Math.max(figures.slowestMs, ...history.failures.map(({ tookMs }) => tookMs));
    figures.wrongWords.push(
      ...history.failures.filter(({ kind }) => !WORDS.includes(kind)).map(({ call, kind }) => `${call}: ${kind}`),
    );
    add(found, await checkFolder(dataDir, history));
  }
  return { ...figures, found };
}

/** Null when the error met the start: then the program has ended with a message, and nobody was told anything. */
async function startUnder(dataDir: string, { call, nth }: Injection): Promise<HostProcess | null> {
  const files = ['', '-wal'].flatMap((end) => ['-P', join(dataDir, `${DATABASE_FILE}${end}`)]);
  const under = ['strace', '-f', '-qq', '-o', `${dataDir}.trace`, ...files];
  const inject = ['-e', `trace=${call}`, '-e', `inject=${call}:error=EIO:when=${nth}`];
  return startAgain(dataDir, { under: [...under, ...inject] }).catch(() => null);
}

/** Takes returns in through the error, and waits until the bench takes them again. Answers what went wrong. */
async function work(host: HostProcess, history: History): Promise<string[]> {
  const client = await signIn(host).catch(() => null);
  if (client === null) return [];
  await takeIn(client, history, () => history.next >= RETURNS_PER_RUN);
  for (let look = 0; look < 200; look += 1) {
    const { kind } = await apiClient(host.file).ok<{ kind: string }>('record.state', {});
    if (kind === 'ok' || kind === 'low-space') {
      const before = history.attempts.filter(({ outcome }) => outcome === 'saved').length;
      await takeIn(client, history, () => history.next >= RETURNS_PER_RUN + 1);
      const after = history.attempts.filter(({ outcome }) => outcome === 'saved').length;
      return after > before ? [] : ['nothing is saved although the disk is well'];
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return ['the bench does not go on'];
}

/** Different calls at different times; the same for the same seed. */
export function injectionsOf(count: number, seed: number): Injection[] {
  const random = randomFrom(seed);
  const calls = ['pwrite64', 'fsync', 'pwrite64', 'fsync', 'openat'] as const;
  return Array.from({ length: count }, (_, at) => {
    const call = calls[at % calls.length] ?? 'pwrite64';
    const most = { pwrite64: 500, fsync: 20, openat: 6 }[call];
    return { call, nth: 1 + Math.floor(random() * most) };
  });
}
