import { expect, test, type Bench } from './support/bench.ts';

test.use({ hasTouch: true });

/** What a person does, besides the photographs that the policy requires (issue 3). */
const MOST = 10;

async function expectClosedWithin(bench: Bench): Promise<void> {
  await expect(bench.next('confirm')).toHaveCount(0);
  await expect(bench.band('done')).toContainText('Q1');
  expect(await bench.statusOf(bench.parcel('damaged').rmaNumber)).toBe('closed');
  expect(bench.photographs).toBe(2);
  expect(bench.interactions - bench.photographs).toBeLessThanOrEqual(MOST);
}

test('a damaged carton by scanner and keys, from the waybill to the certificate', async ({ bench }) => {
  const parcel = bench.parcel('damaged');
  await bench.scan(parcel.trackingNumber);
  await bench.putOn(parcel.grossMg);
  await bench.untilWeighed();
  await bench.scan('CMDOUTCRUSHED');
  await expect(bench.next('photo')).toBeVisible();
  await bench.photograph(await bench.picture());
  await bench.key('F6');
  await bench.scan('CMDGRADEC');
  await expect(bench.next('answer')).toBeVisible();
  await bench.scan('CMDDEFBROKEN');
  await bench.choice(9).waitFor();
  await bench.scan('CMDATFRONT');
  await expect(bench.choice(3)).toHaveCount(0);
  await bench.key('F3');
  await expect(bench.page.locator('[data-proposed-cause="transport"]')).toBeVisible();
  await bench.key('F1');
  await expect(bench.next('photo')).toBeVisible();
  await bench.photograph(await bench.picture());
  await expect(bench.next('confirm')).toBeVisible();
  await bench.scan('CMDCERTIFICATE');
  await expect(bench.page.locator('[data-saved-document="certificate"]')).toBeVisible();
  await bench.key('Space');
  await expectClosedWithin(bench);
});

test('a damaged carton by touch alone, from the waybill to the certificate', async ({ bench }) => {
  const { page } = bench;
  const parcel = bench.parcel('damaged');
  const press = (name: string | RegExp) => bench.tap(page.locator('main').getByRole('button', { name }).first());
  await page.locator('aside label').filter({ hasText: parcel.trackingNumber }).tap();
  await bench.tap(page.locator('aside').getByRole('button', { name: 'Scan its label' }));
  await page
    .locator('aside')
    .getByRole('button', { name: /Put on/ })
    .tap();
  await bench.untilWeighed();
  await press('Crushed');
  await expect(bench.next('photo')).toBeVisible();
  await photographByTouch(bench, 1);
  await press('Inspect');
  await press(/^Grade C/);
  await press('Broken');
  await press('Front');
  await press(/Severe/i);
  await press(/Transport damage/);
  await expect(bench.next('photo')).toBeVisible();
  await photographByTouch(bench, 2);
  await expect(bench.next('confirm')).toBeVisible();
  await press(/certificate/i);
  await expect(page.locator('[data-saved-document="certificate"]')).toBeVisible();
  await bench.tap(bench.next('confirm'));
  await expectClosedWithin(bench);
});

/** The one next action takes the picture that is wanted. */
async function photographByTouch(bench: Bench, count: number): Promise<void> {
  bench.photographs += 1;
  await bench.tap(bench.next('photo'));
  await expect(bench.page.locator(`[data-photo-count="${count}"]`)).toBeVisible();
}
