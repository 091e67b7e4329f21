import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { requireBrowser } from './support/browser.ts';

const results = (path: string): string => fileURLToPath(new URL(`../test-results/${path}`, import.meta.url));

/** Chromium refuses its sandbox to root; a camera that shows a test picture stands in for the real one. */
const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const camera = ['--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream'];

/** Journeys: what people do, in a real browser against a real host. A failure keeps its picture and its trace. */
export default defineConfig({
  testDir: 'journeys',
  testMatch: '**/*.e2e.test.ts',
  outputDir: results('journeys'),
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  reporter: [['list'], ['json', { outputFile: results('journeys.json') }]],
  use: {
    launchOptions: { executablePath: requireBrowser(), args: [...sandbox, ...camera] },
    viewport: { width: 1280, height: 800 },
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
  },
});
