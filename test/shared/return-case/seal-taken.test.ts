import { describe, expect, it } from 'vitest';
import { caseViewOf } from '../../../shared/views/case-view.ts';
import type { CaseEvent } from '../../../shared/return-case/events.ts';
import {
  givenContext,
  givenInspected,
  givenLine,
  givenOpened,
  givenParcel,
  givenPhoto,
  idOf,
  LINE_ID,
  PARCEL_ID,
} from '../../support/builders.ts';
import { given, type Given } from '../../support/given.ts';

const OTHER_LINE_ID = idOf('line 2');
const OPEN: CaseEvent[] = [
  {
    type: 'CaseOpened',
    data: givenOpened({ lines: [givenLine(), givenLine({ lineId: OTHER_LINE_ID, sku: 'CUP-1', gtin: null })] }),
  },
  { type: 'ParcelReceived', data: givenParcel() },
];
const counted = (lineId: string, by: 'scan' | 'hand'): CaseEvent => ({
  type: 'ContentCounted',
  data: { lineId, counted: 1, by },
});
const SEALED: CaseEvent = { type: 'SealJudged', data: { parcelId: PARCEL_ID, isSealed: true } };
const EXTRA: CaseEvent = {
  type: 'UnexpectedContentCounted',
  data: { unexpectedId: idOf('extra'), sku: null, gtin: null, name: 'Cup', counted: 1 },
};
const INSIDE: CaseEvent = { type: 'PhotoAdded', data: givenPhoto('inside', { slot: 'inside' }) };

/** What the confirmation writes down of the seals of the units nobody looked at. */
function seals(record: Given): unknown[] {
  const { decision } = record.when({ type: 'CloseCase', confirmedBy: 'button' });
  if (!decision.ok) return [decision.error.kind];
  return decision.value.flatMap(({ type, data }) => (type === 'UnitInspected' ? [data.isSealed] : []));
}

describe('S35 what a confirmation says of seals nobody judged', () => {
  it.each([
    ['a closed parcel: sealed', given(OPEN), [true, true]],
    ['both scanned: not said', given(OPEN, counted(LINE_ID, 'scan'), counted(OTHER_LINE_ID, 'scan')), [null, null]],
    ['one tapped, so the parcel is open: not said', given(OPEN, counted(LINE_ID, 'hand')), [null, null]],
    ['its inside photographed: not said', given(OPEN, INSIDE), [null, null]],
    ['one graded: not said of the other', given(OPEN, { type: 'UnitInspected', data: givenInspected() }), [null]],
    ['counted, and its seal judged whole: sealed', given(OPEN, SEALED, counted(LINE_ID, 'hand')), [true, true]],
  ])('%s', (_, record, expected) => {
    expect(seals(record)).toEqual(expected);
  });

  it.each([
    ['closed', given(OPEN), { unitsGradeA: 2, unitsSealed: 2 }],
    ['opened', given(OPEN, counted(LINE_ID, 'scan')), { unitsGradeA: 2, unitsSealed: 0 }],
  ])('and the button names the same of a %s parcel', (_, { folded }, records) => {
    expect(caseViewOf(folded, givenContext(), () => '')?.confirmation?.records).toMatchObject(records);
  });

  it('a hygiene article that was scanned is not taken to be sealed', () => {
    const lines = [givenLine({ attributes: ['hygiene'] })];
    const opened: CaseEvent[] = [
      { type: 'CaseOpened', data: givenOpened({ lines }) },
      { type: 'ParcelReceived', data: givenParcel() },
    ];
    const verdict = (record: Given) =>
      caseViewOf(record.folded, givenContext(), () => '')?.lines[0]?.goods.eligibility?.findings.map(({ why }) => why);
    expect(verdict(given(opened))).not.toContain('not-looked-at');
    expect(verdict(given(opened, counted(LINE_ID, 'scan')))).toContain('not-looked-at');
  });
});

describe('S53 the shake before opening', () => {
  const lines = [givenLine({ name: 'Table lamp' })];
  const opened: CaseEvent[] = [
    { type: 'CaseOpened', data: givenOpened({ lines }) },
    { type: 'ParcelReceived', data: givenParcel() },
  ];
  it.each([
    ['a closed carton: asked', given(opened), 'fragile'],
    ['a line was scanned: too late', given(opened, counted(LINE_ID, 'scan')), null],
    ['something nobody expected was scanned: too late', given(opened, EXTRA), null],
    ['the inside was photographed: too late', given(opened, INSIDE), null],
  ])('%s', (_, { folded }, mark) => {
    const view = caseViewOf(folded, givenContext(), () => '');
    expect(view?.goods.handlingMark).toBe(mark);
  });

  it('holds no confirmation back', () => {
    expect(given(opened).when({ type: 'CloseCase', confirmedBy: 'button' }).decision.ok).toBe(true);
  });
});
