import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { readReadyUrl } from './ready-line.ts';

/** A host that was started, and the one-time URL of its page; null when it ended before it was ready. */
export interface HostProgram {
  readonly child: ChildProcess;
  readonly url: string | null;
}

/** Starts the built host and waits until it is ready. It ends when this process is asked to. */
export async function startHostProgram(root: string, args: readonly string[]): Promise<HostProgram> {
  const child = spawn(process.execPath, [join(root, 'out', 'main', 'host.js'), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  // A terminal sends Ctrl-C to the host as well; told twice, it would stop in the middle of closing.
  process.on('SIGINT', () => {});
  return { child, url: await readReadyUrl(child.stdout) };
}
