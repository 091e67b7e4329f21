import { describe, expect, it } from 'vitest';
import { CaseView } from '../../../shared/protocol/case-view.ts';
import type { CaseEvent } from '../../../shared/return-case/events.ts';
import { caseViewOf } from '../../../shared/views/case-view.ts';
import {
  DAMAGED,
  givenCertificate,
  givenContext,
  givenLine,
  givenOpened,
  givenParcel,
  givenPhoto,
  GROUNDS,
  idOf,
  LINE_ID,
  OPERATOR,
  UNIT_ID,
  WEIGH,
} from '../../support/builders.ts';
import { FAKE_START_MS } from '../../support/fake-clock.ts';
import { given, type Given, type Step } from '../../support/given.ts';

const OPEN: CaseEvent[] = [
  { type: 'CaseOpened', data: givenOpened({ lines: [givenLine({ expected: 2 })] }) },
  { type: 'ParcelReceived', data: givenParcel() },
];
const { weighingId, parcelId, grossMg, source } = WEIGH;
const WEIGHED: CaseEvent = { type: 'ParcelWeighed', data: { weighingId, parcelId, grossMg, source } };
const CLOSED: CaseEvent = { type: 'CaseClosed', data: { confirmedBy: 'button', ...GROUNDS, ruleIds: [] } };
const HERE: CaseEvent = { type: 'ContentCounted', data: { lineId: LINE_ID, counted: 1, by: 'hand' } };
const FOUND: CaseEvent = { type: 'UnitInspected', data: DAMAGED };

function viewed(record: Given, nowMs = FAKE_START_MS) {
  const view = caseViewOf(record.folded, givenContext({ nowMs }), (id) => (id === OPERATOR ? 'Operator 1' : '?'));
  return view && CaseView.parse(view);
}
const view = (...steps: Step[]) => viewed(given(...steps));

describe('a case on the screen', () => {
  it('is nothing when everything was undone', () => {
    expect(view()).toBeNull();
    expect(view(OPEN, { type: 'StepUndone', data: { commandId: idOf('command 1') } })).toBeNull();
  });

  it('names people from outside the record', () => {
    expect(view(OPEN)?.parcels[0]?.receivedBy).toEqual({ personId: OPERATOR, name: 'Operator 1' });
    expect(view(OPEN, CLOSED)?.closedBy).toEqual({ personId: OPERATOR, name: 'Operator 1' });
  });

  it('tells a weight of a scale from one that was typed', () => {
    expect(view(OPEN, WEIGHED)?.parcels[0]?.weighing).toEqual({
      grossMg,
      isManual: false,
      manualReason: null,
      scaleName: 'Bench scale',
      deviation: null,
      weighedAtMs: FAKE_START_MS + 2_000,
    });
    const typed: CaseEvent = { ...WEIGHED, data: { ...WEIGHED.data, source: { kind: 'manual', reason: 'too-large' } } };
    expect(view(OPEN, typed)?.parcels[0]?.weighing).toMatchObject({
      isManual: true,
      manualReason: 'too-large',
      scaleName: null,
    });
  });

  it('counts nothing as missing before anybody has counted', () => {
    expect(view(OPEN)?.lines[0]).toMatchObject({ counted: null, good: 0, defective: 0, missing: 0 });
    expect(view(OPEN, HERE)?.lines[0]).toMatchObject({ expected: 2, counted: 1, good: 1, defective: 0, missing: 1 });
    expect(view(OPEN, HERE, FOUND)?.lines[0]).toMatchObject({ good: 0, defective: 1, missing: 1 });
  });

  it('shows photographs, certificates and what was not expected', () => {
    const content = { unexpectedId: idOf('mug'), sku: null, gtin: null, name: 'Mug', counted: 1 };
    const shown = view(
      OPEN,
      [HERE, FOUND],
      { type: 'PhotoAdded', data: givenPhoto('unit', { unitId: UNIT_ID }) },
      { type: 'CertificateIssued', data: givenCertificate() },
      { type: 'UnexpectedContentCounted', data: content },
    );
    expect(shown?.photos).toMatchObject([{ unitId: UNIT_ID, slot: 'item', addedAtMs: FAKE_START_MS + 4_000 }]);
    expect(shown?.certificates).toMatchObject([{ number: 'DC-B1-2026-00001', unitId: UNIT_ID }]);
    expect(shown?.unexpected).toEqual([
      {
        unexpectedId: idOf('mug'),
        sku: null,
        gtin: null,
        ...{ name: 'Mug', nameZh: null, nameEs: null },
        counted: 1,
        insteadOfLineId: null,
      },
    ]);
  });

  it('offers a confirmation only while the case can change', () => {
    expect(view(OPEN)?.confirmation?.records).toEqual({
      outsideIntact: 1,
      unitsHere: 2,
      unitsGradeA: 2,
      unitsSealed: 2,
      dispositions: [{ disposition: 'restock', place: 'A1', units: 2 }],
    });
    expect(view(OPEN, CLOSED)?.confirmation).toBeNull();
    expect(view(OPEN, { type: 'CaseParked', data: { reason: 'asked' } })?.confirmation).toBeNull();
    expect(viewed(given(OPEN).andUnknown())).toMatchObject({ isReadOnly: true, confirmation: null, undo: null });
    const apart = viewed(given(OPEN).andApart(WEIGHED, HERE));
    expect(apart).toMatchObject({ isInConflict: true, confirmation: null, undo: null });
    expect(apart?.heads).toHaveLength(2);
  });
});

describe('the undo on the screen', () => {
  it('names the step by what a person would call it', () => {
    expect(view(OPEN)?.undo).toMatchObject({ step: 'CaseOpened', untilMs: FAKE_START_MS + 10_000 });
    expect(view(OPEN, [HERE, FOUND])?.undo).toMatchObject({ step: 'UnitInspected', untilMs: null });
    expect(view(OPEN, [HERE, FOUND, CLOSED])?.undo).toMatchObject({ step: 'CaseClosed' });
    expect(view(OPEN, HERE)?.undo).toEqual({ commandId: idOf('command 2'), step: 'ContentCounted', untilMs: null });
  });

  it('is gone when its window is', () => {
    expect(viewed(given(OPEN), FAKE_START_MS + 9_999)?.undo).not.toBeNull();
    expect(viewed(given(OPEN), FAKE_START_MS + 10_000)?.undo).toBeNull();
  });
});
