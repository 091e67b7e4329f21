import { expect, test } from './support/bench.ts';
import { enterPin, PIN, takeOver } from './support/desk.ts';
import { goToPlace } from './support/go-to.ts';

test('a backup is made, checked and restored on screen: what came after it is gone, and the bench goes on', async ({
  bench,
}) => {
  const { page, host } = bench;
  const main = page.locator('main');
  const [first, later] = bench.parcelsOf('clean').map(({ trackingNumber }) => trackingNumber);
  if (first === undefined || later === undefined) throw new Error('the demo has too few clean parcels');
  await bench.scan(first);
  await expect(bench.next('confirm')).toBeVisible();
  await takeOver(page, host, /Supervisor/);
  const toBackup = async (): Promise<void> => {
    await goToPlace(page, 'Settings');
    await main.getByRole('tab', { name: 'Backup' }).click();
  };
  await toBackup();
  await main.getByRole('button', { name: 'Enter my PIN' }).click();
  await enterPin(page);
  await toBackup();
  await main.getByRole('button', { name: 'Back up now' }).click();
  const row = main.getByRole('row').filter({ hasText: 'by hand' });
  await expect(row).toBeVisible();

  await goToPlace(page, 'Receiving');
  await bench.scan(later);
  await expect(main).toContainText(later);
  await toBackup();
  await row.getByRole('button', { name: 'Choose' }).click();
  await expect(main, 'how much would be set aside is said before').toContainText(/\d+ events that are here/);
  await main.getByRole('button', { name: 'Check it first' }).click();
  await expect(main).toContainText('Whole and readable.');
  await main.getByLabel('Your PIN').fill('1111');
  await main.getByRole('button', { name: 'Restore', exact: true }).click();
  await expect(main.getByRole('alert'), 'a wrong PIN is said to be wrong').toContainText('4 tries left.');
  await main.getByLabel('Your PIN').fill(PIN);
  await main.getByRole('button', { name: 'Restore', exact: true }).click();

  await expect(main, 'everybody signs in again').toContainText('Scan your badge', { timeout: 30_000 });
  await takeOver(page, host, /Inspector/);
  await goToPlace(page, 'Receiving');
  await bench.scan(first);
  await expect(bench.next('confirm'), 'what was in work when it was made is taken up by its label').toBeVisible();
  await bench.key('Space');
  await expect(bench.band('done')).toBeVisible();
  await bench.scan(later);
  await expect(bench.next('confirm'), 'what came after it can be received again').toBeVisible();
});
