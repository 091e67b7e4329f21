import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** Stands in for axe's source (half a megabyte) in a page that has it already. */
const NOTHING_TO_ADD = 'undefined';

export interface AxeLimits {
  /** A selector: only this part of the page is looked at. */
  readonly within?: string;
  readonly withoutRules?: readonly string[];
}

/**
 * What axe finds, a line for each rule. Its legacy mode looks into no frame of another origin, and spares the second page
 * in which results of frames are put together.
 * @throws Error for a page that has frames
 */
export async function axeViolations(page: Page, { within, withoutRules = [] }: AxeLimits = {}): Promise<string[]> {
  if (page.frames().length > 1) throw new Error('axe is set up for pages without frames');
  const isThere = await page.evaluate(() => 'axe' in window);
  const axe = new AxeBuilder({ page, ...(isThere ? { axeSource: NOTHING_TO_ADD } : {}) });
  axe
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .disableRules([...withoutRules]);
  const { violations } = await (within === undefined ? axe : axe.include(within)).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}
