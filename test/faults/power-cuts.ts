import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { randomFrom } from '../support/property-seed.ts';
import type { HostProcess } from '../support/host-process.ts';
import { checkFolder, type Found } from './check-folder.ts';
import { compileShim } from './compile-shim.ts';
import { type History, newHistory, signIn, takeIn } from './intake.ts';
import { add } from './kills.ts';
import { copyFolder, makeTemplate, startAgain } from './template.ts';

export interface CutFigures {
  readonly cuts: number;
  readonly saved: number;
  /** Cuts before which something was answered. */
  readonly cutsAnswered: number;
  /** Cuts after which something that was answered with success is gone. */
  readonly cutsThatLost: number;
  readonly found: Found;
}

const LAZY = fileURLToPath(new URL('lazy-commits.ts', import.meta.url));
const RETURNS = 400;

/**
 * The power goes at the n-th write, n random: nothing that was not synced is on the disk afterwards, or (every other
 * time) a random part of it. `isLazy` runs the control whose commits are not synced.
 */
export async function cutLoop(options: {
  readonly cuts: number;
  readonly seed: number;
  readonly workDir: string;
  readonly mostWrites: number;
  readonly isLazy: boolean;
  readonly photographEvery?: number;
}): Promise<CutFigures> {
  const random = randomFrom(options.seed);
  const template = join(options.workDir, 'template');
  await makeTemplate(template, RETURNS);
  const library = compileShim(options.workDir);
  const total = { saved: 0, cutsAnswered: 0, cutsThatLost: 0, found: { lost: [], half: [], damage: [] } as Found };
  for (let cut = 0; cut < options.cuts; cut += 1) {
    const dataDir = copyFolder(template, join(options.workDir, `folder-${cut}`));
    const history = newHistory(options.photographEvery);
    const at = 20 + Math.floor(random() * (options.mostWrites - 20));
    const some = cut % 2 === 0 || options.isLazy ? 0 : 1 + Math.floor(random() * 1_000_000);
    const env = { LD_PRELOAD: library, CUT_DIR: dataDir, CUT_AT: String(at), CUT_SEED: String(some) };
    await cutOnce(dataDir, history, env, options.isLazy);
    const found = await checkFolder(dataDir, history);
    add(total.found, found);
    const saved = history.attempts.filter(({ outcome }) => outcome === 'saved').length;
    total.saved += saved;
    if (saved > 0) total.cutsAnswered += 1;
    if (found.lost.length > 0) total.cutsThatLost += 1;
  }
  return { cuts: options.cuts, ...total };
}

async function cutOnce(dataDir: string, history: History, env: Record<string, string>, isLazy: boolean): Promise<void> {
  const host = await startAgain(dataDir, { env, nodeArgs: isLazy ? ['--import', LAZY] : [] }).catch(() => null);
  // The power may go before the bench is ready: then nobody was told anything.
  if (host === null) return;
  const client = await signIn(host).catch(() => null);
  if (client !== null) await takeIn(client, history);
  await expectCut(host);
}

async function expectCut(host: HostProcess): Promise<void> {
  const code = await host.ended();
  if (code !== 137) throw new Error(`the power did not go: the host ended with ${code}: ${host.stderr()}`);
}
