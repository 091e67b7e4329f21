import { expect, test } from './support/bench.ts';
import { enterPin, takeOver } from './support/desk.ts';
import { goToPlace } from './support/go-to.ts';

test('S02 a supervisor says which carriers this site receives, and a number that fits several is theirs', async ({
  bench,
}) => {
  const { page, host } = bench;
  const main = page.locator('main');
  await takeOver(page, host, /Supervisor/);
  await goToPlace(page, 'Settings');
  await main.getByRole('button', { name: 'Enter my PIN' }).first().click();
  await enterPin(page);
  await main.getByRole('tab', { name: 'Rules' }).click();
  for (const carrier of ['DPD', 'Sagawa']) {
    await main.getByRole('button', { name: /Add a carrier/ }).click();
    await page.getByRole('option', { name: carrier, exact: true }).click();
  }
  await main.getByRole('button', { name: 'Move Sagawa up' }).click();
  await expect(main.getByRole('button', { name: 'Move DPD up' })).toBeVisible();
  await main.getByLabel('New version').fill('with-carriers');
  await main.getByRole('button', { name: 'Adopt' }).click();
  await expect(main).toContainText('In force from now on: with-carriers');

  await goToPlace(page, 'Receiving');
  await bench.scan('200961185434');
  await expect(main).toContainText('Sagawa');
});
