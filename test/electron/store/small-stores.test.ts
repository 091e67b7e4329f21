import { describe, expect, it } from 'vitest';
import { openCaseRowStore } from '../../../electron/store/case-row-store.ts';
import { openCommandAnswers } from '../../../electron/store/command-answers.ts';
import { openCredentialStore } from '../../../electron/store/credential-store.ts';
import { openDocumentNumbers } from '../../../electron/store/document-numbers.ts';
import { openMeta } from '../../../electron/store/meta.ts';
import { openPersonalStore } from '../../../electron/store/personal-store.ts';
import { openReferenceStore } from '../../../electron/store/reference-store.ts';
import type { CatalogueItem } from '../../../shared/domain/reference/catalogue-item.ts';
import type { OutboundShipment } from '../../../shared/domain/reference/outbound-shipment.ts';
import type { ExpectedReturn } from '../../../shared/domain/reference/expected-return.ts';
import type { CaseRowData } from '../../../shared/views/case-rows.ts';
import { CASE_ID, idOf, OPERATOR, STATION_A, STATION_B } from '../../support/builders.ts';
import { FAKE_START_MS as NOW } from '../../support/fake-clock.ts';
import { memoryDatabase } from '../../support/temp-database.ts';

describe('the identity of a folder', () => {
  it('is set once', () => {
    const meta = openMeta(memoryDatabase());
    expect(meta.get('stationId')).toBeNull();
    meta.set('stationId', STATION_A);
    expect(() => meta.set('stationId', STATION_B)).toThrow('UNIQUE');
    expect(meta.get('stationId')).toBe(STATION_A);
  });
});

describe('document numbers', () => {
  it('run from 1 without a gap in each series, also when a step is rolled back', () => {
    const database = memoryDatabase();
    const numbers = openDocumentNumbers(database);
    expect([numbers.next('DC-B1-2026'), numbers.next('DC-B1-2026'), numbers.next('LPN-B1')]).toEqual([1, 2, 1]);
    const failing = database.transaction(() => {
      numbers.next('LPN-B1');
      throw new Error('no paper');
    });
    expect(() => failing()).toThrow('no paper');
    expect(numbers.next('LPN-B1')).toBe(2);
  });
});

describe('command answers', () => {
  it('are kept once', () => {
    const answers = openCommandAnswers(memoryDatabase());
    const answer = { call: 'code.scan', paramsHash: 'h', answer: '{}' };
    expect(answers.find(idOf('c'))).toBeNull();
    answers.keep(idOf('c'), answer, NOW);
    expect(answers.find(idOf('c'))).toEqual(answer);
    expect(() => answers.keep(idOf('c'), answer, NOW)).toThrow('UNIQUE');
  });
});

describe('credentials', () => {
  it('remember wrong tries and a lock until they are set anew', () => {
    const credentials = openCredentialStore(memoryDatabase());
    expect(credentials.get(OPERATOR, 'pin')).toBeNull();
    credentials.put(OPERATOR, 'pin', 'one');
    credentials.recordFailure(OPERATOR, 'pin', 5, NOW);
    expect(credentials.get(OPERATOR, 'pin')).toEqual({ verifier: 'one', failures: 5, lockedUntilMs: NOW });
    credentials.put(OPERATOR, 'pin', 'two');
    expect(credentials.get(OPERATOR, 'pin')).toEqual({ verifier: 'two', failures: 0, lockedUntilMs: 0 });
  });

  it('give one owner to a badge', () => {
    const credentials = openCredentialStore(memoryDatabase());
    credentials.put(OPERATOR, 'badge', 'v');
    credentials.put(OPERATOR, 'pin', 'pin verifier');
    expect(credentials.ownerOfBadge('v')).toBe(OPERATOR);
    expect(credentials.ownerOfBadge('pin verifier')).toBeNull();
    expect(() => credentials.put(idOf('other'), 'badge', 'v')).toThrow('UNIQUE');
  });
});

describe('personal data', () => {
  it('is found by reference and by value, and the last word counts', () => {
    const personal = openPersonalStore(memoryDatabase());
    personal.put(OPERATOR, 'staff-name', 'Operator 1', NOW);
    personal.put(idOf('other'), 'staff-name', 'Operator 1', NOW);
    expect(new Set(personal.refsWithValue('staff-name', 'Operator 1'))).toEqual(new Set([OPERATOR, idOf('other')]));
    personal.put(OPERATOR, 'staff-name', 'Operator 2', NOW);
    expect(personal.get(OPERATOR)).toBe('Operator 2');
    expect(personal.refsWithValue('staff-name', 'Operator 1')).toEqual([idOf('other')]);
    expect(personal.get(idOf('nobody'))).toBeNull();
  });
});

describe('reference data', () => {
  const line = { sku: 'K-1', quantity: 1, reason: null, refundMinor: null, currency: null };
  const announced: ExpectedReturn = {
    rmaNumber: 'RMA-1001',
    orderNumber: 'SO-77',
    trackingNumber: 'RR123456785CN',
    carrier: null,
    returnClass: 'customer-return',
    lines: [line],
  };
  const item: CatalogueItem = {
    sku: 'Kettle-1',
    gtin: '04006381333931',
    name: 'Kettle',
    nameZh: null,
    nameEs: null,
    category: null,
    unitMassMg: 1,
    massSpreadMg: null,
    priceMinor: null,
    currency: null,
    serialised: false,
  };

  it('finds a return by any of its numbers, and importing it again replaces it', () => {
    const reference = openReferenceStore(memoryDatabase());
    reference.putReturn(announced, NOW);
    expect(reference.returnByRma('RMA1001')).toEqual(announced);
    expect(reference.returnsByOrder('SO77')).toEqual([announced]);
    expect(reference.returnsByTracking('RR123456785CN')).toEqual([announced]);
    const moved = { ...announced, rmaNumber: 'rma 1001', trackingNumber: null };
    reference.putReturn(moved, NOW);
    expect(reference.returnByRma('RMA1001')).toEqual(moved);
    expect(reference.returnsByTracking('RR123456785CN')).toEqual([]);
    expect(reference.counts()).toEqual({ returns: 1, items: 0, shipments: 0 });
  });

  it('S23 finds a return by any of the parcels announced for it, until an import names others', () => {
    const reference = openReferenceStore(memoryDatabase());
    const several = { ...announced, furtherTrackingNumbers: ['1Z999AA10123456784'] };
    reference.putReturn(several, NOW);
    expect(reference.returnsByTracking('1Z999AA10123456784')).toEqual([several]);
    reference.putReturn(announced, NOW);
    expect(reference.returnsByTracking('1Z999AA10123456784')).toEqual([]);
  });

  it('S23 finds all returns that name one parcel', () => {
    const reference = openReferenceStore(memoryDatabase());
    reference.putReturn(announced, NOW);
    reference.putReturn({ ...announced, rmaNumber: 'RMA-1002' }, NOW);
    const found = reference.returnsByTracking('RR123456785CN');
    expect(found.map(({ rmaNumber }) => rmaNumber)).toEqual(['RMA-1001', 'RMA-1002']);
  });

  it('S25 finds what was sent out by its waybill and by its order, and importing it again replaces it', () => {
    const reference = openReferenceStore(memoryDatabase());
    const sent: OutboundShipment = {
      ...{ trackingNumber: 'SF1000000000001', orderNumber: 'SO-90', carrier: 'SF', shippedMg: 1_300_000, cartons: 1 },
      ...{ shippedOn: '2026-11-01', deliveredOn: null, region: null, phoneTail: '3456' },
      lines: [{ sku: 'K-1', quantity: 1, serials: ['SN1'] }],
    };
    reference.putShipment(sent, NOW);
    expect(reference.shipmentByTracking('SF1000000000001')).toEqual(sent);
    expect(reference.shipmentsByOrder('SO90')).toEqual([sent]);
    reference.putShipment({ ...sent, cartons: 2 }, NOW);
    expect(reference.shipmentByTracking('SF1000000000001')?.cartons).toBe(2);
    expect(reference.shipmentByTracking('SF1')).toBeNull();
    expect(reference.counts()).toEqual({ returns: 0, items: 0, shipments: 1 });
  });

  it('finds an item by SKU in any spelling and by GTIN', () => {
    const reference = openReferenceStore(memoryDatabase());
    reference.putItem(item, NOW);
    expect(reference.itemBySku('KETTLE1')).toEqual(item);
    expect(reference.itemByGtin('04006381333931')).toEqual(item);
    expect([reference.itemBySku('x'), reference.itemByGtin('1'), reference.returnByRma('x')]).toEqual([
      null,
      null,
      null,
    ]);
    expect(reference.counts()).toEqual({ returns: 0, items: 1, shipments: 0 });
  });
});

describe('the rows of cases', () => {
  const row: CaseRowData = {
    caseId: CASE_ID,
    status: 'open',
    returnClass: 'customer-return',
    rmaNumber: 'RMA-1001',
    trackingNumber: null,
    title: 'Kettle',
    openedAtMs: NOW,
    updatedAtMs: NOW,
    isInConflict: true,
    parkedReason: null,
    shelf: 'U1',
    holdNumber: 'HB1000001',
    flag: 'blue',
    urgency: 'priority',
    dueOn: '2026-04-01',
    hasParcel: true,
    lastStationId: STATION_A,
    lastStationSeq: 2,
  };
  const later = { ...row, caseId: idOf('later'), openedAtMs: NOW + 1, updatedAtMs: NOW + 1, lastStationSeq: 9 };
  const code = { kind: 'rma', code: 'RMA1001', parcelId: null } as const;

  it('are replaced as a whole', () => {
    const rows = openCaseRowStore(memoryDatabase());
    rows.replace(CASE_ID, { row, codes: [code], places: [], pictures: [], items: [] });
    expect(rows.get(CASE_ID)).toEqual(row);
    rows.replace(CASE_ID, { row: { ...row, status: 'closed' }, codes: [], places: [], pictures: [], items: [] });
    expect([rows.get(CASE_ID)?.status, rows.byCode('rma', 'RMA1001')]).toEqual(['closed', []]);
    rows.replace(CASE_ID, { row: null, codes: [], places: [], pictures: [], items: [] });
    expect([rows.get(CASE_ID), rows.dump()]).toEqual([null, []]);
  });

  it('are found by code, newest first, and by bench', () => {
    const rows = openCaseRowStore(memoryDatabase());
    rows.replace(CASE_ID, { row, codes: [code], places: [], pictures: [], items: [] });
    rows.replace(later.caseId, { row: later, codes: [code], places: [], pictures: [], items: [] });
    expect(rows.byCode('rma', 'RMA1001').map(({ caseId }) => caseId)).toEqual([later.caseId, CASE_ID]);
    expect(rows.currentOf(STATION_A)).toBe(later.caseId);
    expect(rows.currentOf(STATION_B)).toBeNull();
    rows.replace(later.caseId, {
      row: { ...later, status: 'closed' },
      codes: [code],
      places: [],
      pictures: [],
      items: [],
    });
    expect([rows.currentOf(STATION_A), rows.lastDoneOf(STATION_A)]).toEqual([CASE_ID, later.caseId]);
  });

  it('are listed by status and counted', () => {
    const rows = openCaseRowStore(memoryDatabase());
    rows.replace(CASE_ID, { row: { ...row, status: 'parked' }, codes: [], places: [], pictures: [], items: [] });
    rows.replace(later.caseId, { row: later, codes: [], places: [], pictures: [], items: [] });
    expect(rows.list('any', 10).map(({ caseId }) => caseId)).toEqual([later.caseId, CASE_ID]);
    expect(rows.list('parked', 10)).toHaveLength(1);
    expect(rows.list('any', 1)).toHaveLength(1);
    expect(rows.countWithStatus('parked')).toBe(1);
    rows.clear();
    expect(rows.dump()).toEqual([]);
  });
});
