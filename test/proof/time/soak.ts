import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { WebSocket } from 'ws';
import { z } from 'zod';
import { newHistory, signIn, takeIn } from '../../faults/intake.ts';
import { setUpBench, startAgain } from '../../faults/template.ts';
import type { HostProcess } from '../../support/host-process.ts';

const PROBE = fileURLToPath(new URL('soak-probe.ts', import.meta.url));

/** What a host holds at one moment, after a collection. */
const Held = z.object({
  ...{ heapBytes: z.number(), rssBytes: z.number(), files: z.number() },
  ...{ resources: z.number(), statements: z.number(), prepared: z.number() },
});
export type Held = z.infer<typeof Held>;

export interface Soaked {
  /** After each block of work, warming up left out. */
  readonly held: readonly Held[];
  readonly saved: number;
  readonly failed: number;
  /** How long each return took, ms, in order. */
  readonly returnMs: readonly number[];
}

/**
 * A real host through hours of work, one return after the other without the pauses in between: after each block of
 * them somebody signs in and out, a page comes and goes, and what the host holds is written down.
 */
export async function soak(options: {
  readonly warmUp: number;
  readonly blocks: number;
  readonly perBlock: number;
  readonly workDir: string;
}): Promise<Soaked> {
  const { warmUp, blocks, perBlock, workDir } = options;
  const dataDir = join(workDir, 'soaked');
  await setUpBench(dataDir, warmUp + blocks * perBlock + 1);
  const nodeArgs = ['--expose-gc', '--import', PROBE];
  const host = await startAgain(dataDir, { nodeArgs });
  try {
    const client = await signIn(host);
    const history = newHistory(3);
    const returnMs: number[] = [];
    const work = async (returns: number): Promise<Held> => {
      for (const until = history.next + returns; history.next < until;) {
        const at = history.next;
        const startedMs = performance.now();
        await takeIn(client, history, () => history.next > at);
        returnMs.push(performance.now() - startedMs);
      }
      await comeAndGo(host);
      return heldBy(host);
    };
    await work(warmUp);
    returnMs.length = 0;
    const held: Held[] = [];
    for (let block = 0; block < blocks; block += 1) held.push(await work(perBlock));
    const count = (outcome: string): number => history.attempts.filter((each) => each.outcome === outcome).length;
    return { held, saved: count('saved'), failed: count('failed') + count('unknown'), returnMs };
  } finally {
    await host.stop();
  }
}

/** A person and a page of their own, and both leave again. */
async function comeAndGo(host: HostProcess): Promise<void> {
  const client = await signIn(host);
  await client.ok('session.signOut', {});
  const socket = new WebSocket(`${host.file.url.replace('http', 'ws')}/socket`);
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  socket.send(JSON.stringify({ token: host.file.token }));
  const closed = new Promise((resolve) => socket.once('close', resolve));
  socket.close();
  await closed;
}

const LINE = /held (\{.*\})\n/g;
const LOOK_AGAIN_MS = 5;

async function heldBy(host: HostProcess): Promise<Held> {
  const lines = (): string[] => [...host.stderr().matchAll(LINE)].flatMap(([, json]) => json ?? []);
  const before = lines().length;
  process.kill(host.file.pid, 'SIGUSR2');
  while (lines().length === before) await wait(LOOK_AGAIN_MS);
  return Held.parse(JSON.parse(lines().at(-1) ?? ''));
}

/** How much more is held per return, by the middle of the slopes between all blocks (Theil and Sen). */
export function perReturn(held: readonly Held[], of: keyof Held, perBlock: number): number {
  const slopes = held.flatMap((one, at) =>
    held.slice(at + 1).map((other, after) => (other[of] - one[of]) / ((after + 1) * perBlock)),
  );
  return slopes.toSorted((a, b) => a - b)[Math.floor(slopes.length / 2)] ?? 0;
}
