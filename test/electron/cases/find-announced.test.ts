import { describe, expect, it } from 'vitest';
import { announcedViewOf } from '../../../electron/cases/announced-view.ts';
import { findAnnounced } from '../../../electron/cases/find-announced.ts';
import type { CatalogueItem } from '../../../shared/domain/reference/catalogue-item.ts';
import type { ExpectedReturn } from '../../../shared/domain/reference/expected-return.ts';
import type { OutboundShipment } from '../../../shared/domain/reference/outbound-shipment.ts';
import { deriveId, givenOpened, givenParcel, idOf, OPERATOR, STATION_A } from '../../support/builders.ts';
import { memoryDatabase } from '../../support/temp-database.ts';
import { openBench } from '../../support/two-stations.ts';

const NOW = 1_772_442_000_000;
const LINE = { quantity: 1, reason: '尺寸不合适', refundMinor: null, currency: null };
const JACKET: ExpectedReturn = {
  rmaNumber: 'RMA-1001',
  orderNumber: 'SO-77',
  trackingNumber: 'SF1000171310042',
  furtherTrackingNumbers: ['SF1000171310043'],
  carrier: '顺丰速运',
  returnClass: 'customer-return',
  lines: [{ sku: 'JKT-BLUE-M', ...LINE }],
};
const SENT: OutboundShipment = {
  trackingNumber: 'RR417921168ES',
  orderNumber: 'SO-90',
  carrier: 'Correos',
  lines: [{ sku: 'MUG-RED', quantity: 2, serials: ['SN-4711'] }],
  shippedMg: null,
  cartons: 1,
  shippedOn: '2026-02-01',
  deliveredOn: null,
  region: null,
  phoneTail: null,
};
const item = (sku: string, name: string, nameZh: string, nameEs: string): CatalogueItem => ({
  sku,
  gtin: null,
  name,
  nameZh,
  nameEs,
  category: null,
  unitMassMg: null,
  massSpreadMg: null,
  priceMinor: null,
  currency: null,
  serialised: false,
});

/** A return and a shipment of which nothing has come; the catalogue came after them. */
function told() {
  const bench = openBench(STATION_A, memoryDatabase());
  const { reference } = bench.stores;
  bench.record.transaction(() => {
    reference.putReturn(JACKET, NOW);
    reference.putShipment(SENT, NOW);
    reference.putItem(item('jkt-blue-m', 'Rain jacket, blue', '蓝色雨衣外套', 'Chaqueta impermeable'), NOW);
    reference.putItem(item('MUG-RED', 'Stoneware mug', '马克杯', 'Taza de cerámica'), NOW);
  });
  const find = (text: string) => findAnnounced(text, 10, reference.index).map(({ ref, how }) => `${ref} ${how}`);
  return { bench, reference, find };
}

const FOUND: readonly (readonly [string, string, string])[] = [
  ['an RMA in another spelling', 'rma 1001', 'RMA1001 exact'],
  ['an order', 'SO77', 'RMA1001 exact'],
  ['the second tracking number', 'SF1000171310043', 'RMA1001 exact'],
  ['the beginning of a number', 'SF10001', 'RMA1001 prefix'],
  ['the end of a number', '0042', 'RMA1001 part'],
  ['a SKU', 'JKT-BLUE-M', 'RMA1001 exact'],
  ['two Chinese signs in the middle of a name', '雨衣', 'RMA1001 word'],
  ['two Chinese signs of the reason', '尺寸', 'RMA1001 word'],
  ['a name in Spanish without its accent', 'ceramica', 'RR417921168ES word'],
  ['the beginning of a word', 'jack', 'RMA1001 word'],
  ['a shipment by its waybill', 'rr417921168es', 'RR417921168ES exact'],
  ['a serial that was sold', 'sn4711', 'RR417921168ES exact'],
];

describe('what was announced and has not come', () => {
  it.each(FOUND)('is found by %s', (_what, text, hit) => {
    const { find } = told();
    expect(find(text)).toEqual([hit]);
  });

  it.each(['nothing of it', '"" OR *', '雨伞', '%'])('is not found by %s', (text) => {
    expect(told().find(text)).toEqual([]);
  });

  it('is found once, and by its new words and numbers after another import', () => {
    const { bench, reference, find } = told();
    bench.record.transaction(() => {
      reference.putReturn({ ...JACKET, orderNumber: 'SO-78', lines: [{ sku: 'MUG-RED', ...LINE }] }, NOW);
      reference.putItem(item('MUG-RED', 'Cup', '茶杯子', 'Taza'), NOW);
    });
    expect(find('SO-77')).toEqual([]);
    expect(find('雨衣')).toEqual([]);
    expect(find('茶杯')).toEqual(['RMA1001 word', 'RR417921168ES word']);
  });

  it('is a case and no announcement any more once its parcel has come', () => {
    const { bench, find } = told();
    const caseId = deriveId('rma:RMA1001:1');
    bench.work.apply(
      caseId,
      { type: 'OpenCase', opened: givenOpened({ caseId, rmaNumbers: ['RMA-1001'] }), parcel: givenParcel() },
      { commandId: idOf('come'), actor: OPERATOR, roles: [] },
    );
    expect(find('雨衣')).toEqual([]);
    expect(find('RMA-1001')).toEqual([]);
  });

  it('is found as before when the index is filled anew', () => {
    const { bench, reference, find } = told();
    bench.record.transaction(() => reference.index.clear());
    expect(find('雨衣')).toEqual([]);
    bench.record.transaction(() => reference.reindex());
    for (const [, text, hit] of FOUND) expect(find(text)).toEqual([hit]);
  });

  it('shows all that was said, with names in each language', () => {
    const { reference } = told();
    expect(announcedViewOf('return', 'rma-1001', reference)).toMatchObject({
      rmaNumber: 'RMA-1001',
      trackingNumbers: ['SF1000171310042', 'SF1000171310043'],
      lines: [{ name: { en: 'Rain jacket, blue', 'zh-CN': '蓝色雨衣外套', es: 'Chaqueta impermeable' }, quantity: 1 }],
      announcedAtMs: NOW,
    });
    expect(announcedViewOf('shipment', 'RR417921168ES', reference)).toMatchObject({ shippedOn: '2026-02-01' });
    expect(announcedViewOf('return', 'RMA-9', reference)).toBeNull();
  });
});
