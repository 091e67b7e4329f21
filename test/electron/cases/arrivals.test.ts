import { describe, expect, it } from 'vitest';
import type { OutboundShipment } from '../../../shared/domain/reference/outbound-shipment.ts';
import { idOf } from '../../support/builders.ts';
import { FIRST, openScanBench, SECOND } from './scan-bench.ts';

const WAYBILL = 'SF1000000000001';
const SENT: OutboundShipment = {
  ...{ trackingNumber: WAYBILL, orderNumber: 'SO-90', carrier: 'SF', shippedMg: 2_500_000, cartons: 1 },
  ...{ shippedOn: '2026-11-01', deliveredOn: null, region: null, phoneTail: null },
  lines: [{ sku: 'KETTLE-1', quantity: 2, serials: ['SN1', 'SN2'] }],
};
const TRACKING = FIRST.trackingNumber ?? '';
const OTHER = SECOND.trackingNumber ?? '';

function benchWith(...sent: readonly OutboundShipment[]) {
  const bench = openScanBench();
  for (const shipment of sent) bench.stores.reference.putShipment(shipment, 0);
  const open = () => bench.current()?.caseId ?? '';
  const weigh = (grossMg: number) => {
    const parcelId = bench.current()?.parcels.at(-1)?.parcelId ?? '';
    const source = { kind: 'manual' as const, reason: 'no-scale' as const };
    const weighingId = idOf(`weighing ${grossMg}`);
    bench.work.apply(open(), { type: 'WeighParcel', weighingId, parcelId, grossMg, source }, bench.worker());
  };
  const questions = () => bench.current()?.confirmation?.questions.map(({ kind }) => kind);
  const close = () => bench.work.apply(open(), { type: 'CloseCase', confirmedBy: 'button' }, bench.worker()).state;
  return { ...bench, open, weigh, questions, close };
}

describe('S06 S08 a parcel of ours that came back', () => {
  it('opens by its own waybill and expects everything that left', () => {
    const bench = benchWith(SENT);
    expect(bench.scan('SF 1000 0000 00001')).toMatchObject({ kind: 'received' });
    expect(bench.current()).toMatchObject({
      returnClass: 'refused',
      rmaNumbers: [],
      orderNumber: 'SO-90',
      outbound: { trackingNumber: WAYBILL, shippedMg: 2_500_000 },
      lines: [{ sku: 'KETTLE-1', expected: 2, soldSerials: ['SN1', 'SN2'], refundMinor: null }],
      parcels: [{ trackingNumber: WAYBILL, carrier: 'SF' }],
    });
    expect(bench.scan(WAYBILL)).toMatchObject({ kind: 'repeat' });
  });

  it('has the same case on every bench of the site', () => {
    const [here, there] = [benchWith(SENT), benchWith(SENT)];
    here.scan(WAYBILL);
    there.scan(WAYBILL);
    expect(there.open()).toBe(here.open());
  });

  it('sealed and as heavy as it left, is restocked unopened by the next parcel alone', () => {
    const bench = benchWith(SENT);
    bench.scan(WAYBILL);
    bench.weigh(2_510_000);
    const caseId = bench.open();
    expect(bench.current()?.arrival.shipped).toMatchObject({ verdict: 'equal', differenceMg: 10_000 });
    expect(bench.questions()).toEqual([]);
    expect(bench.scan(OTHER)).toMatchObject({ closedCaseId: caseId });
    const { state } = bench.work.fold(caseId);
    expect(state.parcels[0]?.isSealed).toBe(true);
    expect(state.units.map(({ grade, isSealed, disposition }) => [grade, isSealed, disposition])).toEqual([
      ['A', true, 'restock'],
      ['A', true, 'restock'],
    ]);
  });

  it.each([
    ['was not weighed', null, ['seal']],
    ['is lighter than it left', 1_300_000, ['seal', 'count']],
    ['is heavier than it left', 2_600_000, ['seal', 'count']],
  ])('that %s is looked at by a person', (_, grossMg, expected) => {
    const bench = benchWith(SENT);
    bench.scan(WAYBILL);
    if (grossMg !== null) bench.weigh(grossMg);
    expect(bench.questions()).toEqual(expected);
  });

  it.each([
    [true, []],
    [false, ['count']],
  ])('whose seal is judged %s asks %s', (isSealed, expected) => {
    const bench = benchWith(SENT);
    bench.scan(WAYBILL);
    const parcelId = bench.current()?.parcels[0]?.parcelId ?? '';
    bench.work.apply(bench.open(), { type: 'JudgeSeal', parcelId, isSealed }, bench.worker());
    expect(bench.questions()).toEqual(expected);
  });

  it('without a weight on its waybill is looked at too', () => {
    const bench = benchWith({ ...SENT, shippedMg: null });
    bench.scan(WAYBILL);
    bench.weigh(2_500_000);
    expect(bench.questions()).toContain('seal');
  });
});

describe('S10 a torn parcel of ours', () => {
  it('is counted like any return, and a claim against the carrier is hinted at', () => {
    const bench = benchWith(SENT);
    bench.scan(WAYBILL);
    const parcelId = bench.current()?.parcels[0]?.parcelId ?? '';
    bench.work.apply(bench.open(), { type: 'RecordOuterPackaging', parcelId, condition: 'torn' }, bench.worker());
    expect(bench.questions()).toEqual(['outside-photo', 'count']);
    expect(bench.current()?.arrival.warnings.map(({ kind }) => kind)).toEqual(['exception', 'courier-claim']);
  });
});

describe('S07 S09 a return announced for its order without a number', () => {
  it.each(['recalled', 'refused'] as const)('is the one that comes back under our own waybill: %s', (returnClass) => {
    const bench = benchWith(SENT);
    const note = 'Check the lids';
    const announced = { ...FIRST, rmaNumber: 'RMA-9', orderNumber: 'SO-90', trackingNumber: null, returnClass, note };
    bench.stores.reference.putReturn({ ...announced, isExpectedRefusal: true }, 0);
    bench.scan(WAYBILL);
    expect(bench.current()).toMatchObject({
      returnClass,
      rmaNumbers: ['RMA-9'],
      outbound: { trackingNumber: WAYBILL },
      terms: { isExpectedRefusal: true },
      progress: { recallNote: returnClass === 'recalled' ? note : null },
      parcels: [{ trackingNumber: WAYBILL }],
    });
  });

  it('S07 a recalled parcel does not close before somebody wrote what was done', () => {
    const bench = benchWith();
    bench.stores.reference.putReturn({ ...FIRST, returnClass: 'recalled', note: 'Check the lids' }, 0);
    bench.scan(TRACKING);
    expect(bench.questions()).toEqual(['outcome-note']);
    bench.work.apply(bench.open(), { type: 'NoteOutcome', text: 'Lids replaced' }, bench.worker());
    expect(bench.questions()).toEqual([]);
    expect(bench.close().outcomeNote).toBe('Lids replaced');
  });
});

describe('S23 several parcels of one return', () => {
  const IN_TWO = { ...FIRST, furtherTrackingNumbers: ['RR987654321CN'] };

  it('waits for the other one instead of closing, and goes on when it comes', () => {
    const bench = benchWith();
    bench.stores.reference.putReturn(IN_TWO, 0);
    bench.scan('RR987654321CN');
    const caseId = bench.open();
    expect(bench.current()?.parcels).toMatchObject([{ trackingNumber: 'RR987654321CN' }]);
    expect(bench.current()?.arrival.missingParcels).toEqual([TRACKING]);
    expect(bench.scan(OTHER)).toMatchObject({ closedCaseId: null, parkedCaseId: caseId });
    expect(bench.work.fold(caseId).state.parkedReason).toBe('awaiting-parcel');
    expect(bench.scan(TRACKING)).toEqual({ kind: 'joined', caseId, joined: 'parcel' });
    expect(bench.current()).toMatchObject({ caseId, arrival: { missingParcels: [] } });
    expect(bench.questions()).toEqual([]);
  });

  it('waits too when what is here was counted', () => {
    const bench = benchWith();
    bench.stores.reference.putReturn(IN_TWO, 0);
    bench.scan(TRACKING);
    const caseId = bench.open();
    bench.scan('KETTLE-1');
    bench.scan(OTHER);
    expect(bench.work.fold(caseId).state).toMatchObject({ status: 'parked', parkedReason: 'awaiting-parcel' });
  });

  it('waits for nothing when everything was in the first', () => {
    const bench = benchWith();
    bench.stores.reference.putReturn(IN_TWO, 0);
    bench.scan(TRACKING);
    const caseId = bench.open();
    bench.scan('KETTLE-1');
    bench.scan('KETTLE-1');
    bench.scan(OTHER);
    expect(bench.status(caseId)).toBe('closed');
  });

  it('a person who counted and says why closes it without waiting; what comes later expects only what was missing', () => {
    const bench = benchWith();
    bench.stores.reference.putReturn(IN_TWO, 0);
    bench.scan(TRACKING);
    const caseId = bench.open();
    bench.scan('KETTLE-1');
    expect(() => bench.close()).toThrow(/open questions/);
    bench.work.apply(caseId, { type: 'EndSiblingsWait', reason: 'carrier-says-lost', note: null }, bench.worker());
    bench.close();
    bench.scan('RR987654321CN');
    expect(bench.current()).toMatchObject({
      returnClass: 'lost-and-found',
      lines: [{ sku: 'KETTLE-1', expected: 1, refundMinor: 1_499 }],
    });
    expect(bench.current()?.arrival.warnings).toContainEqual({ kind: 'lost-and-found' });
  });

  it('the slip in the second parcel adds no third', () => {
    const bench = benchWith();
    bench.stores.reference.putReturn(IN_TWO, 0);
    bench.scan('RR987654321CN');
    expect(bench.scan('RMA-1001')).toMatchObject({ kind: 'repeat' });
    expect(bench.current()?.parcels).toHaveLength(1);
  });
});

describe('A8 several returns in one parcel', () => {
  it('announced under one number come as one case', () => {
    const bench = benchWith();
    bench.stores.reference.putReturn({ ...SECOND, trackingNumber: TRACKING }, 0);
    bench.scan(TRACKING);
    expect(bench.current()).toMatchObject({
      rmaNumbers: ['RMA-1001', 'RMA-1002'],
      lines: [{ rmaNumber: 'RMA-1001' }, { rmaNumber: 'RMA-1002' }],
    });
    expect(new Set(bench.current()?.lines.map(({ lineId }) => lineId)).size).toBe(2);
    expect(bench.scan('RMA-1002')).toMatchObject({ kind: 'repeat' });
  });

  it('opened by the slip of either, it is the same case', () => {
    const [first, second] = [benchWith(), benchWith()];
    for (const bench of [first, second]) bench.stores.reference.putReturn({ ...SECOND, trackingNumber: TRACKING }, 0);
    first.scan('RMA-1001');
    second.scan('RMA-1002');
    expect(second.open()).toBe(first.open());
  });

  it('the slip of another return of the order joins the open parcel', () => {
    const bench = benchWith();
    bench.scan(TRACKING);
    const caseId = bench.open();
    expect(bench.scan('RMA-1003')).toEqual({ kind: 'joined', caseId, joined: 'rma' });
    expect(bench.current()).toMatchObject({ rmaNumbers: ['RMA-1001', 'RMA-1003'], parcels: [{}] });
  });

  it('the slip of another order does not', () => {
    const bench = benchWith();
    bench.scan(TRACKING);
    expect(bench.scan('RMA-1002')).toMatchObject({ kind: 'received' });
  });
});

describe('lost and found', () => {
  it('a parcel given up as lost joins the case that gave it up, and says so', () => {
    const bench = benchWith(SENT);
    bench.scan(WAYBILL);
    expect(bench.current()?.returnClass).toBe('refused');
    const again = benchWith(SENT);
    const caseId = givenUp(again);
    expect(again.scan(WAYBILL)).toEqual({ kind: 'joined', caseId, joined: 'parcel' });
    expect(again.current()).toMatchObject({ caseId, returnClass: 'lost-and-found' });
  });

  it('a parcel for a return of which nothing is missing is over-shipped, and expects nothing twice', () => {
    const bench = benchWith();
    bench.scan('RMA-1003');
    bench.close();
    bench.scan('RMA-1003');
    expect(bench.current()).toMatchObject({ returnClass: 'over-shipped', lines: [] });
    expect(bench.questions()).toEqual(['contents']);
    bench.scan('MUG-9');
    expect(bench.questions()).toEqual([]);
  });

  function givenUp(bench: ReturnType<typeof benchWith>): string {
    const caseId = idOf('given up');
    const { actor, commandId } = bench.worker();
    const terms = { deliveredOn: null, orderState: null, closesOn: null, hasProof: null, isPriority: null };
    const opened = {
      ...{ caseId, round: 1, returnClass: 'customer-return', rmaNumbers: [], orderNumber: 'SO-90', lines: [] },
      terms: { ...terms, isExpectedRefusal: null, dueOn: null },
    };
    const stated = { matter: 'lost-in-transit', note: null };
    const events = [
      { type: 'CaseOpened', schemaVersion: 2, data: opened },
      { type: 'NoParcelStated', schemaVersion: 1, data: stated },
    ];
    bench.record.transaction(() => bench.record.append(`return-case:${caseId}`, events, { actor, commandId }));
    return caseId;
  }
});

describe('S11 a parcel that was turned away', () => {
  it('ends its case, says nothing of its contents, and may come again', () => {
    const bench = benchWith(SENT);
    bench.scan(WAYBILL);
    const caseId = bench.open();
    const parcelId = bench.current()?.parcels[0]?.parcelId ?? '';
    const turnedAway = { parcelId, reason: 'freight-collect' as const, note: 'driver waits' };
    bench.work.apply(caseId, { type: 'TurnAwayParcel', turnedAway }, bench.worker());
    expect(bench.status(caseId)).toBe('closed');
    expect(bench.stores.outbox.list('waiting', 10)).toEqual([]);
    expect(bench.scan(WAYBILL)).toMatchObject({ kind: 'received' });
    expect(bench.open()).not.toBe(caseId);
    expect(bench.work.fold(bench.open()).state.opened?.round).toBe(2);
  });

  it('of an announced return expects all of it again', () => {
    const bench = benchWith();
    bench.scan(TRACKING);
    const parcelId = bench.current()?.parcels[0]?.parcelId ?? '';
    const turnedAway = { parcelId, reason: 'not-ours' as const, note: null };
    bench.work.apply(bench.open(), { type: 'TurnAwayParcel', turnedAway }, bench.worker());
    bench.scan(TRACKING);
    expect(bench.current()).toMatchObject({ returnClass: 'customer-return', lines: [{ expected: 2 }] });
  });
});
