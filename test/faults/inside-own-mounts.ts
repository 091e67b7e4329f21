import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { systemClock } from '../../electron/clock.ts';
import { keepHost } from '../../electron/keep-host.ts';
import { OWNER_SESSION } from '../../electron/session.ts';
import type { CallOutcome } from '../../shared/protocol/wire-error.ts';
import { apiClient } from '../support/api-client.ts';
import type { HostProcess } from '../support/host-process.ts';
import { checkFolder } from './check-folder.ts';
import { type History, newHistory, signIn, takeIn } from './intake.ts';
import { copyFolder, makeTemplate, quiet, startAgain, trackingOf } from './template.ts';

/** A program of its own, started by `own-mounts.ts` under `unshare -m`: prints what it saw as JSON. */
const [scene = '', workDir = '', megabytes = ''] = process.argv.slice(2);
const MEGABYTE = 1024 * 1024;

const mount = (...args: string[]): unknown => execFileSync('mount', args);
const savedIn = ({ attempts }: History): number => attempts.filter(({ outcome }) => outcome === 'saved').length;
const stateOf = async ({ file }: HostProcess): Promise<string> =>
  (await apiClient(file).ok<{ kind: string }>('record.state', {})).kind;

async function furnished(returns = 400): Promise<string> {
  const template = join(workDir, 'template');
  await makeTemplate(template, returns);
  const disk = join(workDir, 'disk');
  mkdirSync(disk);
  mount('-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', disk);
  return copyFolder(template, join(disk, 'data'));
}

/** Fills the disk by taking returns in, makes a megabyte of room, goes on. */
async function full(): Promise<object> {
  const dataDir = await furnished();
  const ballast = join(workDir, 'disk', 'ballast');
  writeFileSync(ballast, Buffer.alloc(MEGABYTE));
  const host = await startAgain(dataDir);
  const client = await signIn(host);
  const history = newHistory();
  await takeIn(client, history, () => history.failures.length > 3);
  const stateWhenFull = await stateOf(host);
  const saved = savedIn(history);
  const reads = (await client.send('bench.get', {})).status;
  const kinds = [...new Set(history.failures.map(({ kind }) => kind))];
  rmSync(ballast);
  const until = history.next + 2;
  await takeIn(client, history, () => history.next >= until);
  const savedAfter = savedIn(history) - saved;
  const stateAfter = await stateOf(host);
  await host.kill();
  return { saved, savedAfter, kinds, reads, stateWhenFull, stateAfter, found: await checkFolder(dataDir, history) };
}

/** Starts on a disk that cannot be written, and gives it back. No host.json can stand there: asked within this process. */
async function readOnly(): Promise<object> {
  const dataDir = await furnished();
  const disk = join(workDir, 'disk');
  mount('-o', 'remount,ro', disk);
  const host = keepHost({ dataDir, version: '0.0.0', clock: systemClock, log: quiet, demo: null });
  const ask = (call: string, params: object): Promise<CallOutcome> =>
    host.dispatcher.dispatch({ call, params, session: OWNER_SESSION });
  const scan = (): Promise<CallOutcome> =>
    ask('code.scan', { commandId: randomUUID(), raw: trackingOf(0), source: 'api' });
  const refused = await scan();
  const reads = (await ask('bench.get', {})).ok;
  const state = await ask('record.state', {});
  mount('-o', 'remount,rw', disk);
  let again = await scan();
  for (let look = 0; look < 300 && !again.ok; look += 1) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    again = await scan();
  }
  await host.close();
  const found = await checkFolder(dataDir, newHistory());
  return { refused: refused.ok ? 'saved' : refused.error.kind, reads, state, again: again.ok, found };
}

/** The disk is taken away under a running bench, which still has its files open, and put back. */
async function unmounted(): Promise<object> {
  const disk = await furnished(60);
  const dataDir = join(workDir, 'point');
  mkdirSync(dataDir);
  mount('--bind', disk, dataDir);
  const host = await startAgain(dataDir);
  const client = await signIn(host);
  const history = newHistory(1);
  await takeIn(client, history, () => history.next >= 2);
  execFileSync('umount', ['-l', dataDir]);
  await takeIn(client, history, () => history.failures.length > 0 || history.next > 40);
  const [failure] = history.failures;
  const state = await stateOf(host);
  const begun = readdirSync(dataDir);
  mount('--bind', disk, dataDir);
  for (let look = 0; look < 300 && (await client.send('bench.get', {})).status !== 200; look += 1) await wait(50);
  const saved = savedIn(history);
  const until = history.next + 2;
  await takeIn(client, history, () => history.next >= until);
  const savedAfter = savedIn(history) - saved;
  await host.kill();
  return { refused: failure?.kind ?? '', state, begun, savedAfter, found: await checkFolder(disk, history) };
}

const SCENES: Readonly<Record<string, () => Promise<object>>> = { full, 'read-only': readOnly, unmounted };
const run = SCENES[scene];
if (!run) throw new RangeError(`${scene} is no scene`);
process.stdout.write(JSON.stringify(await run()));
process.exit(0);
