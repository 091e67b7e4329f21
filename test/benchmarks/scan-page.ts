import type { Page } from '@playwright/test';
import { typeAsWedge } from '../journeys/support/wedge.ts';

/** What the watcher in the page keeps of one scan, in milliseconds from its Enter key. */
export interface Painted {
  /** The first frame in which anything shows the code. */
  readonly seenMs: number;
  /** The frame in which the answer stands. */
  readonly answeredMs: number;
}

/** How a page shows that it has heard, and that it has answered. `{code}` has the code it is about. */
export interface Signs {
  readonly seen: string;
  readonly answered: string;
}

/**
 * Watches a page from its first script on: from the Enter key that ends a code, over the mutation that shows it, to the
 * next animation frame, which is when it is painted. The same watcher stands in both pages.
 */
export async function watchPage(page: Page, signs: Signs): Promise<void> {
  await page.addInitScript((wanted: Signs) => {
    const watch = { code: '', startMs: 0, seenMs: 0, answeredMs: 0 };
    Object.assign(window, { benchmarkWatch: watch });
    const isShown = (selector: string): boolean =>
      [...document.querySelectorAll(selector)].some(({ textContent }) => textContent.includes(watch.code));
    const painted = (key: 'seenMs' | 'answeredMs', selector: string): void => {
      if (watch[key] !== 0 || watch.startMs === 0 || !isShown(selector)) return;
      watch[key] = -1;
      requestAnimationFrame((atMs) => (watch[key] = Math.max(atMs, performance.now()) - watch.startMs));
    };
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Enter' && watch.startMs === 0) watch.startMs = performance.now();
    };
    window.addEventListener('keydown', onKey, { capture: true });
    new MutationObserver(() => {
      painted('seenMs', wanted.seen);
      painted('answeredMs', wanted.answered);
    }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  }, signs);
}

/** One scan, from the keys to the paint. */
export async function scanAndWait(page: Page, code: string): Promise<Painted> {
  await page.evaluate((next) => {
    const watch: unknown = Reflect.get(window, 'benchmarkWatch');
    Object.assign(Object(watch), { code: next, startMs: 0, seenMs: 0, answeredMs: 0 });
  }, code);
  await typeAsWedge(page, code);
  const handle = await page.waitForFunction(() => {
    const { seenMs, answeredMs } = Object(Reflect.get(window, 'benchmarkWatch'));
    return seenMs > 0 && answeredMs > 0 ? { seenMs: Number(seenMs), answeredMs: Number(answeredMs) } : null;
  });
  const painted = await handle.jsonValue();
  if (painted === null) throw new Error('the page painted nothing');
  return painted;
}
