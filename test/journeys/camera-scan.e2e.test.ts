import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext } from '@playwright/test';
import { requireBrowser } from '../support/browser.ts';
import { type Bench, expect, openBench, test as base } from './support/bench.ts';
import { startHost } from './support/host-process.ts';
import { writeLabelFilm } from './support/label-film.ts';

/** A bench whose camera shows a film of a parcel's label. Each film has a browser of its own: it is said at its start. */
const test = base.extend<{ filmed: { readonly bench: Bench; readonly context: BrowserContext } }>({
  filmed: async ({ viewport }, give) => {
    const folder = mkdtempSync(join(tmpdir(), 'returns-bench-film-'));
    const host = await startHost();
    const film = join(folder, 'label.y4m');
    const args = ['--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream'];
    const browser = await chromium.launch({
      executablePath: requireBrowser(),
      args: [
        ...args,
        `--use-file-for-fake-video-capture=${film}`,
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ],
    });
    const context = await browser.newContext({ viewport });
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    await writeLabelFilm(film, { bareSeconds: 1, labelSeconds: 3, codes: [await parcelOf(host), '42094043'] });
    const bench = await openBench(page, host);
    await give({ bench, context });
    await browser.close();
    await host.dispose();
    rmSync(folder, { recursive: true, force: true });
    expect(faults, 'the page threw').toEqual([]);
  },
});

async function parcelOf(host: { call(name: string, params: unknown): Promise<unknown> }): Promise<string> {
  const demo: unknown = await host.call('demo.get', {});
  const { parcels } = Object(demo);
  return String(parcels.find(({ what }: { what: string }) => what === 'clean').trackingNumber);
}

test.describe('the camera as a scanner', () => {
  test('reads a parcel label, opens its return, and stays ready', async ({ filmed: { bench, context } }) => {
    const foreign: string[] = [];
    const engines: string[] = [];
    const origin = new URL(bench.page.url()).origin;
    context.on('request', (request) => {
      const { origin: asked, protocol, pathname } = new URL(request.url());
      if (protocol !== 'blob:' && asked !== origin) foreign.push(request.url());
      if (pathname.endsWith('.wasm')) engines.push(asked);
    });
    const parcel = bench.parcel('clean');
    await bench.scan('CMDCAMERA');
    await expect(bench.page.locator('[data-camera-scan]')).toBeVisible();
    await expect(bench.band('done')).toContainText(parcel.trackingNumber, { timeout: 30_000 });
    expect(await bench.statusOf(parcel.rmaNumber)).toBe('open');
    await expect(bench.page.locator('[data-camera-scan="camera.state.taken"]')).toBeVisible();
    await bench.photograph(await bench.picture());
    await expect(bench.band('done')).toBeVisible();
    await bench.key('Shift+F4');
    await expect(bench.page.locator('[data-camera-scan]')).toHaveCount(0);
    expect(foreign).toEqual([]);
    expect(engines, 'the engine is a file of ours').toEqual([origin]);
  });

  /** What the browser answers when it is asked for the camera, and what the screen says then. */
  for (const [fault, state] of [
    ['NotFoundError', 'absent'],
    ['NotAllowedError', 'denied'],
    ['NotReadableError', 'busy'],
  ] as const) {
    test(`says what is wrong and what to do: ${state}`, async ({ bench }) => {
      await bench.page.addInitScript((name) => {
        navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', name));
      }, fault);
      await bench.page.reload();
      await bench.page.locator('[data-scan-field]').waitFor();
      await bench.key('Shift+F4');
      const panel = bench.page.locator(`[data-camera-scan="camera.state.${state}"]`);
      await expect(panel).toContainText(/camera/i);
      await bench.scan(bench.parcel('clean').trackingNumber);
      await expect(bench.band('done')).toContainText(bench.parcel('clean').trackingNumber);
    });
  }

  test('says so when it is pulled out, and reads again when it is back', async ({ filmed: { bench } }) => {
    await bench.key('Shift+F4');
    await expect(bench.page.locator('[data-camera-scan="camera.state.taken"]')).toBeVisible({ timeout: 30_000 });
    await bench.page.evaluate(() => {
      const stream = document.querySelector('video')?.srcObject;
      if (!(stream instanceof MediaStream)) throw new Error('the camera shows nothing');
      for (const track of stream.getTracks()) {
        track.stop();
        track.dispatchEvent(new Event('ended'));
      }
    });
    await expect(bench.page.locator('[data-camera-scan="camera.state.lost"]')).toBeVisible();
    await bench.page.evaluate(() => navigator.mediaDevices.dispatchEvent(new Event('devicechange')));
    await expect(bench.page.locator('[data-camera-scan="camera.state.taken"]')).toBeVisible({ timeout: 30_000 });
  });
});
