import { fileURLToPath } from 'node:url';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { findBrowser } from '../support/browser.ts';
import { signIn, startBuiltHost, startProgram } from './built-host.ts';
import { ADMINISTRATOR, fillBench } from './filled-bench.ts';
import { numbersOf } from './grow-record.ts';
import { type Measured, percentile, ratiosOf } from './measure.ts';
import { type Painted, scanAndWait, watchPage } from './scan-page.ts';
import type { Sizes } from './sizes.ts';

const BARE = fileURLToPath(new URL('bare-page.ts', import.meta.url));

/** Scans before anything counts: code is compiled, the first parcel is special. */
const WARM_UP = 5;

/**
 * Scan to painted answer in a real browser: the built host with so many cases behind it and the real screen, against a
 * bare page over the same kind of socket. Every scan receives a parcel and closes the one before it. The answer is the
 * tracking number in the parcel's header, which stands there only when the host has said that the case is open.
 */
export async function benchmarkScan({ cases, scans, rounds, seed }: Sizes): Promise<Measured[]> {
  const executablePath = findBrowser();
  if (executablePath === undefined) {
    console.error('No browser: the scan is not measured here.');
    return [];
  }
  const filled = await fillBench({ expected: rounds * scans + WARM_UP + 10, received: 2, copies: cases, seed });
  await filled.leave();
  const host = await startBuiltHost(filled.dataDir);
  const bareHost = await startProgram(BARE);
  const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
  try {
    const ours = await openBench(await browser.newContext(), filled.dataDir, host.openUrl);
    const bare = await openBare(await browser.newContext(), bareHost.firstLine);
    const codes = Array.from({ length: rounds * scans + WARM_UP }, (_, at) => numbersOf(at + 2).trackingNumber);
    await series(ours, codes.splice(0, WARM_UP));
    await series(bare, codes.slice(0, WARM_UP));
    const measured: { ours: Painted[]; bare: Painted[] }[] = [];
    while (codes.length > 0) {
      const next = codes.splice(0, scans);
      const against = await series(bare, next);
      measured.push({ ours: await series(ours, next), bare: against });
    }
    return linesOf(measured, cases);
  } finally {
    await browser.close();
    await host.stop();
    await bareHost.stop();
    filled.remove();
  }
}

function linesOf(measured: readonly { ours: Painted[]; bare: Painted[] }[], cases: number): Measured[] {
  const baseline = 'a bare page that paints what a socket echoes';
  const line = (name: string, share: number, key: keyof Painted, promise: Measured['promise']): Measured =>
    ratiosOf(
      { name: `${name}, ${cases} cases`, baseline, promise, unit: 'ms' },
      measured.map(({ ours, bare }) => ({
        subject: percentile(
          ours.map((scan) => scan[key]),
          share,
        ),
        against: percentile(
          bare.map((scan) => scan[key]),
          share,
        ),
      })),
    );
  return [
    line('scan to painted answer: p95', 0.95, 'answeredMs', { of: 'ratio', atMost: 2 }),
    line('scan to painted answer: median', 0.5, 'answeredMs', null),
    line('scan to first sign: p95', 0.95, 'seenMs', { of: 'takes', atMost: 100 }),
  ];
}

async function series(page: Page, codes: readonly string[]): Promise<Painted[]> {
  await page.bringToFront();
  const painted: Painted[] = [];
  for (const code of codes) painted.push(await scanAndWait(page, code));
  return painted;
}

async function openBench(context: BrowserContext, dataDir: string, openUrl: string): Promise<Page> {
  const { session } = await signIn(dataDir, ADMINISTRATOR);
  const page = await context.newPage();
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.addInitScript(
    (text) => window.sessionStorage.setItem('returns-bench.session', text),
    JSON.stringify(session),
  );
  await watchPage(page, { seen: '[data-status-band]', answered: 'header p .raw, p .raw' });
  await page.goto(openUrl);
  await page.locator('[data-scan-field]').waitFor();
  return page;
}

async function openBare(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  await page.setViewportSize({ width: 1280, height: 800 });
  await watchPage(page, { seen: '#seen', answered: '#answer' });
  await page.goto(url);
  await page.waitForFunction(() => document.title === 'Ready');
  return page;
}
