import type { Page } from '@playwright/test';
import { z } from 'zod';
import { openReceiver, type Receiver } from '../support/receiver.ts';
import { enterPin } from './support/desk.ts';
import { goToPlace } from './support/go-to.ts';
import { startHost } from './support/host-process.ts';
import { typeAsWedge } from './support/wedge.ts';
import { expect, openBench, test as base, type Bench } from './support/bench.ts';

const Demo = z.object({ badges: z.array(z.object({ name: z.string(), badge: z.string() })) });
const SECRET = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
/** The undo window of a received parcel is 10 s; nothing leaves before. */
const PAST_THE_WINDOW = { timeout: 50_000 };

/** A supervisor's bench and a back office whose answers the test writes. */
const test = base.extend<{ office: Receiver; desk: Bench }>({
  office: async ({ browserName: _browserName }, provide) => {
    const office = await openReceiver();
    await provide(office);
    await office.close();
  },
  desk: async ({ page }, provide) => {
    const host = await startHost();
    const desk = await openBench(page, host);
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('heading', { name: 'Scan your badge' }).waitFor();
    const { badges } = Demo.parse(await host.call('demo.get', {}));
    await typeAsWedge(page, badges.find(({ name }) => name.startsWith('Supervisor'))?.badge ?? '');
    await page.locator('[data-scan-field]').waitFor();
    await provide(desk);
    await host.dispose();
  },
});

async function pointAt(page: Page, url: string): Promise<void> {
  await goToPlace(page, 'Settings');
  await page.getByRole('tab', { name: 'Back office' }).click();
  await page.getByRole('button', { name: 'Enter my PIN' }).click();
  await enterPin(page);
  await page.getByRole('textbox', { name: 'Address' }).fill(url);
  await page.getByLabel('Signing secret').fill(SECRET);
  const loopback = page.getByRole('switch');
  if (!(await loopback.isChecked())) await page.getByText('Allow an address on this computer').click();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved')).toBeVisible();
  await expect(page.getByLabel('Signing secret')).toHaveValue('');
  await expect(page.getByText('A secret is stored')).toBeVisible();
}

async function receiveAndLook(desk: Bench): Promise<string> {
  const trackingNumber = desk.parcels[0]?.trackingNumber ?? '';
  await desk.scan(trackingNumber);
  await goToPlace(desk.page, 'Delivery');
  return trackingNumber;
}

const factAbout = (page: Page, words: string) =>
  page.getByRole('list', { name: 'Facts, newest first' }).getByRole('listitem').filter({ hasText: words });

test('a fact counts down, leaves, and tells all about itself', async ({ desk, office }) => {
  const { page } = desk;
  await goToPlace(page, 'Delivery');
  await expect(page.getByText('Nothing to send yet.')).toBeVisible();
  await pointAt(page, office.url);
  const trackingNumber = await receiveAndLook(desk);

  const fact = factAbout(page, `Parcel ${trackingNumber} received`);
  await expect(fact).toContainText(/Leaves in \d+ s/);
  await expect(fact).toContainText('Waiting');
  expect(office.posts).toEqual([]);
  await expect(fact).toContainText('Sent', PAST_THE_WINDOW);
  await expect(page.getByText('Back office connected')).toBeVisible();

  await fact.getByRole('button').click();
  await expect(fact.getByText(office.posts[0]?.id ?? 'no post')).toBeVisible();
  await expect(fact.getByText('Not yet known when this was posted', { exact: true })).toBeVisible();
  await page
    .locator('main')
    .getByRole('radio', { name: /Refused/ })
    .click();
  await expect(page.getByText('Nothing was refused')).toBeVisible();
});

test('the number at the delivery tab goes down on every page', async ({ desk, office }) => {
  const { page } = desk;
  await pointAt(page, office.url);
  await desk.scan(desk.parcels[0]?.trackingNumber ?? '');
  await goToPlace(page, 'Settings');
  const more = page.locator('[data-nav-more]');
  await expect(more).toHaveText('More1');
  await more.click();
  const delivery = page.getByRole('link', { name: 'Delivery' });
  await expect(delivery).toHaveText('Delivery1');
  await expect(delivery).toHaveText('Delivery', PAST_THE_WINDOW);
  await expect(more).toHaveText('More');
  await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible();
});

test('a refused fact says why and what to do, and goes again under the same number', async ({ desk, office }) => {
  const { page } = desk;
  office.answer(() => ({ status: 400, body: 'order unknown' }));
  await pointAt(page, office.url);
  const trackingNumber = await receiveAndLook(desk);

  const fact = factAbout(page, `Parcel ${trackingNumber} received`);
  await expect(fact).toContainText('Refused', PAST_THE_WINDOW);
  await fact.getByRole('button').click();
  await expect(fact).toContainText('The back office refused this fact');
  await expect(fact).toContainText('order unknown');

  office.answer(() => ({ status: 204 }));
  await page.getByRole('button', { name: 'Send again' }).click();
  await expect(fact).toContainText('Accepted by the back office');
  expect(new Set(office.posts.map(({ id, body }) => id + body)).size).toBe(1);
});

test('while the back office is away nothing is lost and the screen says so', async ({ desk, office }) => {
  const { page } = desk;
  await pointAt(page, office.url);
  office.answer(() => ({ status: 503 }));
  const trackingNumber = await receiveAndLook(desk);
  const fact = factAbout(page, `Parcel ${trackingNumber} received`);
  await expect(fact).toContainText('The back office said: 503', PAST_THE_WINDOW);
  await expect(fact).toContainText('it is tried again');
  office.answer(() => ({ status: 204 }));
  await expect(fact).toContainText('Accepted by the back office', { timeout: 45_000 });
});
