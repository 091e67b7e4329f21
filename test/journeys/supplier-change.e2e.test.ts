import { expect, openBench, test, type Bench } from './support/bench.ts';
import { enterPin, takeOver } from './support/desk.ts';
import { receiveBefore } from './support/parcels-before.ts';
import { announce, CARTON_G, emptyPan, receiveAndWeigh, type WeighedReturn } from './support/weighed-shop.ts';

test.use({ hasTouch: true });

const GRAM = 1_000;
/** The shop says 800 g; from the ninth parcel on the jackets come from somebody else. */
const DECLARED_G = 800;
const NEW_G = 700;

const jacket = (at: number): WeighedReturn => ({
  rmaNumber: `RMA-302${String(at).padStart(2, '0')}`,
  trackingNumber: `1Z9X7R42688862${String(at).padStart(4, '0')}`,
  skus: ['WJ-JACKET'],
});

/** Fifteen complete parcels of one jacket: eight as declared, seven of the new make. */
async function fifteenBefore(bench: Bench): Promise<void> {
  const parcels = Array.from({ length: 15 }, (_, at) => ({
    ...jacket(at),
    grossMg: (CARTON_G + (at < 8 ? DECLARED_G : NEW_G) + (at % 3)) * GRAM,
  }));
  for (const parcel of parcels) await announce(bench, parcel);
  for (const at of [15, 16]) await announce(bench, jacket(at));
  await bench.host.stop();
  await receiveBefore(bench.host.dataDir, parcels);
}

test('B8 another supplier: the eighth lighter parcel makes a task, a supervisor settles it, the next is explained', async ({
  bench: yesterday,
  context,
}) => {
  await fifteenBefore(yesterday);
  const host = await yesterday.restart();
  const page = await context.newPage();
  const bench = await openBench(page, host);
  const weights = async (): Promise<void> => {
    await page.goto(`${new URL(page.url()).origin}/#/settings`);
    await page.getByRole('tab', { name: 'Item weights' }).click();
  };
  const rows = page.getByRole('tabpanel').getByRole('listitem').getByRole('button');
  await weights();
  await expect(rows.filter({ hasText: 'Blue jacket' }), 'seven are not enough').toContainText('800 g');
  await expect(page.getByText(/another supplier/)).toHaveCount(0);

  await page.goto(`${new URL(page.url()).origin}/#/`);
  await receiveAndWeigh(bench, jacket(15), CARTON_G + NEW_G);
  await expect(page.locator('[data-weight-verdict]')).not.toHaveAttribute('data-weight-verdict', 'complete');
  await bench.scan('WJ-JACKET');
  await bench.key('Space');
  await expect.poll(() => bench.statusOf(jacket(15).rmaNumber)).toBe('closed');
  await emptyPan(bench);

  await takeOver(page, host, /Supervisor/);
  await weights();
  const task = /The last 8 parcels say 70\d\sg instead of 800\sg: another supplier\?/;
  await expect(rows.first(), 'what waits for a person stands first').toContainText(task);
  await expect(rows.first()).toContainText('Blue jacket');
  await expect(page.getByText('1 to decide')).toBeVisible();
  await rows.first().tap();
  await page.getByRole('button', { name: /PIN/ }).first().tap();
  await enterPin(page);
  await page.getByRole('button', { name: 'Use what was learned' }).tap();
  await expect(page.getByText('Settled')).toBeVisible();
  await expect(page.getByText(task)).toHaveCount(0);
  await expect(page.getByText('to decide')).toHaveCount(0);
  await expect(rows.filter({ hasText: 'Blue jacket' })).toContainText(/70\d\sg/);

  await page.goto(`${new URL(page.url()).origin}/#/`);
  await receiveAndWeigh(bench, jacket(16), CARTON_G + NEW_G);
  await expect(page.locator('[data-weight-verdict="complete"]')).toBeVisible();
  await bench.key('Space');
  await expect.poll(() => bench.statusOf(jacket(16).rmaNumber)).toBe('closed');
  await host.dispose();
});
