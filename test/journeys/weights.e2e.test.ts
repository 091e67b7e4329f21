import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { expect, test, type Bench } from './support/bench.ts';
import { announce, gramsOf, receiveAndWeigh, type WeighedReturn } from './support/weighed-shop.ts';

test.use({ hasTouch: true });

const WHOLE: WeighedReturn = {
  rmaNumber: 'RMA-30001',
  trackingNumber: 'RR473124829ES',
  skus: ['WJ-JACKET', 'WJ-SOCKS', 'WJ-CAP'],
};
const ALL_G = gramsOf(...WHOLE.skus);
const WITHOUT_SOCKS_G = gramsOf('WJ-JACKET', 'WJ-CAP');
const MISSING_SOCKS = /Missing: 1 × Socks, three pairs/;

const documentsOf = ({ host }: Bench): Promise<string[]> => readdir(join(host.dataDir, 'documents'));
const story = ({ page }: Bench, verdict: string): Locator => page.locator(`[data-weight-verdict="${verdict}"]`);

async function short(bench: Bench): Promise<void> {
  await announce(bench, WHOLE);
  await receiveAndWeigh(bench, WHOLE, WITHOUT_SOCKS_G);
  await expect(story(bench, 'short')).toContainText(MISSING_SOCKS);
  await expect(bench.band('look')).toContainText(MISSING_SOCKS);
}

test('short and intact: the weight names it, a look confirms it, everything received is weighed and shown', async ({
  bench,
}) => {
  await short(bench);
  await expect(bench.next('it-is-so')).toContainText(MISSING_SOCKS);
  await bench.scan('CMDITISSO');
  await expect(story(bench, 'agrees')).toBeVisible();
  await expect(bench.page.getByText('0 / 1')).toHaveCount(1);

  await bench.scan('CMDWEIGHALL');
  await expect(bench.page.locator('[data-weight-asked="everything"]')).toContainText('Take the last parcel off');
  await bench.takeOff();
  await expect(bench.page.locator('[data-weight-asked="everything"]')).toContainText('–');
  await bench.putOn(WITHOUT_SOCKS_G * 1_000);
  // The camera takes the picture by itself at the stable reading.
  await expect(bench.page.locator('[data-weigh-all="shown"]')).toBeVisible();
  await bench.key('Space');
  await expect.poll(() => bench.statusOf(WHOLE.rmaNumber)).toBe('closed');
});

test('what an inspection photographed is shown of the next parcel that lacks it', async ({ bench }) => {
  const before: WeighedReturn = { rmaNumber: 'RMA-30002', trackingNumber: 'RR473124832ES', skus: ['WJ-SOCKS'] };
  await announce(bench, before);
  await bench.scan(before.trackingNumber);
  await bench.scan('CMDGRADEA');
  await expect(bench.band('done')).toContainText('A – like new');
  await bench.photograph(await bench.picture());
  await announce(bench, WHOLE);
  await receiveAndWeigh(bench, WHOLE, WITHOUT_SOCKS_G);
  await expect(story(bench, 'short')).toContainText(MISSING_SOCKS);
  await expect(bench.page.locator('[data-story-pictures] img')).toHaveCount(1);
  const line = (name: string): Locator =>
    bench.page.locator('li', { has: bench.page.getByText(name, { exact: true }) });
  await expect(line('Socks, three pairs').locator('img')).toBeVisible();
  await expect(line('Blue jacket')).toBeVisible();
  await expect(line('Blue jacket').locator('img')).toHaveCount(0);
});

test('what it weighed is printed, with its record and trace beside it; the same weights again are the same paper', async ({
  bench,
}) => {
  await short(bench);
  await bench.scan('CMDWEIGHTPAPER');
  const made = bench.page.locator('[data-saved-document="weight-certificate"]');
  await expect(made).toContainText(/WC-[A-Z0-9]+-\d{4}-000001-/);
  const files = await documentsOf(bench);
  expect(files.map((name) => name.slice(-4)).toSorted()).toEqual(['.csv', '.pdf', 'json']);
  const [pdf = '', json = ''] = ['pdf', 'json'].map((end) => files.find((name) => name.endsWith(end)) ?? '');
  expect(await bench.documentStart(pdf)).toBe('%PDF-');
  const record = JSON.parse(await readFile(join(bench.host.dataDir, 'documents', json), 'utf8'));
  expect(record).toMatchObject({
    onArrival: { grossMg: WITHOUT_SOCKS_G * 1_000 },
    saidAtTheTime: { verdict: { verdict: 'short' } },
  });

  await bench.key('Shift+F11');
  await expect(bench.band('done')).toContainText('Weight certificate');
  expect(await documentsOf(bench)).toHaveLength(3);

  // More is known: the next version keeps the number.
  await bench.scan('CMDITISSO');
  await expect(story(bench, 'agrees')).toBeVisible();
  await expect(made).toHaveCount(0);
  await expect(bench.page.getByText(/^WC-.* is out of date: print it anew$/)).toBeVisible();
  await bench.scan('CMDWEIGHTPAPER');
  await expect(made).toHaveAttribute('data-file-name', /-V2\.pdf$/);
  await expect(bench.page.getByText(/is out of date/)).toHaveCount(0);
  await bench.key('Space');
  await expect.poll(() => bench.statusOf(WHOLE.rmaNumber)).toBe('closed');

  const { caseId } = record;
  await bench.page.evaluate((hash) => (window.location.hash = hash), `#/search/${String(caseId)}`);
  await expect(bench.page.getByRole('button', { name: /WC-.*version 2/ })).toBeVisible();
  const saved = bench.page.waitForEvent('download');
  await bench.page.getByRole('button', { name: 'Record (JSON)' }).last().tap();
  expect((await saved).suggestedFilename()).toMatch(/-V2\.json$/);
});

test('short and torn: confirmed by touch, the carton shown, and the carrier is claimed on', async ({ bench }) => {
  await short(bench);
  await bench.scan('CMDOUTTORN');
  await expect(bench.next('photo')).toBeVisible();
  await bench.photograph(await bench.picture());
  await bench.tap(bench.next('it-is-so'));
  await expect(story(bench, 'agrees')).toBeVisible();
  const claim = bench.page.getByRole('button', { name: 'Claim from carrier' });
  await expect(claim).toBeVisible();
  await expect(claim).toHaveClass(/border-dashed/);
});

test('light on arrival: the label says that it left full', async ({ bench }) => {
  await short(bench);
  await bench.scan('CMDWAYBILLWEIGHT');
  await bench.page.getByRole('textbox', { name: /grams/ }).fill(`${ALL_G / 1_000} kg`);
  await bench.page.keyboard.press('Enter');
  await expect(bench.page.locator('[data-waybill="lost-on-the-way"]')).toContainText('220 g');
});

test('light at pick-up: the label says that it left like this', async ({ bench }) => {
  await short(bench);
  await bench.key('Shift+F2');
  await bench.page.getByRole('textbox', { name: /grams/ }).fill(String(WITHOUT_SOCKS_G));
  await bench.page.keyboard.press('Enter');
  await expect(bench.page.locator('[data-waybill="left-light"]')).toBeVisible();
});

test('a parcel of ours that comes back light: the list of shipments is the waybill', async ({ bench }) => {
  const ours = { ...WHOLE, shippedG: ALL_G };
  await announce(bench, ours);
  await receiveAndWeigh(bench, ours, WITHOUT_SOCKS_G);
  await expect(story(bench, 'short')).toContainText(MISSING_SOCKS);
  await expect(bench.page.locator('[data-waybill="lost-on-the-way"]')).toBeVisible();
});

test('over-shipment: one too many is named and put beside the list', async ({ bench }) => {
  await announce(bench, WHOLE);
  await receiveAndWeigh(bench, WHOLE, gramsOf(...WHOLE.skus, 'WJ-SOCKS'));
  await expect(story(bench, 'over')).toContainText(/Too many: 1 × Socks, three pairs/);
  await bench.key('F12');
  await expect(story(bench, 'agrees')).toBeVisible();
});

test('two things that weigh alike: the scale cannot tell which, and a count does', async ({ bench }) => {
  const alike: WeighedReturn = { ...WHOLE, skus: ['WJ-JACKET', 'WJ-SCARF', 'WJ-CAP'] };
  await announce(bench, alike);
  await receiveAndWeigh(bench, alike, gramsOf('WJ-JACKET', 'WJ-SCARF'));
  await expect(story(bench, 'short')).toContainText(/Scarf or Cap|Cap or Scarf/);
  await expect(bench.next('it-is-so')).toHaveCount(0);
  await expect(bench.next('count')).toContainText(/Scarf|Cap/);
  await bench.scan('WJ-JACKET');
  await bench.scan('WJ-SCARF');
  await bench.scan('CMDRESTMISSING');
  await expect(story(bench, 'agrees')).toBeVisible();
});

test('a wrong item that weighs the same: the weight says no more once it is scanned, and the count decides', async ({
  bench,
}) => {
  await announce(bench, WHOLE);
  await receiveAndWeigh(bench, WHOLE, gramsOf('WJ-JACKET', 'WJ-SOCKS', 'WJ-SCARF'));
  await expect(story(bench, 'complete')).toBeVisible();
  for (const sku of ['WJ-SCARF', 'WJ-JACKET', 'WJ-SOCKS']) await bench.scan(sku);
  await expect(story(bench, 'complete')).toHaveCount(0);
  await expect(bench.page.getByText('the count decides')).toBeVisible();
  await expect(bench.next('rest-missing')).toContainText('Cap');
  await bench.scan('CMDRESTMISSING');
  await expect(bench.next('confirm')).toContainText('1 missing');
  await bench.key('Space');
  await expect.poll(() => bench.statusOf(WHOLE.rmaNumber)).toBe('closed');
});

test('unknown masses: the panel is quiet and nothing is asked', async ({ bench }) => {
  const fresh: WeighedReturn = { ...WHOLE, skus: ['WJ-JACKET', 'WJ-NEW'] };
  await announce(bench, fresh);
  await receiveAndWeigh(bench, fresh, 1_700);
  await expect(story(bench, 'learning')).toContainText('New arrival');
  await expect(bench.next('confirm')).toBeVisible();
});

test('a weight typed by hand is explained too, and stays marked', async ({ bench }) => {
  await announce(bench, WHOLE);
  await bench.scan(WHOLE.trackingNumber);
  await bench.tap(bench.page.getByRole('button', { name: /by hand/ }).first());
  await bench.page.getByRole('textbox', { name: /grams/ }).fill(String(WITHOUT_SOCKS_G));
  await bench.page.keyboard.press('Enter');
  await expect(story(bench, 'short')).toContainText(MISSING_SOCKS);
  await expect(bench.page.locator('[data-weight="bound"]')).toContainText(/by hand/i);
});

test('a load left on the pan binds to no other parcel', async ({ bench }) => {
  const other = { ...WHOLE, rmaNumber: 'RMA-30002', trackingNumber: 'RR473124832ES' };
  await announce(bench, WHOLE);
  await announce(bench, other);
  await receiveAndWeigh(bench, WHOLE, ALL_G);
  await expect(story(bench, 'complete')).toBeVisible();
  await bench.scan(other.trackingNumber);
  await expect(bench.page.getByText(/take the last parcel off/i).first()).toBeVisible();
  await expect(story(bench, 'complete')).toHaveCount(0);
  await bench.takeOff();
  await bench.putOn(WITHOUT_SOCKS_G * 1_000);
  await bench.untilWeighed();
  await expect(story(bench, 'short')).toBeVisible();
});

test('S23 while the other parcel is under way nothing is called missing, until somebody says why it will not come', async ({
  bench,
}) => {
  const two = { ...WHOLE, sibling: 'RR473124846ES' };
  await announce(bench, two);
  await receiveAndWeigh(bench, two, WITHOUT_SOCKS_G);
  await expect(story(bench, 'short')).toContainText(/Not in this parcel: 1 × Socks/);
  await expect(bench.page.locator('[data-next-action="it-is-so"]')).toHaveCount(0);
  await bench.scan('CMDNOTCOMING');
  await bench.key('F1');
  await expect(story(bench, 'short')).toContainText(MISSING_SOCKS);
  await expect(bench.next('it-is-so')).toBeVisible();
});

test('the empty packaging on the scale settles what the list of packaging could not', async ({ bench }) => {
  await announce(bench, WHOLE);
  await receiveAndWeigh(bench, WHOLE, ALL_G + 90);
  await expect(story(bench, 'cannot-tell')).toBeVisible();
  await bench.scan('CMDWEIGHBOX');
  await expect(bench.page.locator('[data-weight-asked="packaging"]')).toBeVisible();
  await bench.putOn((95 + 90) * 1_000);
  await expect(story(bench, 'complete')).toBeVisible();
});
