import { readFile } from 'node:fs/promises';
import { expect, test, type Bench } from './support/bench.ts';
import { enterPin, takeOver } from './support/desk.ts';
import { goToPlace } from './support/go-to.ts';

/** The damaged demo parcel, closed with the cause that the bench proposes. */
async function closeDamaged(bench: Bench): Promise<void> {
  await bench.scan(bench.parcel('damaged').trackingNumber);
  await expect(bench.next('inspect')).toBeVisible();
  await bench.scan('CMDOUTCRUSHED');
  await expect(bench.next('photo')).toBeVisible();
  await bench.photograph(await bench.picture());
  await bench.scan('CMDGRADEC');
  await expect(bench.next('answer')).toBeVisible();
  await bench.scan('CMDDEFBROKEN');
  await bench.scan('CMDATFRONT');
  await bench.choice(2).waitFor();
  await expect(bench.choice(3)).toHaveCount(0);
  await bench.key('F3');
  await expect(bench.page.locator('[data-proposed-cause="transport"]')).toBeVisible();
  await bench.key('F1');
  await expect(bench.next('photo')).toBeVisible();
  await bench.photograph(await bench.picture());
  await expect(bench.next('confirm')).toBeVisible();
  await bench.key('Space');
  await expect(bench.band('done')).toContainText('Q1');
}

test('finance finds the claim that the damage drafted, says an amount, and saves the sheet by one key', async ({
  bench,
}) => {
  const { page, host } = bench;
  const { trackingNumber, rmaNumber } = bench.parcel('damaged');
  await closeDamaged(bench);
  await takeOver(page, host, /Finance/);
  await goToPlace(page, 'Claims');
  await enterPin(page);
  const row = page.getByRole('row').filter({ hasText: trackingNumber });
  await expect(row).toContainText('Damage');
  const panel = page.getByRole('complementary').filter({ hasText: rmaNumber });
  // The demo's site contracts the way back, so its carrier is asked without further ado.
  await expect(row).toContainText('Draft');
  await expect(panel).toContainText('Return leg');

  const grid = page.getByRole('grid');
  await grid.focus();
  for (let right = 0; right < 5; right += 1) await page.keyboard.press('ArrowRight');
  await page.keyboard.type('47.5', { delay: 90 });
  await page.keyboard.press('Enter');
  await expect(row).toContainText('47.50');
  const download = page.waitForEvent('download');
  await page.keyboard.press('Control+s');
  const saved = await download;
  expect(saved.suggestedFilename()).toMatch(/\.xlsx$/);
  expect((await readFile(await saved.path())).subarray(0, 2).toString()).toBe('PK');
});
