import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasPoppler, ink, rasterise, skipNote, textOf } from '../documents/support/paper.ts';
import { BADGE, CARTON_JPEG, newCommandId, SECOND_TRACKING, startBench, TRACKING } from '../host/bench.ts';
import type { ApiClient } from '../../support/api-client.ts';
import { atDock, openDelivery } from './dock-client.ts';

const ends: (() => Promise<void> | void)[] = [];
let client: ApiClient;
beforeAll(async () => {
  ({ client } = await startBench((end) => ends.push(end)));
});
afterAll(async () => {
  for (const end of ends.toReversed()) await end();
});

const WAVE = [Array.from({ length: 40 }, (_step, at) => (at % 2 === 0 ? 100 + at * 15 : 100 + (at % 8) * 20))];

describe('a delivery at the dock, over HTTP', () => {
  it('counts a pile, names what is missing, takes steps back, and is there again after the page is', async () => {
    const dockId = await openDelivery(client, [TRACKING, SECOND_TRACKING]);
    expect((await atDock(client, 'scan', { dockId, raw: TRACKING })).outcome).toMatchObject({ kind: 'counted' });
    const repeat = await atDock(client, 'scan', { dockId, raw: `${TRACKING}\r` });
    expect(repeat.outcome).toMatchObject({ kind: 'repeat' });
    const { outcome, dock } = await atDock(client, 'scan', { dockId, raw: '1Z999AA10123456784' });
    expect(outcome).toMatchObject({ kind: 'unknown', trackingNumber: '1Z999AA10123456784' });
    expect(dock).toMatchObject({ counted: 2, difference: 0, missing: [SECOND_TRACKING] });
    const undone = await atDock(client, 'undo', { dockId, step: dock.undo?.commandId });
    expect(undone.dock).toMatchObject({ counted: 1, difference: -1 });
    expect(await client.ok('dock.get', {})).toMatchObject({ dock: { dockId, counted: 1 }, pileSize: 1 });
    await client.fails(
      'dock.open',
      { commandId: newCommandId(), carrier: 'UPS', announcedCount: 1, announcedTracking: [] },
      422,
    );
    await atDock(client, 'close', { dockId, locale: 'en' });
  });

  it.each([
    ['a product', '2000000010014'],
    ['a command', 'CMDUNDO'],
    ['a badge', BADGE],
  ])('%s is no parcel and counts nothing', async (_name, raw) => {
    const dockId = await openDelivery(client);
    const { outcome, dock } = await atDock(client, 'scan', { dockId, raw });
    expect([outcome.kind, dock.counted]).toEqual(['not-a-parcel', 0]);
    expect(JSON.stringify(outcome)).not.toContain(BADGE);
    await atDock(client, 'close', { dockId, locale: 'en' });
  });

  it('the same command twice counts once, and a repeat of the answer is the first one', async () => {
    const dockId = await openDelivery(client);
    const params = { commandId: newCommandId(), dockId, raw: SECOND_TRACKING };
    const first = await client.ok('dock.scan', params);
    expect(await client.ok('dock.scan', params)).toEqual(first);
    await atDock(client, 'close', { dockId, locale: 'en' });
  });

  it('is part of a rebuild, and a rebuild changes nothing', async () => {
    expect(await client.ok('record.rebuild', { commandId: newCommandId() })).toMatchObject({ viewsChanged: [] });
    expect(await client.ok('record.verify', {})).toMatchObject({ isSound: true });
  });
});

describe.skipIf(!hasPoppler)(`S51 the sheet on paper${skipNote}`, () => {
  it.each([
    ['en', 'Outer packaging torn: accepted under reservation'],
    ['zh-CN', '保留对内件及数量的追索权签收'],
    ['es', 'Embalaje exterior rasgado: se acepta con reserva'],
  ])(
    '%s: names the damaged parcels with the words that were signed, and shows the signature',
    async (locale, words) => {
      const dockId = await openDelivery(client, [TRACKING, SECOND_TRACKING]);
      const { dock } = await atDock(client, 'scan', { dockId, raw: TRACKING });
      const { sha256 } = (await client.photo(CARTON_JPEG)).body as { sha256: string };
      const key = dock.last?.key ?? '';
      await atDock(client, 'mark', { dockId, key, condition: 'torn', photo: sha256 });
      await client.fails('dock.close', { commandId: newCommandId(), dockId, locale }, 422);
      await atDock(client, 'sign', { dockId, locale, signature: WAVE });
      const closed = await atDock(client, 'close', { dockId, locale });
      expect(closed.fileName).toMatch(/^DK-B1-\d{4}-\d{5}-(EN|ZH|ES)\.pdf$/);
      const pdf = await client.bytes('document.bytes', { fileName: closed.fileName });
      const text = textOf(pdf).replaceAll(/\s+/g, ' ');
      for (const shown of [words, TRACKING, SECOND_TRACKING, sha256.slice(0, 12), 'Correos']) {
        expect(text.replaceAll(' ', '')).toContain(shown.replaceAll(' ', ''));
      }
      const [page] = rasterise(pdf, 60);
      if (!page) throw new Error('no page');
      expect(ink(page, 0.05, 0.4, 0.95, 0.7)).toBeGreaterThan(0.005);
    },
  );

  it('a hash that was never uploaded marks nothing', async () => {
    const dockId = await openDelivery(client);
    const { dock } = await atDock(client, 'scan', { dockId, raw: TRACKING });
    const mark = { commandId: newCommandId(), dockId, key: dock.last?.key, condition: 'wet', photo: 'f'.repeat(64) };
    expect(await client.fails('dock.mark', mark, 404)).toMatchObject({ kind: 'photo-missing' });
  });
});
