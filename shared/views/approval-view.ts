import type { Policy } from '../domain/policy/policy.ts';
import { refundReadyDueOn } from '../domain/refund-due.ts';
import { refundRoute } from '../domain/refund-route.ts';
import type { ApprovalView } from '../protocol/calls/approvals.ts';
import { approvalsNeeded } from '../return-case/approvals-needed.ts';
import { besideMinor, keptMinor, paidMinor } from '../return-case/decide-approval.ts';
import type { DecideContext } from '../return-case/decide-context.ts';
import type { FoldedCase } from '../return-case/fold-case.ts';
import type { Approval } from '../return-case/progress-state.ts';
import { withheldRefunds } from '../return-case/refund-requests.ts';
import type { CaseState } from '../return-case/state.ts';
import { caseViewOf } from './case-view.ts';
import { type NameOf, personRef } from './person-ref.ts';

const RULES: Readonly<Record<Approval['matter'], readonly string[]>> = {
  refund: ['S67', 'S76'],
  'withheld-refund': [],
  goodwill: ['S77'],
  correction: ['S102'],
  valuables: ['S12'],
};

/** What waits for a second person in one case; nothing for one that was taken up again or changed since. */
export function approvalViewsOf(
  folded: FoldedCase,
  context: DecideContext,
  { nameOf, zone }: { readonly nameOf: NameOf; readonly zone: string },
): ApprovalView[] {
  const { state, caseId, history, isInConflict, isReadOnly } = folded;
  const view = caseViewOf(folded, context, nameOf);
  if (!view || state.parkedReason !== 'approval' || isInConflict || isReadOnly) return [];
  const needed = new Set(approvalsNeeded(state, context).map(({ approvalId }) => approvalId));
  const open = state.approvals.filter(({ approvalId, decided }) => !decided && needed.has(approvalId));
  return open.map((approval) => ({
    approvalId: approval.approvalId,
    caseId,
    matter: approval.matter,
    ruleIds: [
      ...RULES[approval.matter],
      ...(approval.matter === 'withheld-refund' ? withheldBy(approval, state, context) : []),
    ],
    money: moneyOf(approval, state, context),
    orderState: state.terms.orderState,
    route: refundRoute(state.terms.orderState, context.policy.approvals),
    dueOn: dueOf(state, context.policy, zone),
    requestedBy: personRef(approval.requested.actor, nameOf),
    requestedAtMs: approval.requested.occurredAtMs,
    isSecondPerson: approval.requested.actor !== context.actor,
    seen: [...history.heads],
    case: view,
  }));
}

/** The rules that hold these units back; those of the verdict where it alone stands in the record. */
function withheldBy({ currency }: Approval, state: CaseState, context: DecideContext): string[] {
  const held = withheldRefunds(state, context).filter((other) => other.currency === currency);
  const ruleIds = held.flatMap((other) => other.ruleIds);
  return [...new Set(ruleIds.length === 0 ? ['S13', ...(state.eligibility?.ruleIds ?? [])] : ruleIds)];
}

function moneyOf(approval: Approval, state: CaseState, context: DecideContext): ApprovalView['money'] {
  const { amountMinor, currency, matter } = approval;
  if (amountMinor === null || currency === null) return null;
  const kept = keptMinor(state, approval, context);
  const limit = matter === 'withheld-refund' ? null : (context.policy.approvals.refundAboveMinor[currency] ?? null);
  return {
    currency,
    refundMinor: amountMinor,
    paidMinor: kept === null ? null : paidMinor(state, currency),
    keptMinor: kept,
    besideMinor: besideMinor(state, approval, context),
    limitMinor: limit,
  };
}

function dueOf({ parcels }: CaseState, { workClocks }: Policy, zone: string): string | null {
  const [first] = parcels.map(({ received }) => received.occurredAtMs).toSorted((a, b) => a - b);
  return first === undefined ? null : refundReadyDueOn(first, workClocks.refundReadyWithinHours, zone);
}
