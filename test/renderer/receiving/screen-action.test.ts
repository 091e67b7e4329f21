import { describe, expect, it } from 'vitest';
import { NO_DRAFT } from '../../../renderer/receiving/inspection-step.ts';
import { FIRST_STATE } from '../../../renderer/receiving/intake-state.ts';
import { nextText } from '../../../renderer/receiving/next-text.ts';
import { screenAction, type OpenQuestions } from '../../../renderer/receiving/screen-action.ts';
import type { Question } from '../../../shared/return-case/question.ts';
import { benchView, caseView, LINE, LINE_ID, PARCEL_ID, UNIT } from './views.ts';

const place = { lineId: LINE_ID, ordinal: 1 };
const records = { outsideIntact: 0, unitsHere: 0, unitsGradeA: 0, unitsSealed: 0, dispositions: [] };

function action(open: Partial<OpenQuestions>, unit = UNIT, ...questions: Question[]) {
  const lines = [{ ...LINE, counted: 1, units: [unit] }];
  const view = caseView({ lines, confirmation: { questions, records } });
  return screenAction(benchView({ case: view }), { ...FIRST_STATE, ...open });
}

describe('the one button while a question stands', () => {
  it('cannot be pressed beside the grade, nor confirm one', () => {
    const view = caseView();
    const next = screenAction(benchView({ case: view }), { ...FIRST_STATE, unit: place });
    expect(next).toEqual({ kind: 'answer' });
    expect(nextText(next).canPress).toBe(false);
  });

  it('cannot be pressed beside any question about a damaged unit', () => {
    expect(action({ unit: place })).toEqual({ kind: 'answer' });
    expect(action({ unit: place, draft: { kind: 'cut', place: null } })).toEqual({ kind: 'answer' });
    expect(action({ unit: place, draft: { kind: 'cut', place: 'top' } })).toEqual({ kind: 'answer' });
    expect(action({ unit: place, asked: 'cause' })).toEqual({ kind: 'answer' });
  });

  it('is the next action again once the unit has nothing left to be said', () => {
    expect(action({ unit: place, draft: NO_DRAFT }, { ...UNIT, grade: 'B' })).toMatchObject({ kind: 'confirm' });
  });

  it('cannot be pressed while the weight is being typed, which is what it leads to', () => {
    const weigh = { kind: 'weigh', parcelId: PARCEL_ID } as const;
    expect(action({}, UNIT, weigh)).toMatchObject({ kind: 'weigh' });
    expect(action({ isWeighingByHand: true }, UNIT, weigh)).toEqual({ kind: 'answer' });
  });

  it.each([
    ['everything', 'take-last-parcel-off', 'scale.weighing.take-last-parcel-off'],
    ['everything', 'waiting-for-load', 'weight.next.weigh-all'],
    ['packaging', 'take-check-weight-off', 'scale.weighing.take-last-parcel-off'],
    ['packaging', 'settling', 'weight.ask.packaging.text'],
  ] as const)('S24 waits for %s on the scale (%s): nothing is confirmed meanwhile', (weighedThing, weighing, id) => {
    const bench = benchView({ case: caseView({ confirmation: { questions: [], records } }), weighedThing, weighing });
    const next = screenAction(bench, FIRST_STATE);
    expect(next).toMatchObject({ kind: 'answer', onScale: { what: weighedThing } });
    expect(nextText(next)).toMatchObject({ canPress: false, title: { id } });
    const left = screenAction({ ...bench, weighing: 'not-armed' }, FIRST_STATE);
    expect(left).toMatchObject({ kind: 'confirm' });
  });

  it('counts nothing by itself: a line that must be counted is counted at the line', () => {
    const next = action({}, UNIT, { kind: 'count', lineId: LINE_ID });
    expect(nextText(next)).toMatchObject({ canPress: false, title: { id: 'receiving.next.count' } });
  });
});
