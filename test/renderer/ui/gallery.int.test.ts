import { existsSync } from 'node:fs';
import { chromium, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations } from '../../support/axe.ts';
import { openGallery } from './gallery-server.ts';

/** The components in a real Chromium: nothing cut off, big enough, no axe finding, and the wedge over real fields. */
const THEMES = ['light', 'dark', 'high-contrast'] as const;
const LOCALES = ['en', 'zh-CN', 'es'] as const;
const SIZES = [
  [1024, 768],
  [1280, 800],
  [1920, 1080],
] as const;
const DEBIAN_CHROMIUM = '/usr/bin/chromium';

let gallery: Awaited<ReturnType<typeof openGallery>>;
let browser: Browser;
/** One for all pages: what the first of them loaded the others have. */
let context: BrowserContext;

beforeAll(async () => {
  gallery = await openGallery();
  browser = await chromium.launch({
    ...(existsSync(DEBIAN_CHROMIUM) ? { executablePath: DEBIAN_CHROMIUM } : {}),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  context = await browser.newContext();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await gallery?.close();
});

async function open(query: string, [width, height]: readonly [number, number] = [1280, 800]): Promise<Page> {
  const page = await context.newPage();
  await page.setViewportSize({ width, height });
  await page.goto(`${gallery.url}?${query}`);
  await page.waitForSelector('#root > *');
  await page.evaluate(async () => {
    await document.fonts.ready;
  });
  return page;
}

/** Elements that hide a part of their content (columns may scroll down) or that leave the window, and texts under 20 px. */
function faults(page: Page): Promise<{ cut: string[]; outside: string[]; small: string[] }> {
  return page.evaluate(() => {
    const all = [...document.querySelectorAll<HTMLElement>('#root *')].filter(
      (element) => element.closest('.sr-only') === null && element.clientWidth > 1,
    );
    const name = (element: Element): string => `${element.tagName} ${element.textContent.slice(0, 40)}`;
    const hasText = (element: Element): boolean =>
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '');
    const hidesWidth = (e: Element): boolean =>
      getComputedStyle(e).overflowX !== 'visible' && e.scrollWidth > e.clientWidth + 1;
    const hidesALine = (e: Element): boolean =>
      getComputedStyle(e).overflowY === 'hidden' &&
      e.scrollHeight > e.clientHeight + parseFloat(getComputedStyle(e).fontSize) / 2;
    return {
      cut: all.filter((e) => hidesWidth(e) || hidesALine(e)).map(name),
      outside: all.filter((e) => e.getBoundingClientRect().right > innerWidth + 1).map(name),
      small: all.filter((e) => hasText(e) && parseFloat(getComputedStyle(e).fontSize) < 20).map(name),
    };
  });
}

describe.each(LOCALES)('the station in %s', (locale) => {
  it.each(['station', 'question', 'refused', 'ready'])(
    'cuts nothing off and is large enough in %s (U9)',
    async (view) => {
      const page = await open(`view=${view}&locale=${locale}`);
      for (const [width, height] of SIZES) {
        await page.setViewportSize({ width, height });
        expect(await faults(page), String(width)).toEqual({ cut: [], outside: [], small: [] });
        const next = await page.locator('[data-station-foot] button').last().boundingBox();
        expect(next?.height).toBeGreaterThanOrEqual(88);
        expect((next?.y ?? 0) + (next?.height ?? 0)).toBeLessThanOrEqual(height);
      }
      await page.close();
    },
  );

  it('shows every answer of a question without scrolling at 1024 x 768', async () => {
    const page = await open(`view=question&locale=${locale}`, [1024, 768]);
    const footTop = (await page.locator('[data-station-foot]').boundingBox())?.y ?? 0;
    const answers = await page.getByRole('group').getByRole('button').all();
    expect(answers).toHaveLength(4);
    for (const answer of answers) {
      const box = await answer.boundingBox();
      expect((box?.y ?? Infinity) + (box?.height ?? 0)).toBeLessThanOrEqual(footTop);
      expect(box?.height).toBeGreaterThanOrEqual(88);
    }
    await page.close();
  });
});

it('gives every station button 64 px and more (U10), and asks in no dialog (U5)', async () => {
  for (const view of ['station', 'question', 'parts']) {
    const page = await open(`view=${view}`);
    for (const button of await page.getByRole('button').all()) {
      const box = await button.boundingBox();
      expect(Math.min(box?.height ?? 0, box?.width ?? 0), (await button.textContent()) ?? '').toBeGreaterThanOrEqual(
        64,
      );
    }
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.close();
  }
});

describe.each(THEMES)('axe in %s', (theme) => {
  it.each(['station', 'question', 'parts', 'desk'])('finds nothing in %s', async (view) => {
    const page = await open(`view=${view}&theme=${theme}`);
    expect(await axeViolations(page, { withoutRules: ['page-has-heading-one'] })).toEqual([]);
    await page.close();
  });
});

describe('the wedge in a real browser (U1)', () => {
  const scan = async (page: Page, code: string): Promise<void> => {
    for (const key of [...code, 'Enter']) await page.keyboard.press(key === ' ' ? 'Space' : key);
  };
  const log = (page: Page): Promise<string[]> => page.getByTestId('log').locator('li').allTextContents();

  it('delivers one scan whatever has the focus, presses nothing, and leaves fields as they were', async () => {
    const page = await open('view=wedge&gap=400');
    const scanField = page.getByRole('textbox').first();
    const note = page.getByRole('textbox').nth(1);
    await note.fill('half a word');
    const focuses = [scanField, note, page.getByRole('button').first(), page.getByRole('button').last()];
    for (const [at, focus] of focuses.entries()) {
      await focus.focus();
      await scan(page, `RMA-2039${String(at)}/b`);
      await page.getByText(`RMA-2039${String(at)}/b`).waitFor();
    }
    expect(await log(page)).toEqual(
      focuses.map((_focus, at) => `scan {"text":"RMA-2039${String(at)}/b","source":"wedge"}`),
    );
    expect(await note.inputValue()).toBe('half a word');
    expect(await scanField.inputValue()).toBe('');
    await page.close();
  });

  it('leaves typing alone: a typed code goes through the field, Space in the empty field is a key', async () => {
    const page = await open('view=wedge&gap=1');
    await page.getByRole('textbox').first().focus();
    await page.keyboard.type('RMA-1', { delay: 15 });
    await page.keyboard.press('Enter');
    await page.getByText('typed RMA-1').waitFor();
    await page.keyboard.press('Space');
    await page.getByText('key Space').waitFor();
    expect(await log(page)).toEqual(['typed RMA-1', 'key Space']);
    await page.close();
  });
});
