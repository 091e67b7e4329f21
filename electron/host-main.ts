import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { appRoot } from './app-root.ts';
import { systemClock } from './clock.ts';
import { rescueOffer } from './backup/rescue-offer.ts';
import { startDemo } from './demo/start-demo.ts';
import type { HostOptions } from './host.ts';
import { keepHost, type KeptHost } from './keep-host.ts';
import { HostError } from './host-error.ts';
import { parseHostOptions } from './host-options.ts';
import { logToStandardError } from './log.ts';
import { keepProcessPrivate } from './private-process.ts';
import { writeHostFile } from './transport/host-file.ts';
import { openHttpServer } from './transport/http-server.ts';
import { servePipe } from './transport/serve-pipe.ts';
import { newToken } from './transport/session-token.ts';
import { isParentPort, listenToShell } from './transport/shell-pipes.ts';

/**
 * The host as a program: `node out/main/host.js --data DIR [--port N] [--demo]`, or a utility process of the desktop
 * shell with `--shell`. Prints one line of JSON when it is ready: `{"ready":true,"url":"http://127.0.0.1:…/open/…"}`.
 */
async function main(): Promise<void> {
  keepProcessPrivate();
  const options = parseHostOptions(process.argv.slice(2));
  const root = appRoot();
  const log = logToStandardError(systemClock.nowMs);
  const demo = options.isDemo ? await startDemo(root, log) : null;
  const tokens = { pageToken: newToken(), ownerToken: newToken() };
  const open = async (port: number) => {
    const host = openOrOffer({
      dataDir: options.dataDir,
      version: versionOf(root),
      clock: systemClock,
      log,
      demo: demo?.view ?? null,
      restart: () => void setTimeout(() => void restart().catch(giveUp), RESTART_AFTER_MS),
    });
    if (demo) await demo.furnish(host.parts);
    const server = await openHttpServer({
      port,
      rendererDir: join(root, 'out', 'renderer'),
      ...tokens,
      dispatcher: host.dispatcher,
      sessions: host.sessions,
      pushes: host.pushes,
      clock: systemClock,
      log,
    });
    const file = { url: server.url, token: tokens.pageToken, ownerToken: tokens.ownerToken, pid: process.pid };
    const removeHostFile = host.isReadOnly() ? () => undefined : writeHostFile(options.dataDir, file);
    const close = async (): Promise<void> => {
      removeHostFile();
      await server.close();
      await host.close();
    };
    return { host, server, close };
  };
  let running = await open(options.port);

  let isClosing = false;
  const end = async (): Promise<void> => {
    if (isClosing) return;
    isClosing = true;
    await running.close();
    demo?.stop();
    process.exit(0);
  };
  /** The shell starts a host that has ended anew; without it, pages find this one again under the same address. */
  const restart = async (): Promise<void> => {
    if (options.isShell) return end();
    if (isClosing) return;
    const { port } = running.server;
    await running.close();
    running = await open(port);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void end());
  const parentPort: unknown = Reflect.get(process, 'parentPort');
  if (options.isShell && isParentPort(parentPort)) {
    const accept = (pipe: Parameters<typeof servePipe>[0]['pipe']): void =>
      servePipe({ pipe, dispatcher: running.host.dispatcher, pushes: running.host.pushes });
    listenToShell({ parentPort, accept, close: () => void end() });
  }
  process.stdout.write(`${JSON.stringify({ ready: true, url: running.server.openUrl() })}\n`);
}

/** Long enough for the answer that says so to leave. */
const RESTART_AFTER_MS = 300;

/** @throws HostError `record-damaged` that says how to get going again. */
function openOrOffer(options: HostOptions): KeptHost {
  try {
    return keepHost(options);
  } catch (error) {
    throw rescueOffer(error, options.dataDir) ?? error;
  }
}

function versionOf(root: string): string {
  return z.object({ version: z.string() }).parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))).version;
}

function giveUp(error: unknown): void {
  const text = error instanceof Error ? error.message : String(error);
  process.stderr.write(`${error instanceof HostError || error instanceof RangeError ? text : String(error)}\n`);
  process.exit(1);
}

main().catch(giveUp);
