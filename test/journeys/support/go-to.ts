import type { Page } from '@playwright/test';

/** Goes to a place of the bar by its name: at once, or through "More" where it lies behind it. */
export async function goToPlace(page: Page, name: string): Promise<void> {
  const link = page.getByRole('navigation').getByRole('link', { name });
  if (!(await link.isVisible())) await page.locator('[data-nav-more]').click();
  await link.click();
}
