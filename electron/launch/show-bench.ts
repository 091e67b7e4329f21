import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { browserArguments } from './browser.ts';
import { endChild, exitCode } from './child.ts';
import type { LaunchPlan } from './plan.ts';

/**
 * Shows the bench as planned without the desktop shell: in a browser's app mode, or by printing its address. Resolves
 * with the exit code when the window or the host has ended; a host that was started for the window ends with it.
 */
export async function showBench(bench: {
  readonly plan: LaunchPlan;
  readonly url: string;
  readonly dataDir: string;
  /** Null when the host was running before and goes on afterwards. */
  readonly host: ChildProcess | null;
  readonly print: (line: string) => void;
}): Promise<number> {
  const { plan, url, dataDir, host, print } = bench;
  if (plan.show !== 'browser') {
    print(url);
    return host === null ? 0 : exitCode(host);
  }
  const profileDir = join(dataDir, 'browser');
  const args = browserArguments({ url, profileDir, isRoot: process.getuid?.() === 0 });
  const window = spawn(plan.browser, args, { stdio: 'ignore' });
  const code = await Promise.race([exitCode(window), ...(host === null ? [] : [exitCode(host)])]);
  await Promise.all([endChild(window), ...(host === null ? [] : [endChild(host)])]);
  return code;
}
