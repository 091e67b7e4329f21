import { z } from 'zod';
import { expect, test, type Bench } from './support/bench.ts';

test.use({ hasTouch: true });

const Handovers = z.object({ handovers: z.array(z.object({ handoverId: z.uuid() })) });
const Handover = z.object({
  rows: z.array(z.object({ kind: z.string(), shelf: z.string(), work: z.object({ rmaNumber: z.string() }).loose() })),
});

/** Sets a parcel aside with one key and says which shelf the bench names. */
async function park(bench: Bench, trackingNumber: string): Promise<void> {
  await bench.scan(trackingNumber);
  await expect(bench.band('done')).toContainText(trackingNumber);
  await bench.key('F9');
  await expect(bench.band('done')).toContainText('H1');
}

test('two are set aside, one of them is gone at handover: the sheet lists exactly that', async ({ bench }) => {
  const { page } = bench;
  const main = page.locator('main');
  const [here, gone] = bench.parcelsOf('clean');
  if (here === undefined || gone === undefined) throw new Error('the demo has too few clean parcels');
  for (const parcel of [here, gone]) await park(bench, parcel.trackingNumber);
  expect(bench.interactions, 'one scan and one key each').toBe(4);

  await bench.key('F7');
  await expect(main.getByRole('button', { name: new RegExp(here.rmaNumber) })).toBeVisible();
  await expect(main.getByRole('button', { name: new RegExp(gone.rmaNumber) })).toBeVisible();
  await main.getByRole('tab', { name: 'Handover' }).tap();
  await main.getByRole('button', { name: 'Begin handover' }).tap();
  await page.locator('[data-scan-field]').waitFor();
  await bench.scan('SHFH1');
  await expect(bench.band('done')).toContainText('H1');
  await bench.scan(here.trackingNumber);
  await expect(bench.band('done')).toContainText('on the shelf and in the system');
  await main.getByRole('button', { name: 'End handover' }).tap();
  await expect(main).toContainText('in the system, not on the shelf');

  const { handovers } = Handovers.parse(await bench.ask('handover.list', { limit: 1 }));
  const handoverId = handovers[0]?.handoverId ?? '';
  const { rows } = Handover.parse(await bench.ask('handover.get', { handoverId }));
  expect(rows.map(({ kind, shelf, work }) => [shelf, kind, work.rmaNumber])).toEqual([
    ['H1', 'present', here.rmaNumber],
    ['H1', 'missing', gone.rmaNumber],
  ]);
  const opened = page.context().waitForEvent('page');
  await main.getByRole('button', { name: /sheet/i }).tap();
  expect((await opened).url()).toMatch(/^blob:/);
});
