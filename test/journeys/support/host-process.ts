import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const HOST = fileURLToPath(new URL('../../../out/main/host.js', import.meta.url));
const Ready = z.object({ ready: z.literal(true), url: z.string() });
const HostFile = z.object({ url: z.string(), token: z.string() });

/** A real host in demo mode, as a process of its own, with a data folder of its own. */
export interface HostProcess {
  readonly dataDir: string;
  /** The one-time address of the page. */
  readonly openUrl: string;
  readonly apiUrl: string;
  readonly token: string;
  readonly process: ChildProcess;
  /** Calls the host over HTTP, as an outside program does; throws on a failure. */
  call(name: string, params: unknown, sessionId?: string): Promise<unknown>;
  /** The bytes a call answers with. */
  bytes(name: string, params: unknown, sessionId: string): Promise<Uint8Array>;
  /** Ends it and leaves its data: `signal` SIGKILL is the power cut. */
  stop(signal?: NodeJS.Signals): Promise<void>;
  /** Ends it and removes its data. */
  dispose(): Promise<void>;
}

/** Names the folder of a furnished demo that journeys begin with; made once for the whole run. */
export const FURNISHED_DEMO = 'RETURNS_BENCH_FURNISHED_DEMO';

/** Starts a built host on a free port; on `dataDir` if given (a restart), else on a furnished demo of its own. */
export async function startHost(dataDir?: string): Promise<HostProcess> {
  const folder = dataDir ?? (await demoFolder());
  const child = spawn(process.execPath, [HOST, '--demo', '--data', folder, '--port', '0', '--no-open'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const complaints: string[] = [];
  child.stderr.on('data', (chunk) => complaints.push(String(chunk)));
  const [line] = await Promise.race([
    once(createInterface({ input: child.stdout }), 'line'),
    once(child, 'exit').then(() => {
      throw new Error(`the host ended before it was ready: ${complaints.join('')}`);
    }),
  ]);
  const { url: openUrl } = Ready.parse(JSON.parse(String(line)));
  const { url: apiUrl, token } = HostFile.parse(JSON.parse(await readFile(join(folder, 'host.json'), 'utf8')));

  const stop = async (signal: NodeJS.Signals = 'SIGTERM'): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  };
  return {
    dataDir: folder,
    openUrl,
    apiUrl,
    token,
    process: child,
    stop,
    call: async (name, params, sessionId) => (await callHost(`${apiUrl}/api/${name}`, token, params, sessionId)).json(),
    bytes: async (name, params, sessionId) =>
      new Uint8Array(await (await callHost(`${apiUrl}/api/${name}`, token, params, sessionId)).arrayBuffer()),
    dispose: async () => {
      await stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A copy of the furnished demo; an empty folder, which the host furnishes itself, where none was made. */
async function demoFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'returns-bench-'));
  const furnished = process.env[FURNISHED_DEMO];
  if (furnished !== undefined) await cp(furnished, folder, { recursive: true });
  return folder;
}

async function callHost(url: string, token: string, params: unknown, sessionId?: string): Promise<Response> {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      ...(sessionId === undefined ? {} : { 'x-session': sessionId }),
    },
    body: JSON.stringify(params),
  });
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${await response.text()}`);
  return response;
}
