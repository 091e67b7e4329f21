import { CHECK_CODES } from '../../shared/domain/code/check-code.ts';
import { SCANS_TO_LEARN } from '../../renderer/input/learn-keyboard-scanner.ts';
import { expect, test } from './support/bench.ts';
import { enterPin, takeOver } from './support/desk.ts';
import { goToPlace } from './support/go-to.ts';
import { typeAsWedge } from './support/wedge.ts';

const [{ content: checkCode } = { content: '' }] = CHECK_CODES;

test('a keyboard scanner is learned: its prefix is taken off, and half a code is refused', async ({ bench }) => {
  const { page, host } = bench;
  const main = page.locator('main');
  await takeOver(page, host, /Supervisor/);
  await goToPlace(page, 'Settings');
  await main.getByRole('button', { name: 'Enter my PIN' }).first().click();
  await enterPin(page);
  await main.getByRole('tab', { name: 'Scanners' }).click();
  const learn = main.getByRole('button', { name: 'Learn a scanner' });

  await learn.click();
  await page.keyboard.press('Escape');
  await learn.click();
  for (let scan = 1; scan <= SCANS_TO_LEARN; scan += 1) await scanOnce(bench.parcel('clean').trackingNumber, scan);
  await expect(main.getByRole('alert')).toContainText('That was not check code 1');
  await main.getByRole('button', { name: 'Start again' }).click();
  for (let scan = 1; scan <= SCANS_TO_LEARN; scan += 1) await scanOnce(`~${checkCode}`, scan);
  await expect(main).toContainText('Learned: every code came whole');
  await main.getByLabel('Name', { exact: true }).fill('Hand scanner');
  await page.keyboard.press('Enter');
  await expect(main.getByRole('heading', { name: 'Hand scanner' })).toBeVisible();

  const parcel = bench.parcel('clean');
  await bench.scan(`~${parcel.trackingNumber}`);
  await expect(bench.next('confirm')).toBeVisible();
  await expect(bench.band('done')).toContainText(parcel.trackingNumber);
  await expect(bench.band('done')).not.toContainText('~');

  const half = bench.parcel('damaged').trackingNumber.slice(0, 13);
  await typeAsWedge(page, half, 'none');
  await expect(bench.band('stop')).toContainText('Cut short');
  await expect(bench.band('stop')).toContainText(half);

  async function scanOnce(code: string, scan: number): Promise<void> {
    await typeAsWedge(page, code);
    const isLast = scan === SCANS_TO_LEARN;
    if (!isLast) await expect(main.locator(`[data-scans-learned="${scan}"]`)).toBeVisible();
    else await expect(main.locator('[data-scans-learned]')).toHaveCount(0);
  }
});
