import { expect, test } from './support/bench.ts';
import { openSession } from './support/desk.ts';
import { goToPlace } from './support/go-to.ts';

test('B9 the scale is checked with a known weight: the steps follow the pan, the finding is in the log', async ({
  bench,
}) => {
  const { page, host } = bench;
  const session = await openSession(host, /Operator/);
  await goToPlace(page, 'Settings');
  const main = page.locator('main');
  await main.getByRole('tab', { name: 'Scale' }).click();
  const take = main.getByRole('button', { name: 'Take as check' });
  await expect(main.getByText(/^Put the weight of 1.000.g on the pan/)).toBeVisible();
  await expect(take).toBeDisabled();

  await host.call('demo.scale', { action: 'put-on', massMg: 1_010_000 }, session);
  await take.click();
  await expect(main.getByText(/^Not in order: 1.000.g shows as 1.010.g/)).toBeVisible();
  await host.call('demo.scale', { action: 'take-off' }, session);
  await expect(main.getByText(/^Put the weight of 1.000.g on the pan/)).toBeVisible();
  await host.call('demo.scale', { action: 'put-on', massMg: 1_000_000 }, session);
  await take.click();
  await expect(main.getByText(/^In order: 1.000.g shows as 1.000.g/)).toBeVisible();
  await expect(main.getByRole('table', { name: 'Log of checks' }).getByRole('row')).toHaveCount(3);
});
