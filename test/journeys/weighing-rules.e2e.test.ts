import { expect, test } from './support/bench.ts';
import { enterPin, takeOver } from './support/desk.ts';
import { announce, gramsOf, receiveAndWeigh, type WeighedReturn } from './support/weighed-shop.ts';

test.use({ hasTouch: true });

const WHOLE: WeighedReturn = {
  rmaNumber: 'RMA-30301',
  trackingNumber: 'RR473124829ES',
  skus: ['WJ-JACKET', 'WJ-SOCKS', 'WJ-CAP'],
};
/** So much heavier than the usual packaging is the carton it came in. */
const HEAVIER_G = 400;

test('a supervisor puts a carton on the list, told at each field what it lacks, and a parcel in it is complete', async ({
  bench,
}) => {
  const { page, host } = bench;
  const origin = new URL(page.url()).origin;
  await announce(bench, WHOLE);
  await takeOver(page, host, /Supervisor/);
  await page.goto(`${origin}/#/settings`);
  await page.getByRole('tab', { name: 'Rules' }).click();
  await page.getByRole('button', { name: 'Enter my PIN' }).tap();
  await enterPin(page);
  await page.getByRole('button', { name: 'Add packaging' }).tap();

  const rules = page.getByRole('tabpanel');
  const name = rules.getByRole('textbox', { name: 'Packaging', exact: true });
  await expect(name).toHaveCount(2);
  await expect(name.first(), 'what came before stays on the list').toHaveValue('Usual packaging');
  await expect(rules.getByText('Give it a name')).toBeVisible();
  await name.last().fill('Carton L');
  await rules.getByRole('textbox', { name: 'Weight (g)' }).last().fill('495');
  await rules.getByRole('textbox', { name: 'Spread (g)' }).nth(1).fill('10');
  await expect(rules.getByText('Give it a name')).toHaveCount(0);
  await expect(rules.getByText(/^At least/)).toHaveCount(0);
  await rules.getByRole('textbox', { name: /[Vv]ersion/ }).fill('two-cartons');
  await rules.getByRole('button', { name: 'Adopt' }).tap();
  await expect(rules.getByText('In force from now on: two-cartons')).toBeVisible();
  await page.goto(`${origin}/#/`);
  await receiveAndWeigh(bench, WHOLE, gramsOf(...WHOLE.skus) + HEAVIER_G);
  await expect(page.locator('[data-weight-verdict="complete"]')).toBeVisible();
});
