import { describe, expect, it } from 'vitest';
import type { BenchAction } from '../../../renderer/receiving/bench-action.ts';
import { perform, type PerformParts } from '../../../renderer/receiving/perform.ts';
import type { BenchView } from '../../../shared/protocol/bench-view.ts';
import { benchView, CASE_ID, caseView, LINE_ID, STEP_ID } from './views.ts';

const done = caseView({
  caseId: LINE_ID,
  status: 'closed',
  undo: { commandId: STEP_ID, step: 'CaseClosed', untilMs: 61_000 },
});
const inWork = caseView({ undo: null });

/** What an undo sends to the host. */
async function undone(bench: BenchView, change: Undo = {}) {
  return (await undo(bench, change)).sent;
}

type Undo = Partial<Extract<BenchAction, { kind: 'undo' }>>;

/** The same, and what is said of it when the bench is afterwards as `after` tells. */
async function undo(bench: BenchView, change: Undo = {}, after: object = { bench, parkedCaseId: null }) {
  const sent: unknown[] = [];
  const unused = (): never => {
    throw new Error('an undo needs nothing else');
  };
  const parts: PerformParts = {
    bench: () => bench,
    send: async (call: string, params: object) => {
      sent.push({ call, ...params });
      return after as never;
    },
    binary: { putPhoto: unused, putEvidence: unused },
    newId: unused,
    documentLocales: unused,
    onDocument: unused,
    onHeld: unused,
  } as never;
  const { word, sentence } = await perform({ kind: 'undo', ...change }, parts);
  return { sent, word, sentence };
}

describe('an undo by key', () => {
  it('takes back the step of the parcel in work', async () => {
    const bench = benchView({ case: caseView(), justClosed: done });
    expect(await undone(bench)).toEqual([{ call: 'step.undo', caseId: CASE_ID, step: STEP_ID }]);
  });

  it('never reaches back to the parcel before while another is in work', async () => {
    expect(await undone(benchView({ case: inWork, justClosed: done }))).toEqual([]);
  });

  it('takes back the closing of the last parcel when none is in work', async () => {
    expect(await undone(benchView({ justClosed: done }))).toMatchObject([{ caseId: LINE_ID }]);
  });
});

describe('an undo by the key, code or button of the parcel before', () => {
  it('takes its closing back, also while the parcel in work has a step of its own', async () => {
    const sent = await undone(benchView({ case: caseView(), justClosed: done }), { ofPrevious: true });
    expect(sent).toMatchObject([{ caseId: LINE_ID, step: STEP_ID }]);
  });

  it('takes its closing back, when the parcel in work has none', async () => {
    const sent = await undone(benchView({ case: inWork, justClosed: done }), { ofPrevious: true });
    expect(sent).toMatchObject([{ caseId: LINE_ID, step: STEP_ID }]);
  });
});

describe('what is said of an undo', () => {
  const opening = { commandId: STEP_ID, step: 'CaseOpened', untilMs: 11_000 };
  const mistaken = caseView({ rmaNumbers: ['RMA-2'], undo: opening });
  const back = benchView({ case: { ...done, status: 'open' } });

  it.each([
    [
      'the wrong parcel is off the bench and the one before is back',
      mistaken,
      {},
      { bench: back, parkedCaseId: null },
      { id: 'receiving.band.back', values: { parcel: 'RMA-1' } },
      { id: 'receiving.band.back.opened', values: { parcel: 'RMA-2' } },
    ],
    [
      'the wrong parcel is set aside for the one before',
      mistaken,
      { ofPrevious: true },
      { bench: back, parkedCaseId: CASE_ID },
      { id: 'receiving.band.back', values: { parcel: 'RMA-1' } },
      { id: 'receiving.band.back.parked', values: { parcel: 'RMA-2' } },
    ],
    [
      'one that was only taken up is set aside again',
      { ...mistaken, undo: { ...opening, step: 'CaseResumed' } },
      {},
      { bench: back, parkedCaseId: null },
      { id: 'receiving.band.back', values: { parcel: 'RMA-1' } },
      { id: 'receiving.band.back.parked', values: { parcel: 'RMA-2' } },
    ],
    [
      'the wrong parcel is off the bench and none is in work',
      mistaken,
      {},
      { bench: benchView(), parkedCaseId: null },
      { id: 'receiving.band.undone' },
      { id: 'receiving.undo.parcel', values: { parcel: 'RMA-2', step: { id: 'receiving.step.opened' } } },
    ],
    [
      'a step of the parcel in work',
      { ...mistaken, undo: { ...opening, step: 'ParcelWeighed' } },
      {},
      { bench: benchView({ case: mistaken }), parkedCaseId: null },
      { id: 'receiving.band.undone' },
      { id: 'receiving.step.weighed' },
    ],
  ])('%s', async (_, view, change, after, word, sentence) => {
    const said = await undo(benchView({ case: view, justClosed: done }), change, after);
    expect([said.word, said.sentence]).toEqual([word, sentence]);
  });

  it('with nothing to take back, the way to the parcel before', async () => {
    const said = await undo(benchView({ case: inWork, justClosed: done }));
    const sentence = { id: 'receiving.band.undo-before', values: { parcel: 'RMA-1', key: 'Shift+F8' } };
    expect([said.sent, said.sentence]).toEqual([[], sentence]);
  });
});
