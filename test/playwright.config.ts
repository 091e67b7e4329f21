import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { LOCALES } from '../shared/i18n/locales.ts';
import type { JourneyOptions } from './journeys/support/bench.ts';
import { requireBrowser } from './support/browser.ts';
import { keepCompiled } from './support/compile-cache.ts';

keepCompiled();

const results = (path: string): string => fileURLToPath(new URL(`../test-results/${path}`, import.meta.url));

/** Chromium refuses its sandbox to root; a camera that shows a test picture stands in for the real one. */
const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const camera = ['--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream'];

const AT_THE_BENCH = /(clean-return|damaged-return|undo|touch-only)\.e2e\.test\.ts$/;

/** Journeys: what people do, in a real browser against a real host. A failure keeps its picture and its trace. */
export default defineConfig<JourneyOptions>({
  globalSetup: './journeys/support/furnished-demo.ts',
  testDir: 'journeys',
  testMatch: '**/*.e2e.test.ts',
  outputDir: results('journeys'),
  // A journey waits for paint, scale, disk and network as much as it computes: one more than there are cores keeps them busy.
  workers: availableParallelism() + 1,
  retries: 0,
  forbidOnly: true,
  // No speed is asserted here: a disk shared with others has held every write of a host for longer than 15 s.
  timeout: 150_000,
  expect: { timeout: 40_000 },
  // What somebody does at the bench is done in every language; the journeys around it choose theirs themselves.
  projects: [
    { name: 'around the bench', testIgnore: AT_THE_BENCH },
    ...LOCALES.map((language) => ({ name: language, testMatch: AT_THE_BENCH, use: { language } })),
  ],
  reporter: [['list'], ['json', { outputFile: results('journeys.json') }]],
  use: {
    launchOptions: { executablePath: requireBrowser(), args: [...sandbox, ...camera] },
    viewport: { width: 1280, height: 800 },
    screenshot: 'only-on-failure',
    // A picture of the page with every action takes longer than the action: `--trace on` takes them, for one journey.
    trace: { mode: 'retain-on-failure', screenshots: false, snapshots: false, sources: false },
  },
});
