import { describe, expect, it } from 'vitest';
import { isSameStep } from '../../../renderer/receiving/same-step.ts';
import { undoWords } from '../../../renderer/receiving/undo-words.ts';
import { caseView, STEP_ID, UNIT_ID } from './views.ts';

const opened = { id: 'receiving.step.opened' };
const weighed = { id: 'receiving.step.weighed' };

describe('the words of the undo button', () => {
  it.each([
    ['a step of the parcel in work', 'ParcelWeighed', 'RMA-2', null, 'work', 'receiving.undo', { step: weighed }],
    ['its opening', 'CaseOpened', 'RMA-2', null, 'work', 'receiving.undo.of', { parcel: 'RMA-2', step: opened }],
    [
      'its opening, with which the one before comes back',
      'CaseOpened',
      'HB1-0001',
      'RMA-1',
      'work',
      'receiving.undo.of.back',
      { parcel: 'HB1-0001', step: opened, before: 'RMA-1' },
    ],
    ['a parcel without a number', 'CaseOpened', '', 'RMA-1', 'work', 'receiving.undo', { step: opened }],
    [
      'the one before',
      'ParcelWeighed',
      'RMA-1',
      null,
      'before',
      'receiving.undo.of',
      { parcel: 'RMA-1', step: weighed },
    ],
  ] as const)('%s', (_, step, parcel, before, of, id, values) => {
    expect(undoWords({ step, parcel, before, of })).toEqual({ id, values });
  });
});

describe('one scan that closed the one and opened the other', () => {
  const view = caseView({ undo: { commandId: STEP_ID, step: 'CaseOpened', untilMs: 11_000 } });
  const before = caseView({ undo: { commandId: STEP_ID, step: 'CaseClosed', untilMs: 61_000 } });
  const other = caseView({ undo: { commandId: UNIT_ID, step: 'CaseClosed', untilMs: 61_000 } });

  it.each([
    ['is one step', before, 10_999, true],
    ['is one step no more once the opening was told', before, 11_000, false],
    ['is not, when the one before was closed by hand', other, 1_000, false],
    ['is not, without one before', null, 1_000, false],
  ])('%s', (_, done, nowMs, isSame) => {
    expect(isSameStep(view, done, nowMs)).toBe(isSame);
  });
});
