import { composeCases } from '../../../electron/host-cases.ts';
import { openStores } from '../../../electron/host-stores.ts';
import type { ScannedCode } from '../../../electron/cases/scan-code.ts';
import { undoStep } from '../../../electron/cases/undo-step.ts';
import type { Worker } from '../../../electron/cases/case-work.ts';
import type { Database } from '../../../electron/store/database.ts';
import type { CatalogueItem } from '../../../shared/domain/reference/catalogue-item.ts';
import type { ExpectedReturn } from '../../../shared/domain/reference/expected-return.ts';
import { idOf, OPERATOR, SITE_ID, STATION_A } from '../../support/builders.ts';
import { createFakeClock } from '../../support/fake-clock.ts';
import { memoryDatabase } from '../../support/temp-database.ts';
import { asker } from '../../support/asker.ts';

const line = { sku: 'KETTLE-1', quantity: 2, reason: null, refundMinor: 2_999, currency: 'EUR' };
export const FIRST: ExpectedReturn = {
  rmaNumber: 'RMA-1001',
  orderNumber: 'SO-77',
  trackingNumber: 'RR123456785CN',
  carrier: 'china-post',
  returnClass: 'customer-return',
  lines: [line],
};
export const SECOND: ExpectedReturn = {
  ...FIRST,
  rmaNumber: 'RMA-1002',
  orderNumber: 'SO-78',
  trackingNumber: '1Z999AA10123456784',
  carrier: 'ups',
};
/** Of the same order as the first, announced without a tracking number. */
export const THIRD: ExpectedReturn = { ...FIRST, rmaNumber: 'RMA-1003', trackingNumber: null, carrier: null };

const item: CatalogueItem = {
  sku: 'KETTLE-1',
  gtin: '04006381333931',
  name: 'Kettle',
  nameZh: '电水壶',
  nameEs: 'Hervidor',
  category: null,
  unitMassMg: 1_200_000,
  massSpreadMg: null,
  priceMinor: 2_999,
  currency: 'EUR',
  serialised: false,
};
export const MUG: CatalogueItem = { ...item, sku: 'MUG-9', gtin: null, name: 'Mug', nameZh: null, nameEs: null };

/** A bench that is set up, with three returns announced and two products known. */
export function openScanBench(database: Database = memoryDatabase()) {
  const clock = createFakeClock();
  const stores = openStores(database, '/nowhere');
  const pepper = Buffer.alloc(32, 7);
  const cases = composeCases({
    stores,
    clock,
    pepper,
    weighingStatus: () => 'not-armed',
    weighedThing: () => 'parcel',
  });
  const { record, work, queries } = cases;
  let commands = 0;
  const worker = (): Worker => ({ commandId: idOf(`scan ${(commands += 1)}`), actor: OPERATOR, roles: ['operator'] });
  cases.station.found(SITE_ID, STATION_A, 'Europe/Madrid');
  record.transaction(() => {
    const setUp = { siteName: 'Warehouse 1', siteCode: 'W1', stationName: 'Bench 1', stationCode: 'B1' };
    const data = { ...setUp, zone: 'Europe/Madrid', locale: 'en' };
    record.append(`station:${STATION_A}`, [{ type: 'StationSetUp', schemaVersion: 1, data }], worker());
    const person = { personId: OPERATOR, name: 'Operator 1', roles: ['operator'] as const, locale: 'en' as const };
    cases.people.add({ ...person, pinVerifier: 'x', badge: null }, worker());
  });
  for (const expected of [FIRST, SECOND, THIRD]) stores.reference.putReturn(expected, 0);
  for (const known of [item, MUG]) stores.reference.putItem(known, 0);

  return {
    ...cases,
    stores,
    clock,
    worker,
    scan: (raw: string, more: Partial<ScannedCode> = {}, by = worker()) => {
      clock.advance(1_000);
      return cases.scan({ raw, source: 'wedge', ...more }, by);
    },
    undo: (step: string, caseId = queries.currentCaseId() ?? '') =>
      undoStep(step, caseId, worker(), { ...stores, record, work, currentCaseId: queries.currentCaseId }),
    current: () => queries.bench(asker('operator')).case,
    status: (caseId: string | null | undefined) => (caseId ? work.fold(caseId).state.status : null),
    types: (caseId: string | null | undefined) =>
      caseId ? work.fold(caseId).history.effective.map(({ envelope }) => envelope.type) : [],
  };
}
