import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const HOST = join(ROOT, 'electron', 'host-main.ts');

/** What host.json says, as a program that was written without our sources would read it. */
export interface HostJson {
  readonly url: string;
  readonly token: string;
  readonly ownerToken: string;
  readonly pid: number;
}

/** A host as a program of its own, on a port of the system's choice. */
export interface HostProcess {
  readonly dataDir: string;
  /** Opens the page once. */
  readonly openUrl: string;
  readonly file: HostJson;
  /** All it has written to standard error so far. */
  stderr(): string;
  /** `kill -9`: nothing is closed, nothing is tidied up. */
  kill(): Promise<void>;
  /** Asks it to end and waits until it has; answers its exit code. */
  stop(): Promise<number | null>;
  /** Waits until it has ended by itself, or by somebody else; answers its exit code. */
  ended(): Promise<number | null>;
}

/** Hosts that nobody has ended yet. */
const running = new Set<ChildProcess>();

/** Ends every host that is still there. */
export async function endLeftHosts(): Promise<void> {
  await Promise.all([...running].map((child) => end(child, 'SIGKILL')));
}

/** Another way to run the same program: under a tracer, with a library loaded before all others, … */
export interface HostRun {
  /** A program and its arguments that is given Node's command line. */
  readonly under?: readonly string[];
  readonly nodeArgs?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/**
 * Starts the host from its sources and waits for the line that says it is ready.
 * @throws Error with what it wrote to standard error when it ends without that line.
 */
export async function startHost(
  dataDir: string,
  args: readonly string[] = [],
  { under = [], nodeArgs = [], env = {} }: HostRun = {},
): Promise<HostProcess> {
  const [program, ...line] = [...under, process.execPath, ...nodeArgs, HOST, '--data', dataDir, '--port', '0'];
  const child = spawn(program, [...line, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  const written = collect(child.stderr);
  const openUrl = await readyUrl(child);
  if (openUrl === null) throw new Error(`The host did not start: ${written()}`);
  return {
    dataDir,
    openUrl,
    file: readHostJson(dataDir),
    stderr: written,
    kill: async () => void (await end(child, 'SIGKILL')),
    stop: () => end(child, 'SIGTERM'),
    ended: () => ended(child),
  };
}

/** Runs a host that is expected to refuse to start. */
export async function startRefused(args: readonly string[]): Promise<{ code: number | null; stderr: string }> {
  const child = spawn(process.execPath, [HOST, ...args], { stdio: ['ignore', 'ignore', 'pipe'] });
  const written = collect(child.stderr);
  await once(child, 'close');
  return { code: child.exitCode, stderr: written() };
}

/** @throws Error when there is none. */
export function readHostJson(dataDir: string): HostJson {
  return JSON.parse(readFileSync(join(dataDir, 'host.json'), 'utf8')) as HostJson;
}

export function hasHostJson(dataDir: string): boolean {
  return existsSync(join(dataDir, 'host.json'));
}

async function readyUrl(child: ChildProcess): Promise<string | null> {
  if (child.stdout === null) return null;
  for await (const line of createInterface({ input: child.stdout })) {
    const { ready, url } = JSON.parse(line) as { ready?: boolean; url?: string };
    if (ready === true && url !== undefined) return url;
  }
  return null;
}

function collect(stream: NodeJS.ReadableStream): () => string {
  let text = '';
  stream.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
  return () => text;
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  const over = ended(child);
  child.kill(signal);
  return over;
}

async function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return child.exitCode;
}
