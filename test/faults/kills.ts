import { join } from 'node:path';
import { randomFrom } from '../support/property-seed.ts';
import { checkFolder, type Found } from './check-folder.ts';
import { newHistory, signIn, takeIn } from './intake.ts';
import { copyFolder, makeTemplate, startAgain } from './template.ts';

export interface KillFigures {
  readonly kills: number;
  readonly saved: number;
  readonly unknown: number;
  /** From the start of the program to the line that says it is ready, after a kill. */
  readonly restartMs: readonly number[];
  readonly found: Found;
}

/** Kills of one folder, one after another: recovery on top of recovery. */
const KILLS_PER_FOLDER = 10;
const RETURNS = 400;

/**
 * The bench is killed (`kill -9`) at a random moment of its work, over and over; what was answered with success has to
 * be there afterwards, whole.
 */
export async function killLoop(options: {
  readonly kills: number;
  readonly seed: number;
  readonly workDir: string;
}): Promise<KillFigures> {
  const random = randomFrom(options.seed);
  const template = join(options.workDir, 'template');
  await makeTemplate(template, RETURNS);
  const total = {
    saved: 0,
    unknown: 0,
    restartMs: new Array<number>(),
    found: { lost: [], half: [], damage: [] } as Found,
  };
  let dataDir = template;
  let history = newHistory();
  for (let kill = 0; kill < options.kills; kill += 1) {
    if (kill % KILLS_PER_FOLDER === 0) {
      dataDir = copyFolder(template, join(options.workDir, `folder-${kill}`));
      history = newHistory();
    }
    const before = history.attempts.length;
    total.restartMs.push(await killOnce(dataDir, history, 5 + random() * 495));
    add(total.found, await checkFolder(dataDir, history));
    const made = history.attempts.slice(before);
    total.saved += made.filter(({ outcome }) => outcome === 'saved').length;
    total.unknown += made.filter(({ outcome }) => outcome === 'unknown').length;
  }
  return { kills: options.kills, ...total };
}

async function killOnce(dataDir: string, history: ReturnType<typeof newHistory>, afterMs: number): Promise<number> {
  const startedMs = performance.now();
  const host = await startAgain(dataDir);
  const readyMs = performance.now() - startedMs;
  const client = await signIn(host);
  const timer = setTimeout(() => void host.kill(), afterMs);
  await takeIn(client, history);
  clearTimeout(timer);
  await host.kill();
  return readyMs;
}

/** Adds what one folder showed to what all of them have shown. */
export function add(total: Found, found: Found): void {
  total.lost.push(...found.lost);
  total.half.push(...found.half);
  total.damage.push(...found.damage);
}
