import { describe, expect, it } from 'vitest';
import { DEFAULT_POLICY } from '../../../shared/domain/policy/default-policy.ts';
import type { CaseEvent } from '../../../shared/return-case/events.ts';
import { NO_TERMS } from '../../../shared/return-case/events/event-parts.ts';
import { factsOf } from '../../../shared/return-case/facts.ts';
import { deriveId, givenLine, givenOpened, givenParcel, GROUNDS, idOf, LINE_ID } from '../../support/builders.ts';
import { given } from '../../support/given.ts';

const OTHER_LINE = idOf('line of the other return');
const here = (lineId: string): CaseEvent => ({ type: 'ContentCounted', data: { lineId, counted: 1, by: 'hand' } });
const OPEN: CaseEvent[] = [
  { type: 'CaseOpened', data: givenOpened() },
  { type: 'ParcelReceived', data: givenParcel() },
];
const JOINED: CaseEvent = {
  type: 'RmaJoined',
  data: {
    rmaNumber: 'RMA-1002',
    orderNumber: 'SO-78',
    lines: [givenLine({ lineId: OTHER_LINE, rmaNumber: 'RMA-1002', refundMinor: 500 })],
    terms: NO_TERMS,
  },
};
const CLOSED: CaseEvent = { type: 'CaseClosed', data: { confirmedBy: 'button', ...GROUNDS, ruleIds: [] } };

const told = (type: string, ...events: CaseEvent[]) => {
  const { folded } = given(OPEN, ...events, CLOSED);
  return factsOf(folded, { policy: DEFAULT_POLICY, deriveId, stationCode: 'B1' }).filter((fact) => fact.type === type);
};

describe('A8 two returns in one parcel', () => {
  it('are inspected one by one: each fact names its return and holds its lines alone', () => {
    const inspected = told('returns.return.inspected.v1', JOINED, here(LINE_ID), here(OTHER_LINE));
    expect(inspected.map(({ payload }) => payload)).toMatchObject([
      { rmaNumber: 'RMA-1001', orderNumber: 'SO-77', lines: [{ lineId: LINE_ID }] },
      { rmaNumber: 'RMA-1002', orderNumber: 'SO-78', lines: [{ lineId: OTHER_LINE }] },
    ]);
    expect(new Set(inspected.map(({ factId }) => factId)).size).toBe(2);
  });

  it('are refunded one by one', () => {
    const ready = told('returns.refund.ready.v1', JOINED, here(LINE_ID), here(OTHER_LINE));
    expect(ready.map(({ payload }) => payload)).toMatchObject([
      { rmaNumber: 'RMA-1001', amountMinor: 2_999 },
      { rmaNumber: 'RMA-1002', amountMinor: 500 },
    ]);
    expect(new Set(ready.map(({ factId }) => factId)).size).toBe(2);
  });

  it('leave the facts of the first under the ids they have alone', () => {
    const type = 'returns.return.inspected.v1';
    const [alone] = told(type, here(LINE_ID));
    const [first] = told(type, JOINED, here(LINE_ID), here(OTHER_LINE));
    expect(first?.factId).toBe(alone?.factId);
  });
});
