import { expect, test } from './support/bench.ts';
import { goToPlace } from './support/go-to.ts';

test.use({ hasTouch: true });

const RMA = 'RMA-20016';

test('a refund without a return: opened by its RMA, shown by a file, both sums on screen, closed', async ({
  bench,
}) => {
  const { page } = bench;
  const main = page.locator('main');
  await goToPlace(page, 'Open work');
  await main.getByRole('link', { name: 'Without a parcel' }).tap();
  await main.getByRole('button', { name: /What is it about/ }).tap();
  await page.getByRole('option', { name: 'Refund without return' }).tap();
  await main.getByRole('textbox', { name: 'Order, RMA or tracking number' }).fill(RMA);
  await main.getByRole('button', { name: 'Open case' }).tap();
  const matter = page.locator('[data-matter="refund-without-return"]');
  await expect(matter).toContainText(RMA);

  const chooser = page.waitForEvent('filechooser');
  await matter.getByRole('button', { name: 'Add picture or PDF' }).tap();
  await (await chooser).setFiles({ ...(await bench.picture()), name: 'broken handle.png' });
  await expect(matter.getByText('broken handle')).toBeVisible();
  await goToPlace(page, 'Open work');
  await expect(main.getByRole('list').filter({ hasText: RMA }).first()).toBeVisible();
  await main.getByRole('link', { name: 'Without a parcel' }).tap();
  await main.getByRole('button', { name: new RegExp(RMA) }).tap();

  await matter.getByRole('button', { name: /What comes of it/ }).tap();
  await page.getByRole('option', { name: 'Refund', exact: true }).tap();
  await matter.getByRole('textbox', { name: 'Currency' }).fill('EUR');
  await matter.getByRole('textbox', { name: 'Paid' }).fill('39.90');
  await matter.getByRole('textbox', { name: 'Refund' }).fill('15');
  await matter.getByRole('button', { name: 'Record outcome' }).tap();
  await expect(matter).toContainText(/39\.90.*15\.00.*24\.90/);
  await matter.getByRole('button', { name: 'Close case' }).tap();
  await expect.poll(() => bench.statusOf(RMA)).toBe('closed');
  await goToPlace(page, 'Open work');
  await expect(main.getByText('Nothing is open')).toBeVisible();
});
