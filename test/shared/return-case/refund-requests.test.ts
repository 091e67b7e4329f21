import { describe, expect, it } from 'vitest';
import type { CaseEvent } from '../../../shared/return-case/events.ts';
import { factsOf } from '../../../shared/return-case/facts.ts';
import { refundRequests } from '../../../shared/return-case/refund-requests.ts';
import { approvalViewsOf } from '../../../shared/views/approval-view.ts';
import { deriveId, givenContext, givenInspected, idOf, LINE_ID } from '../../support/builders.ts';
import { type Given, given } from '../../support/given.ts';
import { ASKING, asSupervisor, openedWith, SUPERVISOR, waiting } from '../../support/given-approval.ts';

const RULES = { policy: ASKING, deriveId };
const close = { type: 'CloseCase', confirmedBy: 'button' } as const;

/** Three kettles came back, so many of them damaged by the buyer's own use. */
function worn(count: number, refundMinor = 1_000, causeStated: 'customer-use' | 'transport' = 'customer-use') {
  const units = Array.from({ length: count }, (_, at): CaseEvent => ({
    type: 'UnitInspected',
    data: givenInspected({ unitId: idOf(`worn ${at}`), ordinal: at + 1, grade: 'B', causeStated }),
  }));
  const counted: CaseEvent = { type: 'ContentCounted', data: { lineId: LINE_ID, counted: 3, by: 'hand' } };
  return [...openedWith({ expected: 3, refundMinor }), counted, ...units];
}

function decided(before: Given, matter: string, granted: boolean): Given {
  const approval = refundRequests(before.folded.state, RULES).find((request) => request.matter === matter);
  if (!approval) throw new Error(`nobody is asked about ${matter}`);
  const { approvalId, amountMinor } = approval;
  const command = { type: 'DecideApproval', approvalId, granted, note: 'looked at it', amountMinor } as const;
  const { decision } = before.when(command, asSupervisor);
  if (!decision.ok) throw new Error(`not decided: ${decision.error.kind}`);
  return before.and(decision.value);
}

const asked = (steps: readonly CaseEvent[]) =>
  refundRequests(given(steps).folded.state, RULES).map(({ matter, amountMinor }) => [matter, amountMinor]);

const refunds = ({ folded }: Given) =>
  factsOf(folded, { ...RULES, stationCode: 'B1' })
    .filter(({ type }) => type === 'returns.refund.ready.v1')
    .map(({ payload }) => payload);

describe('S19 units that wore out in the buyer’s hands', () => {
  it.each([
    { what: 'none', steps: worn(0), requests: [] },
    { what: 'another cause', steps: worn(2, 1_000, 'transport'), requests: [] },
    { what: 'one of three, with the cent that is left', steps: worn(1), requests: [['withheld-refund', 334]] },
    { what: 'all of them', steps: worn(3), requests: [['withheld-refund', 1_000]] },
    {
      what: 'one of three, and the rest above the limit',
      steps: worn(1, 9_000),
      requests: [
        ['refund', 6_000],
        ['withheld-refund', 3_000],
      ],
    },
  ])('$what: a second person is asked about $requests', ({ steps, requests }) => {
    expect(asked(steps)).toEqual(requests);
  });

  it.each([
    { granted: true, amountMinor: 1_000, quantity: 3 },
    { granted: false, amountMinor: 666, quantity: 2 },
  ])('granted $granted: $quantity units are refunded, one fact', ({ granted, amountMinor, quantity }) => {
    const before = waiting(worn(1));
    expect(before.folded.state).toMatchObject({ status: 'parked', parkedReason: 'approval' });
    expect(refunds(before)).toEqual([]);
    const after = decided(before, 'withheld-refund', granted);
    expect(after.folded.state.status).toBe('closed');
    expect(refunds(after)).toMatchObject([{ amountMinor, lines: [{ lineId: LINE_ID, quantity, amountMinor }] }]);
  });

  it('are never let go where the site asks nobody', () => {
    const policy = { ...ASKING, approvals: { ...ASKING.approvals, withheldRefund: false } };
    const { state } = waiting(worn(1), policy).folded;
    expect(state).toMatchObject({ status: 'closed', approvals: [] });
  });

  it('are decided apart from the rest: what is held back may leave without it', () => {
    const before = waiting(worn(1, 9_000));
    const half = decided(before, 'withheld-refund', true);
    expect(half.folded.state).toMatchObject({ status: 'parked', closed: null });
    expect(refunds(decided(half, 'refund', false))).toMatchObject([{ amountMinor: 3_000, lines: [{ quantity: 1 }] }]);
    expect(refunds(decided(half, 'refund', true))).toMatchObject([{ amountMinor: 9_000, lines: [{ quantity: 3 }] }]);
  });

  it('an agreement is for the units and the amount that were seen, and is asked for anew when they change (A11)', () => {
    const granted = decided(waiting(worn(1, 9_000)), 'withheld-refund', true);
    const second: CaseEvent = {
      type: 'UnitInspected',
      data: givenInspected({ unitId: idOf('second'), ordinal: 2, grade: 'B', causeStated: 'customer-use' }),
    };
    const changed = granted.and({ type: 'CaseResumed', data: {} }).and(second);
    const { decision } = changed.when(close, { policy: ASKING });
    if (!decision.ok) throw new Error('does not close');
    const after = changed.and(decision.value);
    const open = after.folded.state.approvals.filter((approval) => approval.decided === null);
    expect(open).toMatchObject(
      expect.arrayContaining([expect.objectContaining({ matter: 'withheld-refund', amountMinor: 6_000 })]),
    );
    const denied = decided(decided(after, 'withheld-refund', false), 'refund', true);
    expect(refunds(denied)).toMatchObject([{ amountMinor: 3_000, lines: [{ quantity: 1 }] }]);
  });

  it('show their rule, and the amounts both ways foot: paid = refund + beside + kept (S109)', () => {
    const { folded } = waiting(worn(1));
    const context = givenContext({ ...asSupervisor, actor: SUPERVISOR });
    const [view] = approvalViewsOf(folded, context, { nameOf: (id) => id, zone: 'Europe/Madrid' });
    expect(view).toMatchObject({ matter: 'withheld-refund', ruleIds: ['S19'] });
    expect(view?.money).toMatchObject({ paidMinor: 1_000, refundMinor: 334, besideMinor: 666, keptMinor: 0 });
  });
});
