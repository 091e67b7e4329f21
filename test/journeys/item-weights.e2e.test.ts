import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { expect, test, type Bench } from './support/bench.ts';
import { enterPin, openSession, takeOver } from './support/desk.ts';
import { announce, CARTON_G, emptyPan, receiveAndWeigh, type WeighedReturn } from './support/weighed-shop.ts';

test.use({ hasTouch: true });

const NUMBERS = ['RR473124829ES', 'RR473124832ES', 'RR473124846ES', 'RR473124850ES'] as const;
const newArrival = (at: number): WeighedReturn => ({
  rmaNumber: `RMA-3010${String(at)}`,
  trackingNumber: NUMBERS[at] ?? '',
  skus: ['WJ-NEW'],
});
const Known = z.object({ policy: z.looseObject({ version: z.string(), weighing: z.looseObject({}) }) });

/** Three parcels teach a mass here, instead of twenty. */
async function learnFromThree(bench: Bench): Promise<void> {
  const session = await openSession(bench.host, /Supervisor/);
  const { policy } = Known.parse(await bench.host.call('policy.get', {}, session));
  const changed = { ...policy, version: 'learn-3', weighing: { ...policy.weighing, learnFrom: 3 } };
  await bench.host.call('policy.adopt', { commandId: randomUUID(), policy: changed }, session);
}

test('parcels that were complete teach a weight, the next is held against it, and a supervisor weighs it anew', async ({
  bench,
}) => {
  const { page } = bench;
  await learnFromThree(bench);
  for (const at of [0, 1, 2]) {
    await announce(bench, newArrival(at));
    await receiveAndWeigh(bench, newArrival(at), CARTON_G + 640 + at);
    await expect(page.locator('[data-weight-verdict="learning"]')).toBeVisible();
    await bench.key('Space');
    await expect.poll(() => bench.statusOf(newArrival(at).rmaNumber)).toBe('closed');
    await emptyPan(bench);
  }
  await announce(bench, newArrival(3));
  await receiveAndWeigh(bench, newArrival(3), CARTON_G + 641);
  await expect(page.locator('[data-weight-verdict="complete"]')).toBeVisible();
  await bench.key('Space');
  await expect.poll(() => bench.statusOf(newArrival(3).rmaNumber)).toBe('closed');

  await takeOver(page, bench.host, /Supervisor/);
  await page.goto(`${new URL(page.url()).origin}/#/settings`);
  await page.getByRole('tab', { name: 'Item weights' }).click();
  const row = page.getByRole('button', { name: /New arrival/ });
  await expect(row).toContainText('641 g');
  await expect(row).toContainText(/learned from \d parcels/);
  await row.tap();
  await expect(page.getByRole('img', { name: /of 4 parcels/ })).toBeVisible();
  await page.getByRole('button', { name: /PIN/ }).first().click();
  await enterPin(page);
  await bench.takeOff();
  await bench.putOn(1_290_000);
  await page.getByRole('textbox', { name: 'Pieces' }).fill('2');
  await expect(page.getByText(/^1.290\sg$/).first()).toBeVisible();
  await page.getByRole('button', { name: 'Take it' }).tap();
  await expect(row).toContainText('645 g');
  await expect(row).toContainText('weighed here, 2 pieces');
  await expect(page.getByText(/2 pieces together · /)).toBeVisible();
  await expect(page.getByText(/Bench 1 · division 1\sg/)).toBeVisible();

  await bench.scan('WJ-NEW');
  await expect(page.getByRole('textbox', { name: /Scan or type/ })).toHaveValue('WJ-NEW');
  await expect(page.getByText('1–1 of 1')).toBeVisible();
  await bench.scan('NOTHING-LIKE-IT');
  await expect(page.getByText('Nothing is called “NOTHING-LIKE-IT”.')).toBeVisible();
  await page.getByRole('button', { name: 'Show all' }).tap();
  await expect(row).toBeVisible();
});
