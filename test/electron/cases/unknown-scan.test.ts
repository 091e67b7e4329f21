import { describe, expect, it } from 'vitest';
import { deriveId } from '../../support/builders.ts';
import { FIRST, MUG, openScanBench, SECOND } from './scan-bench.ts';

const UNKNOWN = 'SF1000171310042';
const unknownCase = deriveId(`parcel:${UNKNOWN}:1`);
const tracking = FIRST.trackingNumber ?? '';
type Bench = ReturnType<typeof openScanBench>;

/** The two photographs that a parcel nobody knows is asked for. */
function photograph(bench: Bench): void {
  const caseId = bench.current()?.caseId ?? '';
  for (const slot of ['outside', 'inside'] as const) {
    const { commandId: photoId } = bench.worker();
    const sha256 = (slot === 'outside' ? 'a' : 'b').repeat(64);
    const photo = { photoId, sha256, slot, unitId: null, width: 4, height: 3, byteLength: 9 };
    bench.work.apply(caseId, { type: 'AddPhoto', photo }, bench.worker());
  }
}

describe('U16 unknown is normal', () => {
  it('a waybill that nobody expects opens its case by itself, the same on every bench', () => {
    const bench = openScanBench();
    const none = { closedCaseId: null, parkedCaseId: null };
    expect(bench.scan(UNKNOWN)).toEqual({ kind: 'unidentified', caseId: unknownCase, ...none });
    expect(bench.current()).toMatchObject({ returnClass: 'unidentified', rmaNumbers: [], lines: [] });
    expect(bench.current()?.parcels).toMatchObject([{ trackingNumber: UNKNOWN }]);
  });

  it('read again it is a repeat, and after a hold its case is taken up', () => {
    const bench = openScanBench();
    bench.scan(UNKNOWN);
    expect(bench.scan(UNKNOWN)).toMatchObject({ kind: 'repeat', caseId: unknownCase });
    photograph(bench);
    bench.record.transaction(() => bench.hold(unknownCase, bench.worker()));
    expect(bench.current()).toBeNull();
    expect(bench.scan(UNKNOWN)).toMatchObject({ kind: 'resumed', caseId: unknownCase });
  });

  it.each(['HB10001', 'HB1-0001', 'hb1 0001'])('its hold label %j takes it up as well', (label) => {
    const bench = openScanBench();
    bench.scan(UNKNOWN);
    photograph(bench);
    bench.record.transaction(() => bench.hold(unknownCase, bench.worker()));
    expect(bench.scan(label)).toMatchObject({ kind: 'resumed', caseId: unknownCase });
  });

  it.each([
    ['closes it when nothing is left to ask', [tracking], 'closedCaseId'],
    ['parks it when something is', [tracking, 'MUG-9'], 'parkedCaseId'],
  ] as const)('is the next parcel for the one on the bench: %s', (_what, codes, key) => {
    const bench = openScanBench();
    for (const code of codes) bench.scan(code);
    const before = bench.current()?.caseId;
    expect(bench.scan(UNKNOWN)).toMatchObject({ kind: 'unidentified', [key]: before });
  });

  it('is put on a shelf by the next parcel when its photographs are there, else parked', () => {
    const bench = openScanBench();
    bench.scan(UNKNOWN);
    photograph(bench);
    expect(bench.scan(tracking)).toMatchObject({ kind: 'received', parkedCaseId: unknownCase });
    const { state } = bench.work.fold(unknownCase);
    expect(state).toMatchObject({ parkedReason: 'unidentified', holdNumber: 'HB10001', shelf: 'H3' });
    bench.scan(`${UNKNOWN}9`);
    bench.scan(SECOND.trackingNumber ?? '');
    expect(bench.work.fold(deriveId(`parcel:${UNKNOWN}9:1`)).state).toMatchObject({
      parkedReason: 'next-parcel',
      holdNumber: null,
    });
  });

  it.each([
    ['a trade number', '4012345678901', { sku: null, gtin: '04012345678901', counted: 2 }],
    ['a serial number', 'S/N: 99-1234567890', { sku: null, gtin: null, counted: 2 }],
    ['a short code', 'HAT-77', { sku: null, gtin: null, name: 'HAT-77', counted: 2 }],
  ])('%s that nobody knows is a thing in the open parcel, never a new one', (_what, code, content) => {
    const bench = openScanBench();
    bench.scan(UNKNOWN);
    bench.scan(code);
    expect(bench.scan(code)).toMatchObject({ kind: 'unexpected', counted: 2 });
    expect(bench.current()?.caseId).toBe(unknownCase);
    expect(bench.current()?.unexpected).toMatchObject([content]);
  });

  it('a thing that the catalogue knows is counted under its SKU', () => {
    const bench = openScanBench();
    bench.scan(UNKNOWN);
    bench.scan(MUG.sku);
    expect(bench.current()?.unexpected).toMatchObject([{ sku: MUG.sku, counted: 1 }]);
  });

  it('a thing without a parcel is written down and waits for one', () => {
    const bench = openScanBench();
    expect(bench.scan('4012345678901')).toMatchObject({ kind: 'parcel-first' });
    expect(bench.stores.events.streams('scan')).toHaveLength(1);
  });

  it('a text that may be either is asked about, with two answers', () => {
    const text = '78012345678901';
    const bench = openScanBench();
    bench.scan(UNKNOWN);
    const asked = bench.scan(text);
    expect(asked).toMatchObject({ kind: 'choose', choices: [{ kind: 'unknown-parcel' }, { kind: 'unknown-item' }] });
    expect(bench.scan(text, { choice: 'unknown:item' })).toMatchObject({ kind: 'unexpected', name: text });
    expect(bench.scan(text, { choice: 'unknown:parcel' })).toMatchObject({
      kind: 'unidentified',
      parkedCaseId: unknownCase,
    });
  });

  it('without an open parcel the same text is one, and typed with a wrong check digit it is read again', () => {
    const bench = openScanBench();
    expect(bench.scan('RR123456784CN', { source: 'typed' })).toMatchObject({ kind: 'unknown', check: 'failed' });
    expect(bench.scan('78012345678901')).toMatchObject({ kind: 'unidentified' });
  });

  it('is undone with the parcel before it, in one step', () => {
    const bench = openScanBench();
    bench.scan(tracking);
    const before = bench.current()?.caseId;
    const worker = bench.worker();
    bench.scan(UNKNOWN, {}, worker);
    bench.undo(worker.commandId);
    expect(bench.current()?.caseId).toBe(before);
    expect(bench.status(unknownCase)).toBe('void');
    expect(bench.scan(UNKNOWN)).toMatchObject({ kind: 'unidentified', caseId: unknownCase });
  });
});

describe('S01 a number on a slip', () => {
  it.each([
    ['RMA-99999', { rmaWritten: 'RMA-99999', orderWritten: null }],
    ['#10042', { rmaWritten: null, orderWritten: '#10042' }],
  ])('%s is written down with the parcel it lay in', (code, slip) => {
    const bench = openScanBench();
    bench.scan(UNKNOWN);
    expect(bench.scan(code)).toMatchObject({ kind: 'slip', caseId: unknownCase });
    expect(bench.work.fold(unknownCase).state.slip).toMatchObject({ found: true, ...slip });
  });

  it('alone opens the case of a parcel without a label', () => {
    const bench = openScanBench();
    const opened = bench.scan('RMA-99999');
    expect(opened).toMatchObject({ kind: 'unidentified' });
    expect(bench.current()?.parcels).toMatchObject([{ trackingNumber: null }]);
    expect(bench.current()?.progress.slip).toMatchObject({ rmaWritten: 'RMA-99999' });
  });

  it('is only noted when the parcel on the bench is a known one', () => {
    const bench = openScanBench();
    bench.scan(tracking);
    expect(bench.scan('RMA-99999')).toMatchObject({ kind: 'unknown' });
    expect(bench.stores.events.streams('scan')).toHaveLength(1);
  });
});

it('A6 a parcel without any label has a case of its own each time', () => {
  const bench = openScanBench();
  const open = () =>
    bench.record.transaction(() =>
      bench.openUnidentified({ trackingNumber: null, carrier: null }, { raw: '', source: 'api' }, bench.worker()),
    );
  const [first, second] = [open(), open()];
  expect(first.caseId).not.toBe(second.caseId);
  expect(second.parkedCaseId).toBe(first.caseId);
});
