import type { Page } from '@playwright/test';
import { THEMES } from '../../renderer/ui/look.ts';
import { LOCALES } from '../../shared/i18n/locales.ts';
import { expect, openBench, test } from './support/bench.ts';
import { remindOfChecks } from './support/check-reminders.ts';
import { startHost } from './support/host-process.ts';
import { expectAccessible, expectInView, expectRoomForEverything, STATION } from './support/screen-checks.ts';

const KG = 1_000_000;
/** The narrowest screen we promise to fit, and the usual one (ux.md 4). */
const SIZES = [
  { width: 1280, height: 800 },
  { width: 1024, height: 768 },
];

/** Everything has room and is seen without scrolling, at both sizes. */
async function lookAt(page: Page, what: string): Promise<void> {
  for (const size of SIZES) {
    await page.setViewportSize(size);
    await page.locator(what).waitFor();
    await expectRoomForEverything(page, STATION);
    await expectInView(page, what);
  }
  await expectAccessible(page);
}

for (const [at, language] of LOCALES.entries()) {
  const theme = THEMES[at % THEMES.length] ?? 'light';
  test(`B9 the check weight at the bench has room for its words: ${language}, ${theme}`, async ({ page }) => {
    test.slow();
    const host = await startHost();
    await page.addInitScript(
      (preferences) => localStorage.setItem('returns-bench.preferences', preferences),
      JSON.stringify({ theme, scale: '1', isSoundOn: true, volume: 8 }),
    );
    const bench = await openBench(page, host, /Inspector/, language);
    await bench.takeOff();
    await remindOfChecks(host);
    await lookAt(page, '[data-check-reminder="due"]');
    await bench.key('Shift+F6');
    await lookAt(page, '[data-check-stage="put-on"]');
    await bench.putOn(1.01 * KG);
    await lookAt(page, '[data-check-result="outside"]');
    await bench.key('Escape');
    await lookAt(page, '[data-check-reminder="failed"]');
    await bench.takeOff();
    await bench.key('Shift+F6');
    await expect(page.locator('[data-check-stage="put-on"]')).toBeVisible();
    await bench.putOn(KG);
    await lookAt(page, '[data-check-result="within"]');
    await host.dispose();
  });
}
