import { describe, expect, it } from 'vitest';
import { openCaseRowStore } from '../../../electron/store/case-row-store.ts';
import type { CaseRowData } from '../../../shared/views/case-rows.ts';
import { memoryDatabase } from '../../support/temp-database.ts';

const ROW: CaseRowData = {
  caseId: 'case-0',
  status: 'open',
  returnClass: 'customer-return',
  rmaNumber: null,
  trackingNumber: null,
  title: '',
  openedAtMs: 0,
  updatedAtMs: 0,
  isInConflict: false,
  parkedReason: null,
  shelf: null,
  holdNumber: null,
  flag: null,
  urgency: 'normal',
  dueOn: null,
  hasParcel: true,
  lastStationId: 'station-1',
  lastStationSeq: 1,
};

function given(rows: readonly Partial<CaseRowData>[], code = 'ORD1') {
  const store = openCaseRowStore(memoryDatabase());
  const put = (row: Partial<CaseRowData>): void => {
    const whole = { ...ROW, ...row };
    const codes = [{ kind: 'order', code, parcelId: null }] as const;
    store.replace(whole.caseId, { row: whole, codes, places: [], pictures: [], items: [] });
  };
  rows.forEach(put);
  return { store, put };
}

describe('a code', () => {
  it('leads to its cases, the newest first and no more than twenty', () => {
    const rows = Array.from({ length: 25 }, (_, index) => ({ caseId: `case-${index}`, openedAtMs: (index * 7) % 25 }));
    const newest = rows.toSorted((a, b) => b.openedAtMs - a.openedAtMs).slice(0, 20);
    expect(
      given(rows)
        .store.byCode('order', 'ORD1')
        .map(({ caseId }) => caseId),
    ).toEqual(newest.map(({ caseId }) => caseId));
  });

  it('answers with the status its case has now', () => {
    const { store, put } = given([{ caseId: 'case-1' }]);
    put({ caseId: 'case-1', status: 'closed' });
    expect(store.byCode('order', 'ORD1')).toEqual([
      { caseId: 'case-1', parcelId: null, status: 'closed', openedAtMs: 0 },
    ]);
    store.replace('case-1', { row: null, codes: [], places: [], pictures: [], items: [] });
    expect(store.byCode('order', 'ORD1')).toEqual([]);
  });
});

describe('the case a station finished last', () => {
  it.each([
    ['is the closed one', [{ status: 'closed' }, { status: 'open' }], 'case-1'],
    [
      'is the parcel nobody knows when that was put away later',
      [{ status: 'closed' }, { status: 'parked', parkedReason: 'unidentified' as const }],
      'case-2',
    ],
    [
      'is the closed one when that was later',
      [{ status: 'parked', parkedReason: 'unidentified' as const }, { status: 'closed' }],
      'case-2',
    ],
    ['is not one parked for another reason', [{ status: 'closed' }, { status: 'parked' }], 'case-1'],
    ['is not one without a parcel', [{ status: 'closed' }, { status: 'closed', hasParcel: false }], 'case-1'],
    ['is not another station’s', [{ status: 'closed', lastStationId: 'station-2' }], null],
  ])('%s', (_says, rows, expected) => {
    const numbered = rows.map((row, index) => ({ ...row, caseId: `case-${index + 1}`, lastStationSeq: index + 1 }));
    expect(given(numbered).store.lastDoneOf('station-1')).toBe(expected);
  });
});
