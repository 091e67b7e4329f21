import { describe, expect, it } from 'vitest';
import { RefusedError } from '../../../electron/refused.ts';
import { ScanOutcome } from '../../../shared/protocol/bench-view.ts';
import { FAKE_START_MS } from '../../support/fake-clock.ts';
import { FIRST, openScanBench, SECOND } from './scan-bench.ts';

const TRACKING = 'RR123456785CN';
const OTHER = '1Z999AA10123456784';

describe('a parcel that is expected', () => {
  it.each([TRACKING, 'rr 123 456 785 cn', 'RMA-1001', 'rma1001', 'RMA-1003', 'SO-78', OTHER])(
    'is received by %s',
    (code) => {
      const bench = openScanBench();
      const outcome = bench.scan(code);
      expect(outcome).toMatchObject({ kind: 'received', closedCaseId: null, parkedCaseId: null });
      expect(bench.current()).toMatchObject({
        status: 'open',
        lines: [{ name: 'Kettle', nameZh: '电水壶', expected: 2 }],
      });
      expect(ScanOutcome.parse(outcome)).toEqual(outcome);
    },
  );

  it('S04 is received under the tracking number the shop announced, whatever was scanned', () => {
    const bench = openScanBench();
    bench.scan('RMA-1001');
    expect(bench.current()).toMatchObject({
      rmaNumbers: ['RMA-1001'],
      orderNumber: 'SO-77',
      parcels: [{ trackingNumber: TRACKING, carrier: 'china-post', receivedBy: { name: 'Operator 1' } }],
    });
  });

  it('has the same id on every bench of the site', () => {
    const [here, there] = [openScanBench(), openScanBench()];
    here.scan(TRACKING);
    there.scan('RMA 1001');
    expect(there.current()?.caseId).toBe(here.current()?.caseId);
    expect(there.current()?.lines[0]?.lineId).toBe(here.current()?.lines[0]?.lineId);
    expect(there.current()?.parcels[0]?.parcelId).toBe(here.current()?.parcels[0]?.parcelId);
  });

  it('opens a second round when its first one is closed', () => {
    const bench = openScanBench();
    bench.scan('RMA-1003');
    const first = bench.current()?.caseId;
    bench.scan(OTHER);
    bench.scan('RMA-1003');
    expect(bench.status(first)).toBe('closed');
    expect(bench.current()?.caseId).not.toBe(first);
    expect(bench.work.fold(bench.current()?.caseId ?? '').state.opened?.round).toBe(2);
  });
});

describe('a repeat scan', () => {
  it.each([TRACKING, 'RMA-1001'])('by %s changes nothing, and says when and by whom', (again) => {
    const bench = openScanBench();
    bench.scan(TRACKING);
    const before = bench.current();
    const outcome = bench.scan(again);
    const firstAtMs = FAKE_START_MS + 1_000;
    expect(outcome).toEqual({ kind: 'repeat', caseId: before?.caseId, status: 'open', firstAtMs, by: 'Operator 1' });
    expect(bench.current()).toEqual(before);
    expect(bench.types(before?.caseId)).toEqual(['CaseOpened', 'ParcelReceived', 'ScanRepeated']);
  });

  it.each([TRACKING, 'RMA-1001'])('by %s of what is done names who finished it, and opens no second round', (again) => {
    const bench = openScanBench();
    bench.scan(TRACKING);
    const { caseId = '' } = bench.current() ?? {};
    bench.clock.advance(60_000);
    bench.work.apply(caseId, { type: 'CloseCase', confirmedBy: 'button' }, bench.worker());
    const closedAtMs = bench.work.fold(caseId).state.closed?.origin.occurredAtMs;
    expect(bench.scan(again)).toEqual({
      kind: 'repeat',
      caseId,
      status: 'closed',
      firstAtMs: closedAtMs,
      by: 'Operator 1',
    });
    expect(bench.current()).toBeNull();
  });

  it('of a closed case leaves the open one alone', () => {
    const bench = openScanBench();
    bench.scan(TRACKING);
    const closed = bench.current()?.caseId;
    bench.scan(OTHER);
    const open = bench.current()?.caseId;
    expect(bench.scan(TRACKING)).toMatchObject({ kind: 'repeat', caseId: closed, status: 'closed' });
    expect(bench.current()?.caseId).toBe(open);
  });
});

describe('the next parcel', () => {
  it('confirms a case with nothing left to ask, as the button would have named it', () => {
    const bench = openScanBench();
    bench.scan(TRACKING);
    const first = bench.current()?.caseId;
    expect(bench.scan(OTHER)).toMatchObject({ kind: 'received', closedCaseId: first, parkedCaseId: null });
    expect(bench.status(first)).toBe('closed');
    expect(bench.work.fold(first ?? '').state.closed?.confirmedBy).toBe('next-parcel');
    expect(bench.current()?.rmaNumbers).toEqual([SECOND.rmaNumber]);
  });

  it('parks a case with an open question', () => {
    const bench = openScanBench();
    bench.scan(TRACKING);
    const first = bench.current();
    const parcelId = first?.parcels[0]?.parcelId ?? '';
    bench.work.apply(first?.caseId ?? '', { type: 'RecordOuterPackaging', parcelId, condition: 'wet' }, bench.worker());
    expect(bench.scan(OTHER)).toMatchObject({ closedCaseId: null, parkedCaseId: first?.caseId });
    expect(bench.work.fold(first?.caseId ?? '').state).toMatchObject({ status: 'parked', parkedReason: 'next-parcel' });
  });

  it('is one step: undone, both cases are as they were', () => {
    const bench = openScanBench();
    bench.scan(TRACKING);
    const before = bench.current();
    const step = bench.worker();
    bench.scan(OTHER, {}, step);
    const next = bench.current()?.caseId;
    bench.undo(step.commandId);
    expect(bench.status(next)).toBe('void');
    expect(bench.current()).toEqual(before);
  });

  it('cannot be taken back by the next parcel once its receipt was told: neither case changes', () => {
    const bench = openScanBench();
    bench.scan(TRACKING);
    const first = bench.current()?.caseId;
    const step = bench.worker();
    bench.scan(OTHER, {}, step);
    bench.clock.advance(10_000);
    expect(() => bench.undo(step.commandId)).toThrow(
      expect.objectContaining({ refusal: expect.objectContaining({ kind: 'undo-window-passed' }) }),
    );
    expect(bench.status(first)).toBe('closed');
  });

  it('of the same return joins its case', () => {
    const bench = openScanBench();
    bench.scan(TRACKING);
    const first = bench.current()?.caseId;
    bench.stores.reference.putReturn({ ...FIRST, trackingNumber: 'RR987654321CN' }, 0);
    expect(bench.scan('RR987654321CN')).toEqual({ kind: 'joined', caseId: first, joined: 'parcel' });
    expect(bench.current()?.parcels).toHaveLength(2);
  });

  it('of a parked return takes it up again first', () => {
    const bench = openScanBench();
    bench.scan(TRACKING);
    const first = bench.current()?.caseId ?? '';
    bench.work.apply(first, { type: 'ParkCase', reason: 'asked' }, bench.worker());
    bench.stores.reference.putReturn({ ...FIRST, trackingNumber: 'RR987654321CN' }, 0);
    expect(bench.scan('RR987654321CN')).toEqual({ kind: 'joined', caseId: first, joined: 'parcel' });
    expect(bench.current()).toMatchObject({ caseId: first, status: 'open' });
  });
});

describe('a parked case', () => {
  it.each([TRACKING, 'RMA-1001'])('is taken up again by scanning %s, and the open one is finished', (code) => {
    const bench = openScanBench();
    bench.scan(TRACKING);
    const parked = bench.current()?.caseId ?? '';
    bench.work.apply(parked, { type: 'ParkCase', reason: 'asked' }, bench.worker());
    bench.scan(OTHER);
    const open = bench.current()?.caseId;
    expect(bench.scan(code)).toEqual({ kind: 'resumed', caseId: parked, closedCaseId: open, parkedCaseId: null });
    expect(bench.current()?.caseId).toBe(parked);
    expect(bench.status(open)).toBe('closed');
  });

  it('is taken up again by the label of one of its units', () => {
    const bench = openScanBench();
    bench.scan(TRACKING);
    const { caseId = '', lines } = bench.current() ?? {};
    const unit = { lineId: lines?.[0]?.lineId ?? '', ordinal: 1, isSealed: true, defects: [], causeStated: null };
    bench.work.apply(caseId, { type: 'InspectUnit', grade: 'B', ...unit }, bench.worker());
    const unitId = bench.current()?.lines[0]?.units[0]?.unitId ?? '';
    bench.work.apply(caseId, { type: 'LabelUnit', unitId, lpn: 'LPNB100001' }, bench.worker());
    bench.work.apply(caseId, { type: 'ParkCase', reason: 'asked' }, bench.worker());
    expect(bench.scan('LPNB100001')).toMatchObject({ kind: 'resumed', caseId });
    expect(bench.scan('LPNB100001')).toMatchObject({ kind: 'repeat', caseId, status: 'open' });
    expect(bench.types(caseId).filter((type) => type === 'CaseResumed')).toHaveLength(1);
  });
});

describe('an item', () => {
  it.each(['KETTLE-1', '4006381333931'])('scanned as %s is one more of its line, then not on the list', (code) => {
    const bench = openScanBench();
    bench.scan(TRACKING);
    const lineId = bench.current()?.lines[0]?.lineId;
    const counted = (count: number) => ({ kind: 'counted', lineId, name: 'Kettle', counted: count, expected: 2 });
    expect([bench.scan(code), bench.scan(code)]).toEqual([counted(1), counted(2)]);
    expect(bench.scan(code)).toEqual({ kind: 'unexpected', name: 'Kettle', counted: 1 });
    expect(bench.scan(code)).toEqual({ kind: 'unexpected', name: 'Kettle', counted: 2 });
    expect(bench.current()).toMatchObject({ lines: [{ counted: 2 }], unexpected: [{ counted: 2 }] });
  });

  it('that no line expects is counted apart', () => {
    const bench = openScanBench();
    bench.scan(TRACKING);
    expect(bench.scan('MUG-9')).toEqual({ kind: 'unexpected', name: 'Mug', counted: 1 });
  });

  it('without an open parcel asks for the parcel and records nothing', () => {
    const bench = openScanBench();
    const before = bench.stores.events.count();
    expect(bench.scan('KETTLE-1')).toEqual({ kind: 'parcel-first', name: 'Kettle' });
    expect(bench.stores.events.count()).toBe(before);
  });
});

describe('a code with several meanings', () => {
  it('asks which, records nothing, and does what was chosen', () => {
    const bench = openScanBench();
    const before = bench.stores.events.count();
    const choices = [
      { choice: 'rma:RMA-1001', kind: 'expected', label: 'RMA-1001' },
      { choice: 'rma:RMA-1003', kind: 'expected', label: 'RMA-1003' },
    ];
    expect(bench.scan('SO-77')).toEqual({ kind: 'choose', choices });
    expect(bench.stores.events.count()).toBe(before);
    expect(bench.scan('SO-77', { choice: 'rma:RMA-1003' })).toMatchObject({ kind: 'received' });
    expect(bench.current()?.rmaNumbers).toEqual(['RMA-1003']);
  });

  it('offers four at most', () => {
    const bench = openScanBench();
    for (const number of [4, 5, 6]) {
      bench.stores.reference.putReturn({ ...FIRST, rmaNumber: `RMA-100${number}`, trackingNumber: null }, 0);
    }
    expect(bench.scan('SO-77')).toMatchObject({ kind: 'choose', choices: { length: 4 } });
  });
});

describe('a code that nobody knows', () => {
  it('is written down as it was read, in a stream of its own', () => {
    const bench = openScanBench();
    expect(bench.scan('RR123456784CN', { source: 'typed' })).toEqual({
      kind: 'unknown',
      reading: 'RR123456784CN',
      check: 'failed',
    });
    const [streamId = '', ...others] = bench.stores.events.streams('scan');
    expect(others).toEqual([]);
    expect(bench.stores.events.ofStream(streamId)[0]?.envelope).toMatchObject({
      type: 'CodeNotRecognised',
      data: { raw: 'RR123456784CN', reading: 'RR123456784CN', source: 'typed' },
    });
    expect(bench.current()).toBeNull();
  });

  it('leaves the open parcel alone', () => {
    const bench = openScanBench();
    bench.scan(TRACKING);
    const before = bench.current();
    expect(bench.scan('<b>nobody</b>')).toMatchObject({ kind: 'unknown' });
    expect(bench.current()).toEqual(before);
  });

  it.each([
    ['', 'code-empty'],
    ['   ', 'code-empty'],
    ['x'.repeat(5_000), 'code-too-long'],
    ['RR1234\u000756785CN', 'code-control-characters'],
  ])('%j cannot be a code', (raw, kind) => {
    const bench = openScanBench();
    const before = bench.stores.events.count();
    expect(() => bench.scan(raw)).toThrow(RefusedError);
    expect(() => bench.scan(raw)).toThrow(expect.objectContaining({ refusal: expect.objectContaining({ kind }) }));
    expect(bench.stores.events.count()).toBe(before);
  });
});

it('a command is handed back to whoever scanned it', () => {
  const bench = openScanBench();
  expect(bench.scan('CMDUNDO')).toEqual({ kind: 'command', command: 'CMDUNDO' });
});

it('a check code says how the scanner does and changes nothing', () => {
  const bench = openScanBench();
  const before = bench.stores.events.count();
  expect(bench.scan('CHKBENCH4-aZyQm/+$.%')).toEqual({ kind: 'check', reading: 'CHKBENCH4-AZYQM/+$.%', faults: [] });
  expect(bench.scan('91CHKBENCH292aZ9')).toMatchObject({ kind: 'check', faults: ['separator-lost'] });
  expect(bench.stores.events.count()).toBe(before);
});
