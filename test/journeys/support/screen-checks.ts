import { expect, type Page } from '@playwright/test';
import { axeViolations } from '../../support/axe.ts';

/** What a screen promises whoever stands (or sits) before it, in CSS px (U9, U10). */
export interface ScreenLimits {
  readonly smallestTextPx: number;
  readonly smallestTargetPx: number;
}

export const STATION: ScreenLimits = { smallestTextPx: 20, smallestTargetPx: 64 };
export const DESK: ScreenLimits = { smallestTextPx: 16, smallestTargetPx: 44 };

/** Half a pixel of rounding is nobody's fault. */
const TOLERANCE_PX = 1;

/** axe finds nothing, whatever the theme (U11); `within` limits it to a part of the page. */
export async function expectAccessible(page: Page, within?: string): Promise<void> {
  expect.soft(await axeViolations(page, within === undefined ? {} : { within }), 'axe').toEqual([]);
}

/** Nothing is cut off, too small to read or too small to hit. `within` is the part of the page that is looked at. */
export async function expectRoomForEverything(page: Page, limits: ScreenLimits, within = 'body'): Promise<void> {
  const faults = await page.evaluate(findFaults, { ...limits, within, tolerancePx: TOLERANCE_PX });
  expect.soft(faults, 'layout').toEqual([]);
}

/** Every part of `what` is to be seen without scrolling, above the edge of whatever scrolls around it. */
export async function expectInView(page: Page, what: string): Promise<void> {
  const hidden = await page.evaluate((selector) => {
    const element = document.querySelector(selector);
    if (element === null) return ['it is not on the page'];
    const { top, bottom } = element.getBoundingClientRect();
    for (let at = element.parentElement; at !== null; at = at.parentElement) {
      if (getComputedStyle(at).overflowY === 'visible') continue;
      const clip = at.getBoundingClientRect();
      if (top < clip.top - 1 || bottom > clip.bottom + 1) return [`${top}-${bottom} of ${clip.top}-${clip.bottom}`];
    }
    return [];
  }, what);
  expect.soft(hidden, `${what} in view`).toEqual([]);
}

interface Search extends ScreenLimits {
  readonly within: string;
  readonly tolerancePx: number;
}

/** Runs in the page, so it can use nothing from outside of itself. */
function findFaults({ within, smallestTextPx, smallestTargetPx, tolerancePx }: Search): string[] {
  const faults: string[] = [];
  const root = document.querySelector(within) ?? document.body;
  const isHidden = (element: Element): boolean =>
    element.closest('.sr-only, [aria-hidden="true"] svg, [hidden]') !== null ||
    !element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const nameOf = (element: Element): string =>
    `<${element.tagName.toLowerCase()}> ${(element.textContent || element.getAttribute('aria-label') || '').trim().slice(0, 60)}`;

  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) faults.push(`the page scrolls sideways: ${scrollWidth} > ${clientWidth}`);

  const clipOf = (element: Element): DOMRect | null => {
    for (let at: Element | null = element; at !== null; at = at.parentElement) {
      const { overflowX, textOverflow } = getComputedStyle(at);
      if (textOverflow === 'ellipsis') return null;
      if (overflowX !== 'visible') return at.getBoundingClientRect();
    }
    return new DOMRect(0, 0, clientWidth, 0);
  };

  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
    const element = node.parentElement;
    if (element === null || (node.textContent ?? '').trim() === '' || isHidden(element)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const box = range.getBoundingClientRect();
    if (box.width === 0) continue;
    const fontPx = Number.parseFloat(getComputedStyle(element).fontSize);
    if (fontPx < smallestTextPx) faults.push(`${fontPx} px text: ${nameOf(element)}`);
    const clip = clipOf(element);
    if (clip !== null && (box.left < clip.left - tolerancePx || box.right > clip.right + tolerancePx)) {
      faults.push(`cut off: ${nameOf(element)}`);
    }
    const own = element.getBoundingClientRect();
    const isBlock = !getComputedStyle(element).display.startsWith('inline');
    if (isBlock && clip !== null && box.right > own.right + tolerancePx) {
      faults.push(`runs out of its box: ${nameOf(element)}`);
    }
  }

  for (const target of root.querySelectorAll('button, a[href], label:has(input), [role="tab"]')) {
    const { width, height } = target.getBoundingClientRect();
    if (isHidden(target) || width <= 1) continue;
    if (width < smallestTargetPx - tolerancePx || height < smallestTargetPx - tolerancePx) {
      faults.push(`${Math.round(width)} x ${Math.round(height)} px target: ${nameOf(target)}`);
    }
  }
  return faults;
}
