import { expect, test } from './support/bench.ts';
import { goToPlace } from './support/go-to.ts';

test.use({ hasTouch: true });

test('a delivery at the dock is counted, reserved and signed, and the bench inherits the damage', async ({ bench }) => {
  const { page } = bench;
  const main = page.locator('main');
  const [first, second, third] = ['clean', 'several', 'damaged'].map((what) => bench.parcel(what).trackingNumber);
  const damaged = third ?? '';
  await goToPlace(page, 'Dock');
  await main.getByRole('textbox', { name: 'Carrier', exact: true }).fill('UPS');
  await main.getByRole('textbox', { name: /Parcels announced/ }).fill('3');
  await main.getByRole('button', { name: 'Start scanning' }).tap();
  const count = page.locator('[data-dock-count]');
  await expect(count).toHaveText('0');
  const before = bench.interactions;
  for (const code of [first, second, damaged]) await bench.scan(code ?? '');
  await expect(count).toHaveText('3');
  await bench.key('F2');
  await expect(page.locator('[data-status-band]')).toContainText(/crushed/i);
  await bench.key('Space');
  await expect(main).toContainText('Counted 3, announced 3: all here');
  expect(bench.interactions - before, 'a scan for each parcel, one key for the damage, one to finish').toBe(5);

  const pad = await page.locator('[data-signature-pad]').boundingBox();
  if (pad === null) throw new Error('there is no place to sign');
  await page.mouse.move(pad.x + 60, pad.y + 80);
  await page.mouse.down();
  await page.mouse.move(pad.x + 200, pad.y + 50, { steps: 5 });
  await page.mouse.up();
  await main.getByRole('button', { name: 'Signed' }).tap();
  await expect(main).toContainText('Signed on the screen');
  await main.getByRole('button', { name: 'End drop-off, make sheet' }).tap();
  const sheet = page.locator('[data-dock-sheet]');
  await expect(sheet).toBeVisible();
  expect(await bench.documentStart((await sheet.getAttribute('data-dock-sheet')) ?? '')).toBe('%PDF-');

  await goToPlace(page, 'Receiving');
  await bench.scan(damaged);
  await expect(main).toContainText(/dock/i);
});

test('a camera that shows nothing keeps nobody from saying what is wrong with a parcel', async ({ bench }) => {
  const { page } = bench;
  await page.addInitScript(() => {
    // A stream nothing is ever drawn into: live, and without a first picture.
    const dark = (): Promise<MediaStream> => Promise.resolve(document.createElement('canvas').captureStream());
    Object.defineProperty(navigator.mediaDevices, 'getUserMedia', { value: dark });
  });
  await page.reload();
  await goToPlace(page, 'Dock');
  const main = page.locator('main');
  await main.getByRole('textbox', { name: 'Carrier', exact: true }).fill('UPS');
  await main.getByRole('button', { name: 'Start scanning' }).tap();
  await expect(page.locator('[data-dock-count]')).toHaveText('0');
  let asked = 0;
  page.on('filechooser', () => (asked += 1));
  await bench.scan(bench.parcel('clean').trackingNumber);
  await expect(page.locator('[data-dock-count]')).toHaveText('1');
  await bench.key('F2');
  await expect(page.locator('[data-status-band]')).toContainText(/crushed/i);
  await bench.scan(bench.parcel('several').trackingNumber);
  await expect(page.locator('[data-dock-count]')).toHaveText('2');
  expect(asked, 'nobody is asked for a file with the next parcel in hand').toBe(0);
});
