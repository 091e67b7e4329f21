import { rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { appRoot } from './app-root.ts';
import { findBrowser } from './launch/browser.ts';
import { build } from './launch/build.ts';
import { exitCode } from './launch/child.ts';
import { startHostProgram } from './launch/host-program.ts';
import { hasScreen, planLaunch } from './launch/plan.ts';
import { askForUrl } from './launch/running-host.ts';
import { showBench } from './launch/show-bench.ts';
import { isBuildStale } from './launch/staleness.ts';
import { readHostFile } from './transport/host-file.ts';

/**
 * `npm run demo`: a bench with everything beside it (expected returns, a simulated scale, a back office), in a data
 * folder of its own that a real bench never sees. `--fresh` starts over, `--no-open` prints the address.
 */
const ROOT = appRoot();
const DATA_DIR = join(ROOT, '.demo');

async function main(): Promise<number> {
  const options = parseDemoOptions(process.argv.slice(2));
  if (isBuildStale(ROOT) && (await build(ROOT)) !== 0) return 1;
  const plan = planLaunch(
    { noOpen: options.noOpen, browser: true },
    {
      electron: null,
      browser: findBrowser({ platform: process.platform, env: process.env, homeDir: homedir() }),
      hasScreen: hasScreen(process.platform, process.env),
    },
  );
  if (plan.show !== 'desktop' && plan.reason !== null) print(plan.reason);
  const running = readHostFile(DATA_DIR);
  const runningUrl = running === null ? null : await askForUrl(running);
  if (runningUrl !== null && options.fresh) throw new Error('The demo is running: close it, then start it afresh.');
  if (runningUrl !== null) return showBench({ plan, url: runningUrl, dataDir: DATA_DIR, host: null, print });
  if (options.fresh) rmSync(DATA_DIR, { recursive: true, force: true });
  const host = await startHostProgram(ROOT, ['--demo', '--data', DATA_DIR, '--port', options.port]);
  if (host.url === null) return exitCode(host.child);
  return showBench({ plan, url: host.url, dataDir: DATA_DIR, host: host.child, print });
}

/** @throws TypeError naming the option, for one that does not exist. */
function parseDemoOptions(args: readonly string[]): { fresh: boolean; noOpen: boolean; port: string } {
  const { values } = parseArgs({
    args: [...args],
    options: {
      fresh: { type: 'boolean', default: false },
      'no-open': { type: 'boolean', default: false },
      port: { type: 'string', default: '0' },
    },
  });
  return { fresh: values.fresh, noOpen: values['no-open'], port: values.port };
}

function print(line: string): void {
  console.log(line);
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
