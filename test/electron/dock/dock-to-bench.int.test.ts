import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApiClient } from '../../support/api-client.ts';
import { CARTON_JPEG, newCommandId, openCase, scan, SECOND_TRACKING, startBench, TRACKING } from '../host/bench.ts';
import { atDock, openDelivery } from './dock-client.ts';

const ends: (() => Promise<void> | void)[] = [];
let client: ApiClient;
beforeAll(async () => {
  ({ client } = await startBench((end) => ends.push(end)));
});
afterAll(async () => {
  for (const end of ends.toReversed()) await end();
});

interface DockedParcel {
  readonly outside: string | null;
  readonly receivedAtMs: number;
  readonly dock: { arrivedAtMs: number; condition: string | null; reservation: string | null } | null;
}

const dockedParcels = async (caseId: string): Promise<DockedParcel[]> =>
  (await client.ok<{ parcels: DockedParcel[] }>('case.get', { caseId })).parcels;

describe('S51 the case inherits what the dock wrote down', () => {
  it('a damaged parcel: arrival, condition, signed words and photograph, in the step of its receipt', async () => {
    const dockId = await openDelivery(client);
    const { dock } = await atDock(client, 'scan', { dockId, raw: TRACKING });
    const { sha256 } = (await client.photo(CARTON_JPEG)).body as { sha256: string };
    await atDock(client, 'mark', { dockId, key: dock.last?.key, condition: 'torn', photo: sha256 });
    await atDock(client, 'sign', { dockId, locale: 'en', signature: 'paper' });
    await atDock(client, 'scan', { dockId, raw: SECOND_TRACKING });
    await atDock(client, 'sign', { dockId, locale: 'en', signature: 'paper' });
    await atDock(client, 'close', { dockId, locale: 'en' });
    expect(await client.ok('dock.pile', { limit: 10 })).toMatchObject({ total: 2 });

    const view = openCase((await scan(client, TRACKING)).bench);
    const [parcel] = await dockedParcels(view.caseId);
    expect(parcel).toMatchObject({ outside: 'torn', dock: { condition: 'torn' } });
    expect(parcel?.dock?.reservation).toMatch(/^Outer packaging torn/);
    expect(parcel?.dock?.arrivedAtMs).toBeLessThanOrEqual(parcel?.receivedAtMs ?? 0);
    expect(view.photos).toMatchObject([{ sha256, slot: 'outside' }]);
    expect(view.confirmation?.questions).toEqual([]);
    expect(await client.ok('dock.pile', { limit: 10 })).toMatchObject({
      total: 1,
      parcels: [{ trackingNumber: SECOND_TRACKING, isOverdue: false }],
    });
  });

  it('one undo takes receipt and inheritance back, and the parcel lies on the floor again', async () => {
    const view = openCase(await client.ok('bench.get', {}));
    await client.ok('step.undo', { commandId: newCommandId(), caseId: view.caseId, step: view.undo?.commandId });
    expect(await client.ok('dock.pile', { limit: 10 })).toMatchObject({ total: 2 });
  });

  it('S31 a sound parcel says nothing of its outside and keeps both times', async () => {
    const view = openCase((await scan(client, SECOND_TRACKING)).bench);
    const [parcel] = await dockedParcels(view.caseId);
    expect(parcel).toMatchObject({ outside: null, dock: { condition: null, reservation: null } });
  });
});
