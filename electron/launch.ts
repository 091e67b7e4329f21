import { spawn } from 'node:child_process';
import { homedir } from 'node:os';
import { resolve } from 'node:path';
import { findBrowser } from './launch/browser.ts';
import { build, runNode } from './launch/build.ts';
import { exitCode } from './launch/child.ts';
import { defaultDataFolder } from './launch/data-folder.ts';
import type { Home } from './launch/data-folder.ts';
import { electronInstaller, findElectron } from './launch/electron-runtime.ts';
import { parseLaunchOptions } from './launch/options.ts';
import type { LaunchOptions } from './launch/options.ts';
import { startHostProgram } from './launch/host-program.ts';
import { hasScreen, planLaunch } from './launch/plan.ts';
import type { LaunchPlan } from './launch/plan.ts';
import { appRoot } from './app-root.ts';
import { rebuildOnChange } from './launch/rebuild-on-change.ts';
import { askForUrl } from './launch/running-host.ts';
import { showBench } from './launch/show-bench.ts';
import { isBuildStale } from './launch/staleness.ts';
import { readHostFile } from './transport/host-file.ts';

/**
 * `npm start`: builds what is stale, then opens the bench as a desktop app, or in a browser's app mode, or prints its
 * address. The decisions are in `launch/`; this file only carries them out.
 */
const ROOT = appRoot(import.meta.dirname);
const HOME: Home = { platform: process.platform, env: process.env, homeDir: homedir() };

async function main(): Promise<number> {
  const options = parseLaunchOptions(process.argv.slice(2));
  if (isBuildStale(ROOT) && (await build(ROOT)) !== 0) return 1;
  if (options.downloadElectron) await runNode(ROOT, [electronInstaller(ROOT)]);
  const plan = planLaunch(options, {
    electron: findElectron(ROOT),
    browser: findBrowser(HOME),
    hasScreen: hasScreen(process.platform, process.env),
  });
  const dataDir = options.data === null ? defaultDataFolder(HOME) : resolve(options.data);
  if (plan.show === 'desktop') return openDesktop(plan.electron, dataDir);
  if (plan.reason !== null) console.log(plan.reason);
  if (!options.dev) return openHost(plan, dataDir, options);
  const stopRebuilding = rebuildOnChange(ROOT, ['electron', 'renderer', 'shared', 'resources'], () => build(ROOT));
  return openHost(plan, dataDir, options).finally(stopRebuilding);
}

function openDesktop(electron: string, dataDir: string): Promise<number> {
  return exitCode(spawn(electron, [ROOT, '--data', dataDir], { stdio: 'inherit' }));
}

/** Uses the host that already has the data folder, else starts one which ends with its window. */
async function openHost(plan: LaunchPlan, dataDir: string, options: LaunchOptions): Promise<number> {
  const running = readHostFile(dataDir);
  const runningUrl = running === null ? null : await askForUrl(running);
  if (runningUrl !== null) return showBench({ plan, url: runningUrl, dataDir, host: null, print });
  const host = await startHostProgram(ROOT, ['--data', dataDir, '--port', String(options.port)]);
  if (host.url === null) return exitCode(host.child);
  return showBench({ plan, url: host.url, dataDir, host: host.child, print });
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
