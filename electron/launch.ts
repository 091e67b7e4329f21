import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { browserArguments, findBrowser } from './launch/browser.ts';
import { endChild, exitCode } from './launch/child.ts';
import { defaultDataFolder } from './launch/data-folder.ts';
import type { Home } from './launch/data-folder.ts';
import { electronInstaller, findElectron } from './launch/electron-runtime.ts';
import { parseLaunchOptions } from './launch/options.ts';
import type { LaunchOptions } from './launch/options.ts';
import { hasScreen, planLaunch } from './launch/plan.ts';
import type { LaunchPlan } from './launch/plan.ts';
import { appRoot } from './app-root.ts';
import { readReadyUrl } from './launch/ready-line.ts';
import { rebuildOnChange } from './launch/rebuild-on-change.ts';
import { askForUrl } from './launch/running-host.ts';
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
  if (isBuildStale(ROOT) && (await build()) !== 0) return 1;
  if (options.downloadElectron) await runNode([electronInstaller(ROOT)]);
  const plan = planLaunch(options, {
    electron: findElectron(ROOT),
    browser: findBrowser(HOME),
    hasScreen: hasScreen(process.platform, process.env),
  });
  const dataDir = options.data === null ? defaultDataFolder(HOME) : resolve(options.data);
  if (plan.show === 'desktop') return openDesktop(plan.electron, dataDir);
  if (plan.reason !== null) console.log(plan.reason);
  if (!options.dev) return openHost(plan, dataDir, options);
  const stopRebuilding = rebuildOnChange(ROOT, ['electron', 'renderer', 'shared', 'resources'], build);
  return openHost(plan, dataDir, options).finally(stopRebuilding);
}

function build(): Promise<number> {
  return runNode([
    join(ROOT, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js'),
    'build',
    '--logLevel',
    'warn',
  ]);
}

function runNode(args: readonly string[]): Promise<number> {
  return exitCode(spawn(process.execPath, args, { cwd: ROOT, stdio: 'inherit' }));
}

function openDesktop(electron: string, dataDir: string): Promise<number> {
  return exitCode(spawn(electron, [ROOT, '--data', dataDir], { stdio: 'inherit' }));
}

/** Uses the host that already has the data folder, else starts one which ends with its window. */
async function openHost(plan: LaunchPlan, dataDir: string, options: LaunchOptions): Promise<number> {
  const running = readHostFile(dataDir);
  const runningUrl = running === null ? null : await askForUrl(running);
  if (runningUrl !== null) return show(plan, runningUrl, dataDir, null);
  const args = [join(ROOT, 'out', 'main', 'host.js'), '--data', dataDir, '--port', String(options.port)];
  const host = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  process.on('SIGTERM', () => host.kill('SIGTERM'));
  // A terminal sends Ctrl-C to the host as well; told twice, it would stop in the middle of closing.
  process.on('SIGINT', () => {});
  const url = await readReadyUrl(host.stdout);
  return url === null ? exitCode(host) : show(plan, url, dataDir, host);
}

async function show(plan: LaunchPlan, url: string, dataDir: string, host: ChildProcess | null): Promise<number> {
  if (plan.show !== 'browser') {
    console.log(url);
    return host === null ? 0 : exitCode(host);
  }
  const profileDir = join(dataDir, 'browser');
  const args = browserArguments({ url, profileDir, isRoot: process.getuid?.() === 0 });
  const window = spawn(plan.browser, args, { stdio: 'ignore' });
  const code = await Promise.race([exitCode(window), ...(host === null ? [] : [exitCode(host)])]);
  await Promise.all([endChild(window), ...(host === null ? [] : [endChild(host)])]);
  return code;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
