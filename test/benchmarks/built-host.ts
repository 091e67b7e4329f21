import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { appRoot } from '../../electron/app-root.ts';
import { type ApiClient, apiClient } from '../support/api-client.ts';
import { readHostJson } from '../support/host-process.ts';

/** A program of its own that has said its first line. */
export interface Program {
  readonly child: ChildProcess;
  readonly firstLine: string;
  stop(): Promise<void>;
}

/** Starts a program of Node's and waits for its first line. */
export async function startProgram(path: string, args: readonly string[] = []): Promise<Program> {
  const child = spawn(process.execPath, [path, ...args], { stdio: ['ignore', 'pipe', 'ignore'] });
  const [line] = await Promise.race([
    once(createInterface({ input: child.stdout }), 'line'),
    once(child, 'exit').then(() => Promise.reject(new Error(`${path} ended before it was ready`))),
  ]);
  const stop = async (): Promise<void> => {
    if (child.exitCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await ended;
  };
  return { child, firstLine: String(line), stop };
}

const Ready = z.object({ ready: z.literal(true), url: z.string() });

/** The host as it is shipped (`out/main/host.js`), over a folder that `fillBench` has filled and left. */
export async function startBuiltHost(dataDir: string) {
  const program = await startProgram(join(appRoot(), 'out', 'main', 'host.js'), ['--data', dataDir, '--port', '0']);
  return { ...program, openUrl: Ready.parse(JSON.parse(program.firstLine)).url };
}

const SignedIn = z.object({ sessionId: z.string() }).loose();

/** Somebody signed in at a running host: the calls they can make, and their session as a page keeps it. */
export async function signIn(
  dataDir: string,
  { name, pin }: { readonly name: string; readonly pin: string },
): Promise<{ readonly api: ApiClient; readonly session: unknown }> {
  const api = apiClient(readHostJson(dataDir));
  const session = SignedIn.parse(await api.ok('session.signIn', { name, pin }));
  return { api: api.as(session.sessionId), session };
}
