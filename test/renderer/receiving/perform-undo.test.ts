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

/** What an undo sends to the host, or the word it is answered with when it sends nothing. */
async function undone(bench: BenchView, change: Partial<Extract<BenchAction, { kind: 'undo' }>> = {}) {
  const sent: unknown[] = [];
  const unused = (): never => {
    throw new Error('an undo needs nothing else');
  };
  const parts: PerformParts = {
    bench: () => bench,
    send: async (call: string, params: object) => {
      sent.push({ call, ...params });
      return { bench } as never;
    },
    binary: { putPhoto: unused, putEvidence: unused },
    newId: unused,
    documentLocales: unused,
    onDocument: unused,
    onHeld: unused,
  } as never;
  await perform({ kind: 'undo', ...change }, parts);
  return sent;
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

describe('an undo by the button that names the parcel before', () => {
  it('takes its closing back', async () => {
    const sent = await undone(benchView({ case: inWork, justClosed: done }), { ofPrevious: true });
    expect(sent).toMatchObject([{ caseId: LINE_ID, step: STEP_ID }]);
  });
});
