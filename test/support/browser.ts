import { chromium } from '@playwright/test';
import { installOnDebian, onPath, thisMachine, type Machine } from './machine.ts';

/** Names a browser of the reader's choice; everything else is found. */
export const BROWSER_VARIABLE = 'RETURNS_BENCH_BROWSER';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'msedge'];

/** Where browsers stand that do not put themselves on PATH. */
const PLACES: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
};

const REMEDY =
  `No browser found: install Chromium, Chrome or Edge, or run "npx playwright install chromium", ` +
  `or set ${BROWSER_VARIABLE} to the path of one.`;

/**
 * The path of a browser that is already there: the one the reader names, an installed one, Playwright's own.
 * Throws when the reader names one that is not there: a wrong path must not be passed over in silence.
 */
export function findBrowser(
  machine: Machine = thisMachine,
  playwrights = chromium.executablePath(),
): string | undefined {
  const named = machine.env[BROWSER_VARIABLE];
  if (named !== undefined && named !== '') {
    if (machine.isExecutable(named)) return named;
    throw new Error(`${BROWSER_VARIABLE} names ${named}, which is not a program.`);
  }
  const known = [...(PLACES[machine.platform] ?? []), playwrights];
  return onPath(machine, NAMES) ?? known.find((path) => machine.isExecutable(path));
}

/** As `findBrowser`, and installs Debian's chromium when it may. Throws with what to do when there is none. */
export function requireBrowser(machine: Machine = thisMachine, playwrights = chromium.executablePath()): string {
  const found = findBrowser(machine, playwrights);
  if (found !== undefined) return found;
  installOnDebian(machine, ['chromium', 'fonts-noto-cjk']);
  const installed = findBrowser(machine, playwrights);
  if (installed === undefined) throw new Error(REMEDY);
  return installed;
}
