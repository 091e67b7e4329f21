import { describe, expect, it } from 'vitest';
import type { CaseEvent } from '../../../shared/return-case/events.ts';
import { projectCase } from '../../../shared/views/case-rows.ts';
import {
  CASE_ID,
  givenInspected,
  givenLine,
  givenOpened,
  givenParcel,
  idOf,
  PARCEL_ID,
  STATION_A,
  UNIT_ID,
} from '../../support/builders.ts';
import { FAKE_START_MS } from '../../support/fake-clock.ts';
import { given, type Step } from '../../support/given.ts';

const lines = [givenLine(), givenLine({ lineId: idOf('line 2'), name: 'Toaster' })];
const OPEN: CaseEvent[] = [
  { type: 'CaseOpened', data: givenOpened({ lines, rmaNumbers: ['RMA-1001', 'rma 1002'] }) },
  { type: 'ParcelReceived', data: givenParcel() },
];
const projected = (...steps: Step[]) => projectCase(given(...steps).folded);

describe('the row of a case', () => {
  it('is what lists show', () => {
    expect(projected(OPEN).row).toEqual({
      caseId: CASE_ID,
      status: 'open',
      returnClass: 'customer-return',
      rmaNumber: 'RMA-1001',
      trackingNumber: 'RR123456785CN',
      title: 'Kettle, Toaster',
      openedAtMs: FAKE_START_MS,
      updatedAtMs: FAKE_START_MS + 1_000,
      isInConflict: false,
      parkedReason: null,
      shelf: null,
      holdNumber: null,
      flag: null,
      urgency: 'normal',
      dueOn: null,
      hasParcel: true,
      lastStationId: STATION_A,
      lastStationSeq: 2,
    });
  });

  it('is gone with its codes when everything was undone', () => {
    const undone: CaseEvent = { type: 'StepUndone', data: { commandId: idOf('command 1') } };
    expect(projected(OPEN, undone)).toEqual({ row: null, codes: [], places: [], pictures: [], items: [] });
    expect(projected()).toEqual({ row: null, codes: [], places: [], pictures: [], items: [] });
  });

  it('shows a conflict', () => {
    const apart = given(OPEN).andApart(
      { type: 'CaseParked', data: { reason: 'asked' } },
      { type: 'CaseResumed', data: {} },
    );
    expect(projectCase(apart.folded).row?.isInConflict).toBe(true);
  });
});

describe('the codes of a case', () => {
  it('are its parcels, RMAs, order and unit labels, as look-ups compare them', () => {
    const second = givenParcel({ parcelId: idOf('parcel 2'), trackingNumber: null });
    const labelled: CaseEvent[] = [
      { type: 'ParcelReceived', data: second },
      { type: 'UnitInspected', data: givenInspected() },
      { type: 'UnitLabelled', data: { unitId: UNIT_ID, lpn: 'LPN-B1-00001' } },
    ];
    expect(projected(OPEN, labelled).codes).toEqual([
      { kind: 'tracking', code: 'RR123456785CN', parcelId: PARCEL_ID },
      { kind: 'rma', code: 'RMA1001', parcelId: null },
      { kind: 'rma', code: 'RMA1002', parcelId: null },
      { kind: 'order', code: 'SO77', parcelId: null },
      { kind: 'unit', code: 'LPNB100001', parcelId: null },
    ]);
  });
});
