import { describe, expect, it } from 'vitest';
import type { BenchAction } from '../../../renderer/receiving/bench-action.ts';
import { perform, type PerformParts } from '../../../renderer/receiving/perform.ts';
import type { CaseView } from '../../../shared/protocol/case-view.ts';
import { benchView, CASE_ID, caseView, LINE_ID } from './views.ts';

const older = caseView({ caseId: LINE_ID, rmaNumbers: ['RMA-9'] });
const closed = caseView({ status: 'closed', undo: null });
const unknown = caseView({ returnClass: 'unidentified', rmaNumbers: [] });

/** The band after the parcel in hand was put away; `now` is what the bench is at afterwards. */
async function putAway(action: BenchAction, answer: object, now: CaseView | null = null, view = caseView()) {
  const unused = (): never => {
    throw new Error('putting a parcel away needs nothing else');
  };
  const parts: PerformParts = {
    bench: () => benchView({ case: view }),
    send: async () => ({ bench: benchView({ case: now }), ...answer }) as never,
    binary: { putPhoto: unused },
    newId: unused,
    documentLocales: unused,
    onDocument: unused,
    onHeld: () => undefined,
  };
  return perform(action, parts);
}

const close: BenchAction = { kind: 'close' };
const park: BenchAction = { kind: 'park', reason: 'asked' };
const held = { holdNumber: 'HB10001', shelf: 'H3', fileName: 'f', savedTo: 's' };

describe('a confirmation', () => {
  it('with an undo window of nothing is complete at once, and waits for nobody', async () => {
    expect(await putAway(close, { case: closed })).toMatchObject({ word: { id: 'receiving.band.closed' } });
  });

  it('that a second person must agree to waits', async () => {
    const waiting = caseView({ status: 'parked', parkedReason: 'approval' });
    expect(await putAway(close, { case: waiting })).toMatchObject({ word: { id: 'people.approval.band' } });
  });
});

describe('with none in work afterwards, what became of the parcel in hand is the word', () => {
  it.each([
    ['parked on a shelf', park, { shelf: 'H3' }, 'open-work.band.parked'],
    ['parked beside the bench', park, { shelf: null }, 'receiving.band.parked'],
    ['held', close, held, 'receiving.band.item'],
  ])('%s', async (_, action, answer, id) => {
    const view = answer === held ? unknown : caseView();
    expect(await putAway(action, answer, null, view)).toMatchObject({ meaning: 'done', word: { id } });
  });
});

describe('where an older parcel was left open, the bench says that it is at that one, and where the other is', () => {
  it.each([
    ['parked', park, { shelf: 'H3' }, 'RMA-1', { id: 'open-work.band.parked', values: { shelf: 'H3' } }],
    ['confirmed', close, { case: closed }, 'RMA-1', { id: 'receiving.band.closed' }],
    ['held', close, held, 'HB1-0001', { id: 'open-work.band.parked', values: { shelf: 'H3' } }],
  ])('%s', async (_, action, answer, parcel, put) => {
    const view = answer === held ? unknown : caseView();
    expect(view.caseId).toBe(CASE_ID);
    expect(await putAway(action, answer, older, view)).toEqual({
      meaning: 'look',
      word: { id: 'receiving.band.back', values: { parcel: 'RMA-9' } },
      sentence: { id: 'receiving.band.back.put', values: { parcel, put } },
      sound: 'warning',
    });
  });
});
