import type { BenchView } from '../../../shared/protocol/bench-view.ts';
import type { CaseView, LineView, UnitView } from '../../../shared/protocol/case-view.ts';
import { BLANK_CASE, BLANK_LINE, BLANK_PARCEL, BLANK_UNIT } from '../../support/view-blanks.ts';

const id = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

export const CASE_ID = id(1);
export const PARCEL_ID = id(2);
export const LINE_ID = id(3);
export const UNIT_ID = id(4);
export const STEP_ID = id(5);
export const DEFECT_ID = id(6);
export const PHOTO_ID = id(7);

const NOTHING = { outsideIntact: 0, unitsHere: 0, unitsGradeA: 0, unitsSealed: 0, dispositions: [] };

export const UNIT: UnitView = {
  unitId: UNIT_ID,
  lineId: LINE_ID,
  ordinal: 1,
  grade: 'C',
  isSealed: false,
  defects: [],
  causeStated: null,
  disposition: null,
  place: null,
  lpn: null,
  ...BLANK_UNIT,
};

export const LINE: LineView = {
  lineId: LINE_ID,
  sku: 'HH-LAMP',
  gtin: null,
  name: 'Table lamp',
  nameZh: '台灯',
  nameEs: null,
  expected: 1,
  counted: null,
  good: 0,
  defective: 0,
  missing: 0,
  claimedReason: null,
  ...BLANK_LINE,
  units: [],
};

/** An open case of one parcel with one line of one lamp, received at 1 000 ms. */
export function caseView(change: Partial<CaseView> = {}): CaseView {
  return {
    caseId: CASE_ID,
    status: 'open',
    returnClass: 'customer-return',
    rmaNumbers: ['RMA-1'],
    orderNumber: null,
    ...BLANK_CASE,
    openedAtMs: 1_000,
    closedAtMs: null,
    closedBy: null,
    parkedReason: null,
    isReadOnly: false,
    isInConflict: false,
    heads: [],
    parcels: [
      {
        parcelId: PARCEL_ID,
        trackingNumber: 'RR1',
        carrier: null,
        outside: null,
        receivedAtMs: 1_000,
        receivedBy: { personId: 'p1', name: 'Operator 1' },
        weighing: null,
        ...BLANK_PARCEL,
      },
    ],
    lines: [LINE],
    unexpected: [],
    photos: [],
    certificates: [],
    weight: null,
    expectedWeight: { expectedMg: 1_000_000, toleranceMg: 40_000 },
    confirmation: { questions: [], records: NOTHING },
    undo: { commandId: STEP_ID, step: 'ParcelReceived', untilMs: 11_000 },
    ...change,
  };
}

/** The same case with its parcel weighed at 2 000 ms. */
export function weighed(grossMg: number, deviation: 'light' | 'heavy' | null = null): CaseView {
  const view = caseView();
  const weighing = {
    grossMg,
    isManual: false,
    manualReason: null,
    scaleName: 'Scale',
    deviation,
    weighedAtMs: 2_000,
  };
  return { ...view, parcels: view.parcels.map((parcel) => ({ ...parcel, weighing })) };
}

export function benchView(change: Partial<BenchView> = {}): BenchView {
  return {
    case: null,
    weighing: 'not-armed',
    weighedThing: 'parcel',
    justClosed: null,
    totes: [],
    parkedCount: 0,
    outboxWaiting: 0,
    outboxDead: 0,
    scaleCheck: null,
    ...change,
  };
}
