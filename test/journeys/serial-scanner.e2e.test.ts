import { openPty } from '../support/pty.ts';
import { expect, test } from './support/bench.ts';
import { enterPin, takeOver } from './support/desk.ts';
import { goToPlace } from './support/go-to.ts';

test('a scanner on a port of its own is added in settings, and a clean return is received with it', async ({
  bench,
}) => {
  const { page, host } = bench;
  const main = page.locator('main');
  const pty = await openPty();
  const scan = (code: string): void => pty.write(Buffer.from(`${code}\r\n`, 'latin1'));
  try {
    await takeOver(page, host, /Supervisor/);
    await goToPlace(page, 'Settings');
    await main.getByRole('button', { name: 'Enter my PIN' }).first().click();
    await enterPin(page);
    await main.getByRole('tab', { name: 'Scanners' }).click();
    await main.getByRole('button', { name: 'Add a scanner' }).click();
    await main.getByRole('button', { name: 'Save and connect' }).click();
    await expect(main.getByRole('alert')).toContainText('Enter a name and choose a port');
    await main.getByLabel('Name', { exact: true }).fill('Hand scanner');
    await main.getByLabel('Port name').fill(pty.path);
    await main.getByRole('button', { name: 'Save and connect' }).click();
    await expect(main).toContainText('Ready: scan something');

    const parcel = bench.parcel('clean');
    scan(parcel.trackingNumber);
    await expect(bench.next('confirm'), 'the scan leads to the receiving screen by itself').toBeVisible();
    await expect(main).toContainText(parcel.trackingNumber);
    scan('CMDCONFIRM');
    await expect(bench.band('done')).toBeVisible();
    await expect.poll(() => bench.statusOf(parcel.rmaNumber)).toBe('closed');

    await pty.unplug();
    await goToPlace(page, 'Settings');
    await main.getByRole('tab', { name: 'Scanners' }).click();
    await expect(main).toContainText('Not plugged in');
    await pty.replug();
    await expect(main).toContainText('Ready: scan something');
  } finally {
    await pty.close();
  }
});
