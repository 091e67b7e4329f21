import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { expect, test, type Bench } from './support/bench.ts';
import { enterPin, openSession, takeOver } from './support/desk.ts';

const PolicyNow = z.object({ policy: z.object({ undoWindowsMs: z.record(z.string(), z.int()) }).loose() });
const Outbox = z.object({ counts: z.object({ waiting: z.int(), sending: z.int(), sent: z.int() }) });
const Office = z.object({ backOfficeUrl: z.string() });

/** Facts leave at once: what is corrected has been told. */
async function withoutWindows({ host }: Bench, session: string): Promise<void> {
  const { policy } = PolicyNow.parse(await host.call('policy.get', {}, session));
  const undoWindowsMs = Object.fromEntries(Object.keys(policy.undoWindowsMs).map((fact) => [fact, 0]));
  const params = { commandId: randomUUID(), policy: { ...policy, version: 'at once', undoWindowsMs } };
  await host.call('policy.adopt', params, session);
}

async function untilTold(bench: Bench, facts: number): Promise<void> {
  const counts = async () => Outbox.parse(await bench.ask('outbox.list', { state: 'any', limit: 1 })).counts;
  await expect.poll(counts, { timeout: 30_000 }).toMatchObject({ waiting: 0, sending: 0, sent: facts });
}

test('what has left is corrected: a supervisor reopens, it is counted again, the back office ends with what is true', async ({
  bench,
}) => {
  const { page, host } = bench;
  const main = page.locator('main');
  const parcel = bench.parcel('clean');
  await withoutWindows(bench, await openSession(host, /Supervisor/));
  await bench.scan(parcel.trackingNumber);
  await expect(bench.next('confirm')).toBeVisible();
  await bench.key('Space');
  await expect(bench.band('done')).toContainText(parcel.rmaNumber);
  await untilTold(bench, 4);

  await takeOver(page, host, /Supervisor/);
  bench.interactions = 0;
  await bench.scan(parcel.trackingNumber);
  await main.getByRole('button', { name: 'Correct…' }).click();
  await enterPin(page);
  await main.getByRole('button', { name: 'Counted wrongly' }).click();
  await expect(page.locator('[data-correction]')).toContainText('Counted wrongly');
  await main.getByRole('button', { name: 'One less', exact: true }).first().click();
  await bench.key('Space');
  await expect.poll(() => bench.statusOf(parcel.rmaNumber)).toBe('closed');
  await untilTold(bench, 6);

  const { backOfficeUrl } = Office.parse(await host.call('demo.get', {}));
  await page.goto(backOfficeUrl);
  await expect(page.locator('#facts')).toContainText('Stands now: no unit in stock, 0 to pay back');
});
