import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { netEffectOf } from '../../../electron/sample-back-office/net-effect.ts';
import { CloudEvent } from '../../../shared/protocol/cloud-event.ts';
import { BACK_OFFICE_SECRET, type BackOffice, startBackOffice } from '../../electron/host/back-office.ts';
import type { ApiClient } from '../../support/api-client.ts';
import { BADGE, importCsv, newCommandId, startBench, TRACKING } from '../../electron/host/bench.ts';
import { backUpToStick, closeReturn, drained, makeDue, restoreOnEmpty, startSignedIn } from './given-restore.ts';

vi.setConfig({ testTimeout: 120_000 });

const LATER_TRACKING = 'ZZ700000001';
const LATER_CSV = `RMA,Order,Tracking number,Carrier,SKU,Quantity,Reason,Refund amount,Currency
RMA-20003,ORD-50007,${LATER_TRACKING},Correos,HH-MUG-RED,1,Changed my mind,12.90,EUR
`;

/** What the back office has taken, and what of it stands once corrections are read. */
async function effectAt(office: BackOffice) {
  const events = (await office.accepted()).map((event) => CloudEvent.parse(event));
  const { restockedUnits, refundMinor } = netEffectOf(events);
  return { ids: events.map(({ id }) => id), restockedUnits, refundMinor };
}

/** A bench that posted two returns and whose backup, made between them, knows of neither posting. */
async function benchThatPostedTwo(office: BackOffice) {
  const { host, client, dataDir } = await startBench();
  await importCsv(client, dataDir, 'returns', LATER_CSV);
  const endpoint = { url: office.endpoint, secret: BACK_OFFICE_SECRET, allowLoopback: true };
  await client.ok('backOffice.configure', { commandId: newCommandId(), ...endpoint });
  await closeReturn(client, TRACKING);
  const backup = await backUpToStick(client);
  await closeReturn(client, LATER_TRACKING);
  await host.stop();
  makeDue(dataDir);
  const posting = await startSignedIn(dataDir, BADGE);
  expect(await drained(posting.client)).toMatchObject({ sent: 8, dead: 0 });
  await posting.host.kill();
  return backup.path;
}

describe('O15 a restored bench', () => {
  it('posts all it has again in the same words, and takes the lost return in once more: no second effect', async () => {
    const office = await startBackOffice();
    onTestFinished(() => office.stop());
    const { dataDir } = await restoreOnEmpty(await benchThatPostedTwo(office));
    const before = await effectAt(office);
    expect(before).toMatchObject({ restockedUnits: 2, refundMinor: { EUR: 2_580 } });
    makeDue(dataDir);
    const first = await startSignedIn(dataDir, BADGE);
    expect(await drained(first.client)).toEqual({ sent: 4, dead: 0, cancelled: 0 });
    expect(await effectAt(office)).toEqual(before);
    await closeReturn(first.client, LATER_TRACKING);
    await first.host.stop();
    makeDue(dataDir, true);
    const { client } = await startSignedIn(dataDir, BADGE);
    await vi.waitFor(async () => expect(await statesOf(client)).toContain('dead'), 60_000);
    const { restockedUnits, refundMinor } = before;
    expect(await effectAt(office)).toMatchObject({ restockedUnits, refundMinor });
  });
});

async function statesOf(client: ApiClient): Promise<string[]> {
  const { facts } = await client.ok<{ facts: { state: string }[] }>('outbox.list', { state: 'any', limit: 20 });
  return facts.map(({ state }) => state);
}
