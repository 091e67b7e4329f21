import { describe, expect, it } from 'vitest';
import type { HandoverEvent } from '../../../shared/handover/handover-events.ts';
import { foldHandover, handoverStreamId, type HandoverState } from '../../../shared/handover/handover-state.ts';
import { missingFrom, shelfFindings } from '../../../shared/handover/shelf-findings.ts';
import { idOf, RecordWriter } from '../../support/builders.ts';

const HANDOVER_ID = idOf('handover');
const [A, B, C] = ['A', 'B', 'C'].map(idOf) as [string, string, string];

const STARTED: HandoverEvent = { type: 'HandoverStarted', data: { handoverId: HANDOVER_ID } };
const shelf = (code: string): HandoverEvent => ({ type: 'ShelfScanned', data: { shelf: code } });
const seen = (caseId: string | null, at: string, shelfInSystem: string | null, seenAs = 'parked'): HandoverEvent => ({
  type: 'ParcelSeen',
  data: {
    seenId: idOf(`seen ${caseId ?? 'nobody'}`),
    shelf: at,
    raw: 'HB10001',
    caseId,
    seenAs: seenAs as 'parked',
    shelfInSystem,
  },
});
const closed = (...missing: { caseId: string; shelf: string }[]): HandoverEvent => ({
  type: 'HandoverClosed',
  data: { note: 'keys in the drawer', missing },
});

function folded(...events: HandoverEvent[]): HandoverState {
  const writer = new RecordWriter();
  for (const { type, data } of events) {
    writer.write([{ type, schemaVersion: 1, data }], { streamId: handoverStreamId(HANDOVER_ID) });
  }
  return foldHandover(writer.events);
}

const kinds = (state: HandoverState, inSystem: { caseId: string; shelf: string }[] = []) =>
  shelfFindings(state, inSystem).map(({ kind, shelf: at, caseId }) => [kind, at, caseId]);

describe('S95 a handover by shelf scan', () => {
  it('finds what agrees, and every way in which shelf and system can differ', () => {
    const state = folded(
      STARTED,
      shelf('H1'),
      seen(A, 'H1', 'H1'),
      seen(B, 'H1', 'H2'),
      seen(null, 'H1', null, 'unknown'),
      seen(idOf('D'), 'H1', null, 'closed'),
    );
    expect(
      kinds(state, [
        { caseId: A, shelf: 'H1' },
        { caseId: C, shelf: 'H1' },
      ]),
    ).toEqual([
      ['present', 'H1', A],
      ['moved', 'H1', B],
      ['unknown', 'H1', null],
      ['not-parked', 'H1', idOf('D')],
      ['missing', 'H1', C],
    ]);
  });

  it('says nothing of a shelf nobody scanned', () => {
    expect(kinds(folded(STARTED, shelf('H1')), [{ caseId: C, shelf: 'H9' }])).toEqual([]);
  });

  it('takes an empty shelf as scanned: all it should hold is missing', () => {
    expect(kinds(folded(STARTED, shelf('H1')), [{ caseId: C, shelf: 'H1' }])).toEqual([['missing', 'H1', C]]);
  });

  it('believes the shelf a parcel was seen on last', () => {
    const state = folded(STARTED, shelf('H1'), seen(A, 'H1', 'H1'), shelf('H2'), seen(A, 'H2', 'H1'));
    expect(kinds(state)).toEqual([['moved', 'H2', A]]);
  });

  it('keeps for good what was missing when it was closed', () => {
    const state = folded(STARTED, shelf('H1'), closed({ caseId: C, shelf: 'H1' }));
    expect(missingFrom(state, [])).toEqual([{ caseId: C, shelf: 'H1' }]);
    expect(state.closed?.note).toBe('keys in the drawer');
  });

  it('takes ticks after its end, and takes them back', () => {
    const tick = (isDone: boolean): HandoverEvent => ({ type: 'HandoverItemTicked', data: { caseId: A, isDone } });
    expect(folded(STARTED, closed(), tick(true)).doneCaseIds).toEqual([A]);
    expect(folded(STARTED, closed(), tick(true), tick(false)).doneCaseIds).toEqual([]);
  });
});
