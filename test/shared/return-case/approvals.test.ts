import { describe, expect, it } from 'vitest';
import { DEFAULT_POLICY } from '../../../shared/domain/policy/default-policy.ts';
import { refundPaidDueOn, refundReadyDueOn } from '../../../shared/domain/refund-due.ts';
import { refundRoute } from '../../../shared/domain/refund-route.ts';
import { approvalsNeeded } from '../../../shared/return-case/approvals-needed.ts';
import type { CaseEvent } from '../../../shared/return-case/events.ts';
import { factsOf } from '../../../shared/return-case/facts.ts';
import { approvalViewsOf } from '../../../shared/views/approval-view.ts';
import {
  deriveId,
  givenContext,
  givenPhoto,
  givenSettled,
  GROUNDS,
  idOf,
  LINE_ID,
  OPERATOR,
} from '../../support/builders.ts';
import { FAKE_START_MS } from '../../support/fake-clock.ts';
import { type Given, given } from '../../support/given.ts';
import { ASKING, asSupervisor, deciding, openedWith, SUPERVISOR, waiting } from '../../support/given-approval.ts';

const close = { type: 'CloseCase', confirmedBy: 'button' } as const;
const NOT_ELIGIBLE: CaseEvent = {
  type: 'EligibilityFound',
  data: { verdict: 'not-eligible', ...GROUNDS, ruleIds: ['S13'] },
};

/** The case after a supervisor's decision. */
function decided(before: Given, change = {}, context: Parameters<Given['when']>[1] = asSupervisor): Given {
  const { decision } = before.when(deciding(before, change), context);
  if (!decision.ok) throw new Error(`not decided: ${decision.error.kind}`);
  return before.and(decision.value);
}

function refundsOf({ folded }: Given) {
  const facts = factsOf(folded, { policy: ASKING, deriveId, stationCode: 'B1' });
  return facts.filter(({ type }) => type === 'returns.refund.ready.v1').map(({ payload }) => payload);
}

describe('S67 S76 what a second person is asked for', () => {
  it.each([
    { what: 'a refund at the limit', refundMinor: 2_000, currency: 'EUR', matter: null },
    { what: 'a refund above it', refundMinor: 2_001, currency: 'EUR', matter: 'refund' },
    { what: 'a currency without a limit', refundMinor: 900_000, currency: 'PLN', matter: null },
  ])('$what: $matter', ({ refundMinor, currency, matter }) => {
    const { folded } = given(openedWith({ expected: 1, refundMinor, currency }), {
      type: 'ContentCounted',
      data: { lineId: LINE_ID, counted: 1, by: 'hand' },
    });
    const asked = approvalsNeeded(folded.state, { policy: ASKING, deriveId });
    expect(asked.map((request) => request.matter)).toEqual(matter === null ? [] : [matter]);
  });

  it('a refund of goods that are not eligible, however small', () => {
    const open = [...openedWith({ expected: 1, refundMinor: 500 }), NOT_ELIGIBLE];
    expect(waiting(open).folded.state.approvals).toMatchObject([{ matter: 'withheld-refund', amountMinor: 500 }]);
    const off = { ...ASKING, approvals: { ...ASKING.approvals, withheldRefund: false } };
    expect(waiting(open, off).folded.state).toMatchObject({ status: 'closed', approvals: [] });
  });

  it('counts what the confirmation takes for granted, and parks the case in the same step', () => {
    const { state } = waiting().folded;
    expect(state).toMatchObject({ status: 'parked', parkedReason: 'approval', closed: null });
    expect(state.approvals).toMatchObject([{ matter: 'refund', amountMinor: 9_999, currency: 'EUR', decided: null }]);
    expect(refundsOf(waiting())).toEqual([]);
  });

  it('nothing, and the case closes as ever, below every limit', () => {
    const { decision } = given(openedWith()).when(close);
    expect(decision.ok && decision.value.at(-1)?.type).toBe('CaseClosed');
  });
});

describe('S67 S76 the second person', () => {
  it('agrees: the case closes and its refund leaves under their id, not their name', () => {
    const after = decided(waiting(), { note: 'seen' }, { ...asSupervisor });
    expect(after.folded.state).toMatchObject({ status: 'closed', parkedReason: null });
    // The record's test writer is one person; who decided is what the event's envelope says.
    expect(refundsOf(after)).toMatchObject([{ amountMinor: 9_999, currency: 'EUR', approver: OPERATOR }]);
  });

  it('does not agree: the case closes, and no refund is ready', () => {
    const after = decided(waiting(), { granted: false, note: 'buyer keeps two' });
    expect(after.folded.state).toMatchObject({ status: 'closed' });
    expect(refundsOf(after)).toEqual([]);
  });

  it('is another person, a supervisor, and says why not', () => {
    const before = waiting();
    before.when(deciding(before), { ...asSupervisor, actor: OPERATOR }).thenRefused({ kind: 'own-approval' });
    before.when(deciding(before), { ...asSupervisor, roles: ['inspector'] }).thenRefused({ kind: 'supervisor-needed' });
    before.when(deciding(before, { granted: false }), asSupervisor).thenRefused({ kind: 'note-needed' });
    before.when(deciding(before, { granted: false, note: '  x ' }), asSupervisor).thenRefused({ kind: 'note-needed' });
  });

  it('decides once, and only what waits', () => {
    const before = waiting();
    const command = deciding(before);
    decided(before).when(command, asSupervisor).thenRefused({ kind: 'approval-not-open' });
    before
      .and({ type: 'CaseResumed', data: {} })
      .when(command, asSupervisor)
      .thenRefused({ kind: 'approval-not-open' });
    before.when({ ...command, approvalId: idOf('other') }, asSupervisor).thenRefused({ kind: 'approval-not-open' });
  });

  it('agrees to an amount: what was changed since is asked for anew (A11)', () => {
    const before = waiting();
    const command = deciding(before);
    const fewer: CaseEvent = { type: 'ContentCounted', data: { lineId: LINE_ID, counted: 2, by: 'hand' } };
    const changed = before.and({ type: 'CaseResumed', data: {} }).and(fewer);
    const again = changed.when(close, { policy: ASKING }).decision;
    if (!again.ok) throw new Error('does not close');
    const after = changed.and(again.value);
    after.when(command, asSupervisor).thenRefused({ kind: 'approval-not-open' });
    expect(deciding(after)).toMatchObject({ amountMinor: 6_666 });
    expect(decided(after).folded.state.status).toBe('closed');
  });

  it('can be undone inside the window, and the question is open again', () => {
    const before = waiting();
    const after = decided(before);
    const step = after.folded.state.steps.at(-1)?.commandId ?? '';
    const nowMs = FAKE_START_MS + 30_000;
    const { decision } = after.when({ type: 'UndoStep', commandId: step }, { nowMs });
    if (!decision.ok) throw new Error('not undone');
    const { state } = after.and(decision.value).folded;
    expect(state).toMatchObject({ status: 'parked', parkedReason: 'approval', approvals: [{ decided: null }] });
  });

  it('is asked again when a closed case is corrected', () => {
    const reopened: CaseEvent = { type: 'CaseReopened', data: { reason: 'wrong unit', posted: [] } };
    const open = decided(waiting()).and(reopened);
    const first = waiting().folded.state.approvals[0]?.approvalId;
    const { decision } = open.when(close, { policy: ASKING });
    if (!decision.ok) throw new Error('does not close');
    const { state } = open.and(decision.value).folded;
    expect(state).toMatchObject({ parkedReason: 'approval', approvals: [{ decided: null }] });
    expect(state.approvals[0]?.approvalId).not.toBe(first);
  });

  it('sends anything but a refund back to the bench, and is asked once more then', () => {
    const policy = { ...DEFAULT_POLICY, approvals: { ...DEFAULT_POLICY.approvals, valuables: true } };
    const found: CaseEvent = {
      type: 'ValuablesFound',
      data: {
        valuablesId: idOf('ring'),
        description: 'a ring',
        amountMinor: null,
        currency: null,
        witnessId: SUPERVISOR,
      },
    };
    const shown: CaseEvent = { type: 'PhotoAdded', data: givenPhoto('ring', { slot: 'inside', unitId: null }) };
    const before = waiting([...openedWith(), found, shown], policy);
    const supervisor = { ...asSupervisor, policy };
    const denial = before.when(deciding(before, { granted: false, note: 'where is it' }, policy), supervisor).decision;
    if (!denial.ok) throw new Error('not denied');
    const after = before.and(denial.value);
    expect(after.folded.state).toMatchObject({ status: 'parked', parkedReason: 'asked' });
    const again = after.and({ type: 'CaseResumed', data: {} });
    const closing = again.when(close, { policy }).decision;
    if (!closing.ok) throw new Error('does not close');
    expect(again.and(closing.value).folded.state).toMatchObject({ parkedReason: 'approval' });
  });
});

describe('S109 both amounts of a partial refund', () => {
  const partly = (): Given =>
    waiting([...openedWith(), { type: 'ContentCounted', data: { lineId: LINE_ID, counted: 1, by: 'hand' } }]);

  it('are shown: paid 99.99, refund 33.33, keeps 66.66', () => {
    const { folded } = partly();
    const context = givenContext(asSupervisor);
    const [view] = approvalViewsOf(folded, context, { nameOf: (id) => id, zone: 'Europe/Madrid' });
    expect(view?.money).toEqual({
      currency: 'EUR',
      refundMinor: 3_333,
      paidMinor: 9_999,
      keptMinor: 6_666,
      besideMinor: 0,
      limitMinor: 2_000,
    });
    expect(view).toMatchObject({ matter: 'refund', isSecondPerson: true, requestedBy: { personId: OPERATOR } });
  });

  it.each([
    { sent: 6_666, refusal: { kind: 'amount-swapped', amountMinor: 3_333 } },
    { sent: 3_334, refusal: { kind: 'amount-differs', amountMinor: 3_333 } },
    { sent: null, refusal: { kind: 'amount-differs', amountMinor: 3_333 } },
  ] as const)('are guarded against being swapped: $sent is refused', ({ sent, refusal }) => {
    const before = partly();
    before.when(deciding(before, { amountMinor: sent }), asSupervisor).thenRefused(refusal);
  });
});

describe('S110 the way a refund takes', () => {
  it.each([
    { orderState: 'completed', route: 'after-sales' },
    { orderState: ' Completed ', route: 'after-sales' },
    { orderState: '交易成功', route: 'after-sales' },
    { orderState: 'shipped', route: 'order' },
    { orderState: '', route: 'unknown' },
    { orderState: null, route: 'unknown' },
  ])('for an order that is $orderState: $route', ({ orderState, route }) => {
    expect(refundRoute(orderState, DEFAULT_POLICY.approvals)).toBe(route);
  });

  it('is told to the back office as the state the shop named', () => {
    const { terms } = waiting().folded.state;
    const opened = openedWith({}, { terms: { ...terms, orderState: 'completed' } });
    expect(refundsOf(decided(waiting(opened)))).toMatchObject([{ orderState: 'completed' }]);
  });
});

describe('S79 the day a refund must be ready', () => {
  it.each([
    { received: '2026-03-02T09:00:00Z', zone: 'Europe/Madrid', dueOn: '2026-03-05' },
    { received: '2026-03-02T23:30:00Z', zone: 'Europe/Madrid', dueOn: '2026-03-06' },
    { received: '2026-03-02T17:00:00Z', zone: 'Asia/Shanghai', dueOn: '2026-03-06' },
    { received: '2026-12-30T12:00:00Z', zone: 'America/Bogota', dueOn: '2027-01-02' },
  ])('three days after $received in $zone: $dueOn', ({ received, zone, dueOn }) => {
    const { refundReadyWithinHours } = DEFAULT_POLICY.workClocks;
    expect(refundReadyDueOn(Date.parse(received), refundReadyWithinHours, zone)).toBe(dueOn);
  });
});

describe('S76 the day the money is due', () => {
  it.each([
    { ready: '2026-03-02T09:00:00Z', paidOn: '2026-03-04' },
    { ready: '2026-03-05T09:00:00Z', paidOn: '2026-03-09' },
    { ready: '2026-03-07T09:00:00Z', paidOn: '2026-03-10' },
  ])('two working days after $ready: $paidOn', ({ ready, paidOn }) => {
    expect(refundPaidDueOn(Date.parse(ready), 2, 'Europe/Madrid')).toBe(paidOn);
  });
});

describe('S77 money without goods', () => {
  it.each([
    { amountMinor: 2_000, matters: [] },
    { amountMinor: 2_001, matters: ['goodwill'] },
    { amountMinor: null, matters: [] },
  ])('of $amountMinor is agreed to by a second person: $matters', ({ amountMinor, matters }) => {
    const currency = amountMinor === null ? null : 'EUR';
    const settled: CaseEvent = {
      type: 'MatterSettled',
      data: givenSettled({ amountMinor, currency }),
    };
    const { folded } = given([...openedWith({}, { lines: [] }), settled]);
    const asked = approvalsNeeded(folded.state, { policy: ASKING, deriveId });
    expect(asked.map(({ matter }) => matter)).toEqual(matters);
  });
});
