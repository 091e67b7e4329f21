import { describe, expect, it } from 'vitest';
import { confirmationPieces } from '../../../renderer/receiving/confirmation-text.ts';
import { nextAction } from '../../../renderer/receiving/next-action.ts';
import type { Question } from '../../../shared/return-case/question.ts';
import { benchView, caseView, CASE_ID, LINE, LINE_ID, PARCEL_ID, STEP_ID, UNIT, UNIT_ID } from './views.ts';

const RECORDS = {
  outsideIntact: 1,
  unitsHere: 1,
  unitsGradeA: 1,
  unitsSealed: 1,
  dispositions: [{ disposition: 'restock' as const, place: 'A1', units: 1 }],
};
const damaged = { ...LINE, counted: 1, units: [UNIT] };

function asked(...questions: Question[]) {
  const confirmation = { questions, records: RECORDS };
  return nextAction(benchView({ case: caseView({ lines: [damaged], confirmation }) }), false);
}

describe('the next action', () => {
  it('is a scan while there is no parcel', () => {
    expect(nextAction(benchView(), false)).toEqual({ kind: 'scan-parcel' });
  });

  it('is the choice while a code has more than one meaning', () => {
    expect(nextAction(benchView({ case: caseView() }), true)).toEqual({ kind: 'choose' });
  });

  it('is the confirmation, with what it records, when nothing is left to ask', () => {
    expect(asked()).toMatchObject({ kind: 'confirm', view: { caseId: CASE_ID }, records: RECORDS });
  });

  it('says the rest to be missing once something was counted', () => {
    const first = { ...damaged, lineId: UNIT_ID, counted: 1 };
    const confirmation = { questions: [{ kind: 'count' as const, lineId: LINE_ID }], records: RECORDS };
    const view = caseView({ lines: [first, damaged], confirmation });
    expect(nextAction(benchView({ case: view }), false)).toEqual({ kind: 'rest-missing', line: damaged });
    const under = { ...view, arrival: { ...view.arrival, missingParcels: ['RR2'] } };
    expect(nextAction(benchView({ case: under }), false)).toEqual({ kind: 'await-parcel', parcels: 1 });
  });

  it('answers each question by its own step', () => {
    const place = { lineId: LINE_ID, ordinal: 1 };
    expect(asked({ kind: 'weigh', parcelId: PARCEL_ID })).toEqual({ kind: 'weigh', parcelId: PARCEL_ID });
    expect(asked({ kind: 'count', lineId: LINE_ID })).toEqual({ kind: 'count', line: damaged });
    expect(asked({ kind: 'outside-photo', parcelId: PARCEL_ID })).toEqual({
      kind: 'photo',
      slot: 'outside',
      place: null,
    });
    expect(asked({ kind: 'unit-photo', unitId: UNIT_ID, slot: 'defect' })).toEqual({
      kind: 'photo',
      slot: 'defect',
      place,
    });
    expect(asked({ kind: 'look', lineId: LINE_ID })).toEqual({ kind: 'inspect', asks: 'grade', place });
    expect(asked({ kind: 'defect', unitId: UNIT_ID })).toEqual({ kind: 'inspect', asks: 'defect', place });
    expect(asked({ kind: 'cause', unitId: UNIT_ID })).toEqual({ kind: 'inspect', asks: 'cause', place });
  });

  it('hands on to the inspector only when all else is done', () => {
    const inspector = { kind: 'inspector', unitId: UNIT_ID } as const;
    expect(asked(inspector)).toEqual({ kind: 'park-for-inspector' });
    expect(asked(inspector, { kind: 'cause', unitId: UNIT_ID })).toMatchObject({ kind: 'inspect' });
  });

  it('is nothing for a case that must be settled or read by a newer app', () => {
    const conflict = caseView({ confirmation: null, isInConflict: true });
    const newer = caseView({ confirmation: null, isReadOnly: true });
    expect(nextAction(benchView({ case: conflict }), false)).toEqual({ kind: 'stuck', because: 'conflict' });
    expect(nextAction(benchView({ case: newer }), false)).toEqual({ kind: 'stuck', because: 'read-only' });
  });
});

describe('the words of a confirmation', () => {
  it('name each thing that it writes down', () => {
    expect(confirmationPieces(caseView(), RECORDS)).toEqual([
      { id: 'receiving.records.outside-intact' },
      { id: 'receiving.records.units-here', values: { units: 1 } },
      { id: 'receiving.records.grade-a', values: { units: 1 } },
      {
        id: 'receiving.records.disposition',
        values: { what: { id: 'command.disposition.restock' }, place: 'A1' },
      },
    ]);
  });

  it('S35 claim no seal of a parcel that was opened', () => {
    const records = { ...RECORDS, outsideIntact: 0, unitsHere: 0, unitsSealed: 0, dispositions: [] };
    expect(confirmationPieces(caseView(), records)).toEqual([{ id: 'receiving.records.grade-a-opened' }]);
  });

  it('name nothing that it does not', () => {
    const records = { ...RECORDS, outsideIntact: 0, unitsGradeA: 0, unitsSealed: 0, unitsHere: 0, dispositions: [] };
    expect(confirmationPieces(caseView(), records)).toEqual([]);
  });

  it('name what is missing and what is not on the list beside it', () => {
    const records = { ...RECORDS, outsideIntact: 0, unitsGradeA: 0, unitsSealed: 0, unitsHere: 0, dispositions: [] };
    const unexpected = [
      {
        unexpectedId: STEP_ID,
        sku: null,
        gtin: null,
        name: 'Mug',
        nameZh: null,
        nameEs: null,
        counted: 2,
        insteadOfLineId: null,
      },
    ];
    const lines = [{ ...LINE, counted: 0, missing: 1 }];
    expect(confirmationPieces(caseView({ lines, unexpected }), records)).toEqual([
      { id: 'receiving.records.missing', values: { units: 1 } },
      { id: 'receiving.records.extra', values: { units: 2, place: 'Q1' } },
    ]);
  });
});
