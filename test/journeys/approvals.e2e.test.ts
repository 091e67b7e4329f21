import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { expect, test } from './support/bench.ts';
import { goToPlace } from './support/go-to.ts';
import { enterPin, openSession, takeOver } from './support/desk.ts';

const PolicyNow = z.object({
  policy: z.object({ approvals: z.object({ refundAboveMinor: z.record(z.string(), z.int()) }).loose() }).loose(),
});

test('a refund above the limit waits for a supervisor, who approves it with one key', async ({ bench }) => {
  const { page, host } = bench;
  const parcel = bench.parcel('clean');
  const session = await openSession(host, /Supervisor/);
  const { policy } = PolicyNow.parse(await host.call('policy.get', {}, session));
  const approvals = { ...policy.approvals, refundAboveMinor: { EUR: 1_000 } };
  const adopted = { ...policy, version: 'limit of 10 EUR', approvals };
  await host.call('policy.adopt', { commandId: randomUUID(), policy: adopted }, session);

  await bench.scan(parcel.trackingNumber);
  await bench.putOn(parcel.grossMg);
  await bench.untilWeighed();
  await bench.key('Space');
  await expect(bench.band('look')).toContainText(parcel.rmaNumber);
  expect(await bench.statusOf(parcel.rmaNumber)).toBe('parked');
  expect(bench.interactions).toBe(2);

  await takeOver(page, host, /Supervisor/);
  await goToPlace(page, 'Approvals');
  await enterPin(page);
  const card = page.locator('[data-approval]');
  await expect(card).toContainText(parcel.rmaNumber);
  await expect(card).toContainText('12.90');
  await bench.key('F1');
  await expect(page.getByText(`${parcel.rmaNumber} approved`)).toBeVisible();
  expect(await bench.statusOf(parcel.rmaNumber)).toBe('closed');
});
