import { accessSync, constants } from 'node:fs';
import { posix, win32 } from 'node:path';
import type { Home } from './data-folder.ts';

const LINUX_NAMES = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
];
const MAC_APPS = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const WINDOWS_PROGRAMS = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];

/** Where a browser with an app mode may be installed, best first. `CHROME_PATH` comes before all. */
export function browserCandidates({ platform, env, homeDir }: Home): string[] {
  const chosen = env['CHROME_PATH'] === undefined ? [] : [env['CHROME_PATH']];
  if (platform === 'win32') {
    const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => env[name] ?? []);
    return [...chosen, ...WINDOWS_PROGRAMS.flatMap((program) => roots.map((root) => win32.join(root, program)))];
  }
  if (platform === 'darwin') {
    const roots = ['/Applications', posix.join(homeDir, 'Applications')];
    return [...chosen, ...MAC_APPS.flatMap((app) => roots.map((root) => `${root}/${app}.app/Contents/MacOS/${app}`))];
  }
  const folders = (env['PATH'] ?? '').split(':').filter((folder) => folder.startsWith('/'));
  return [...chosen, ...LINUX_NAMES.flatMap((name) => folders.map((folder) => posix.join(folder, name)))];
}

/** The first candidate that can be run, or null. */
export function findBrowser(home: Home): string | null {
  return browserCandidates(home).find(isProgram) ?? null;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    // Not there, or not for us: the next one.
    return false;
  }
}

/**
 * How to start a browser as the bench's window. The profile is the bench's own, so that no extension, no translation
 * bar and no saved password of the person who owns the computer comes between; and the browser then ends with its window.
 */
export function browserArguments(parts: {
  readonly url: string;
  readonly profileDir: string;
  readonly isRoot: boolean;
}): string[] {
  return [
    `--app=${parts.url}`,
    `--user-data-dir=${parts.profileDir}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-sync',
    '--disable-features=Translate',
    '--start-maximized',
    // Chromium's sandbox refuses to run as root; such machines are kiosks and containers.
    ...(parts.isRoot ? ['--no-sandbox'] : []),
  ];
}
