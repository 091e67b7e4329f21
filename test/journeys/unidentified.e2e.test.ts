import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { expect, test, type Bench } from './support/bench.ts';
import { openSession } from './support/desk.ts';

test.use({ hasTouch: true });

/** What a person does besides the photographs, until the parcel is on its shelf (issue 3). */
const MOST = 5;
/** The returns that the shop names after their parcels have come. */
const LATE_RETURNS = fileURLToPath(new URL('../../resources/demo/late-returns.csv', import.meta.url));
const RMA = 'RMA-20109';

async function expectHeldWithin(bench: Bench): Promise<string> {
  const held = bench.page.locator('[data-hold-number]');
  await expect(held).toContainText(/^HB1-\d{4}$/);
  await expect(bench.page.locator('main')).toContainText('Shelf H3');
  const fileName = (await held.getAttribute('data-file-name')) ?? '';
  expect(await bench.documentStart(fileName)).toBe('%PDF-');
  expect(bench.photographs).toBe(2);
  expect(bench.interactions - bench.photographs).toBeLessThanOrEqual(MOST);
  return (await held.textContent()) ?? '';
}

test('an unknown parcel by scanner and keys: held, named by a later import, taken up by its number, closed', async ({
  bench,
}) => {
  const { page, host } = bench;
  const parcel = bench.parcel('unknown');
  await bench.scan(parcel.trackingNumber);
  await bench.putOn(parcel.grossMg);
  await bench.untilWeighed();
  await bench.scan(parcel.gtins[0] ?? '');
  await expect(bench.band('done')).toContainText('1 × Electric kettle');
  for (let at = 0; at < 2; at += 1) await bench.photograph(await bench.picture());
  await expect(bench.next('confirm')).toBeVisible();
  await bench.key('Space');
  const number = await expectHeldWithin(bench);
  await expect(page.getByText(`Parked: ${parcel.trackingNumber}`)).toBeVisible();

  const session = await openSession(host, /Supervisor/);
  await host.call('import.run', { commandId: randomUUID(), kind: 'returns', path: LATE_RETURNS }, session);
  const identified = page.locator('[data-status-band]').filter({ hasText: RMA });
  await expect(identified).toContainText(number);
  await expect(identified).toContainText('H3');

  await bench.scan(number.replace('-', ''));
  await expect(page.locator('main')).toContainText(RMA);
  await bench.key('Space');
  await expect(bench.band('done')).toContainText(RMA);
  await expect.poll(() => bench.statusOf(RMA)).toBe('closed');
});

test('an unknown parcel by touch alone: on its hold shelf', async ({ bench }) => {
  const { page } = bench;
  const parcel = bench.parcel('unknown');
  const world = page.locator('aside');
  await world.locator('label').filter({ hasText: parcel.trackingNumber }).tap();
  await bench.tap(world.getByRole('button', { name: 'Scan its label' }));
  await expect(bench.next('photo')).toBeVisible();
  await world.getByRole('button', { name: /Put on/ }).tap();
  await expect(world.getByRole('button', { name: /Take off/ })).toBeVisible();
  await bench.untilWeighed();
  await bench.tap(world.getByRole('button', { name: /kettle/ }));
  await expect(bench.band('done')).toContainText('1 × Electric kettle');
  for (let count = 1; count <= 2; count += 1) {
    bench.photographs += 1;
    await bench.tap(bench.next('photo'));
    await expect(page.locator(`[data-photo-count="${count}"]`)).toBeVisible();
  }
  await bench.tap(bench.next('confirm'));
  await expectHeldWithin(bench);
});
