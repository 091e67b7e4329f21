import { describe, expect, it } from 'vitest';
import { emptyProgress, walkProgress } from '../../../renderer/demo/walk.ts';
import type { CaseView } from '../../../shared/protocol/case-view.ts';
import { BLANK_CASE, BLANK_LINE, BLANK_PARCEL, BLANK_UNIT } from '../../support/view-blanks.ts';

const TRACKING = 'RR417921168ES';
const UNIT = '00000000-0000-4000-8000-00000000000a';
const LINE = '00000000-0000-4000-8000-00000000000b';

const PARCEL: CaseView['parcels'][number] = {
  parcelId: '00000000-0000-4000-8000-000000000001',
  trackingNumber: TRACKING,
  carrier: null,
  outside: null,
  receivedAtMs: 1,
  receivedBy: { personId: 'p', name: 'Operator 1' },
  weighing: null,
  ...BLANK_PARCEL,
};
const WEIGHING: NonNullable<CaseView['parcels'][number]['weighing']> = {
  grossMg: 430_000,
  isManual: false,
  manualReason: null,
  scaleName: 's',
  deviation: null,
  weighedAtMs: 2,
};
const GRADED: CaseView['lines'][number]['units'][number] = {
  unitId: UNIT,
  lineId: LINE,
  ordinal: 1,
  grade: 'C',
  isSealed: null,
  defects: [{ defectId: UNIT, kind: 'broken', place: 'corner', extent: 'severe' }],
  causeStated: 'transport',
  disposition: null,
  place: null,
  lpn: null,
  ...BLANK_UNIT,
};
const COUNTED: CaseView['lines'][number] = {
  lineId: LINE,
  sku: 'HH-LAMP-GLS',
  gtin: null,
  name: 'Lamp',
  nameZh: null,
  nameEs: null,
  expected: 1,
  counted: 1,
  good: 0,
  defective: 1,
  missing: 0,
  claimedReason: null,
  ...BLANK_LINE,
  units: [],
};

function aCase(change: Partial<CaseView> = {}): CaseView {
  return {
    caseId: '00000000-0000-4000-8000-00000000000c',
    status: 'open',
    returnClass: 'customer-return',
    rmaNumbers: [],
    orderNumber: null,
    ...BLANK_CASE,
    openedAtMs: 1,
    closedAtMs: null,
    closedBy: null,
    parkedReason: null,
    isReadOnly: false,
    isInConflict: false,
    heads: [],
    parcels: [PARCEL],
    lines: [],
    unexpected: [],
    photos: [],
    certificates: [],
    weight: null,
    expectedWeight: null,
    confirmation: null,
    undo: null,
    ...change,
  };
}

const clean = (view: CaseView | null, justClosed: CaseView | null = null, before = emptyProgress('clean')) =>
  walkProgress('clean', TRACKING, { case: view, justClosed }, before);
const damaged = (view: CaseView) =>
  walkProgress('damaged', TRACKING, { case: view, justClosed: null }, emptyProgress('damaged'));

describe('walkProgress', () => {
  it('has signing in behind it as soon as there is a bench', () => {
    expect(emptyProgress('clean')).toEqual([false, false, false, false]);
    expect(clean(null)).toEqual([true, false, false, false]);
  });

  it('ticks off the scan, the weight and the confirmation', () => {
    expect(clean(aCase())).toEqual([true, true, false, false]);
    const weighed = aCase({ parcels: [{ ...PARCEL, weighing: WEIGHING }] });
    expect(clean(weighed)).toEqual([true, true, true, false]);
    expect(clean(null, { ...weighed, status: 'closed' })).toEqual([true, true, true, true]);
  });

  it('takes a tick back when the step is undone', () => {
    expect(clean(aCase(), null, [true, true, true, false])).toEqual([true, true, false, false]);
  });

  it('stays finished, whatever is undone afterwards', () => {
    expect(clean(aCase(), null, [true, true, true, true])).toEqual([true, true, true, true]);
  });

  it('stays where it was while another parcel is open', () => {
    const other = aCase({ parcels: [{ ...PARCEL, trackingNumber: 'OTHER1' }] });
    expect(clean(other, null, [true, true, true, false])).toEqual([true, true, true, false]);
  });

  it('follows a damaged return step by step', () => {
    const parcels = [{ ...PARCEL, weighing: WEIGHING }];
    expect(damaged(aCase({ parcels, lines: [COUNTED] }))).toEqual([true, true, true, false, false, false]);
    const lines = [{ ...COUNTED, units: [GRADED] }];
    expect(damaged(aCase({ parcels, lines }))).toEqual([true, true, true, true, false, false]);
    const photos = [{ photoId: UNIT, sha256: 'a'.repeat(64), slot: 'defect' as const, unitId: UNIT, addedAtMs: 3 }];
    expect(damaged(aCase({ parcels, lines, photos }))).toEqual([true, true, true, true, true, false]);
  });

  it('follows a short parcel until somebody says that something is missing', () => {
    const short = (view: CaseView) =>
      walkProgress('short', TRACKING, { case: view, justClosed: null }, emptyProgress('short'));
    const parcels = [{ ...PARCEL, weighing: WEIGHING }];
    expect(short(aCase({ parcels, lines: [COUNTED] }))).toEqual([true, true, true, false, false]);
    const missing = { ...COUNTED, counted: 0, missing: 1 };
    expect(short(aCase({ parcels, lines: [COUNTED, missing] }))).toEqual([true, true, true, true, false]);
  });

  it('has a parcel that nobody knows put away when it has left the bench, and not before all else is done', () => {
    const away = { case: null, justClosed: null };
    expect(walkProgress('unidentified', TRACKING, away, [true, true, true, false])).toEqual([true, true, true, true]);
    expect(walkProgress('unidentified', TRACKING, away, [true, true, false, false])).toEqual([
      true,
      true,
      false,
      false,
    ]);
    const photos = (['outside', 'inside'] as const).map((slot) => ({
      photoId: UNIT,
      sha256: 'a'.repeat(64),
      slot,
      unitId: null,
      addedAtMs: 3,
    }));
    const unexpected = [
      {
        unexpectedId: UNIT,
        sku: null,
        gtin: null,
        name: 'Kettle',
        nameZh: null,
        nameEs: null,
        counted: 1,
        insteadOfLineId: null,
      },
    ];
    const view = aCase({ photos, unexpected });
    const done = walkProgress(
      'unidentified',
      TRACKING,
      { case: view, justClosed: null },
      emptyProgress('unidentified'),
    );
    expect(done).toEqual([true, true, true, false]);
  });

  it('does not take grade C for done before the cause is stated', () => {
    const lines = [{ ...COUNTED, units: [{ ...GRADED, causeStated: null }] }];
    expect(damaged(aCase({ lines }))[3]).toBe(false);
  });
});
