import type { Policy } from '../domain/policy/policy.ts';
import type { CaseEvent, CaseEventData } from './events.ts';
import { evolve } from './evolve.ts';
import type { Approval } from './progress-state.ts';
import { type ApprovalRules, refundRequests } from './refund-requests.ts';
import type { CaseState } from './state.ts';

type Request = CaseEventData<'ApprovalRequested'>;

/**
 * What a second person must agree to before this case may be closed as it stands. Its id binds the amount and the round
 * of the case: whatever is changed afterwards has to be asked for anew, and an agreement cannot be carried over (A11).
 */
export function approvalsNeeded(state: CaseState, rules: ApprovalRules): readonly Request[] {
  const terms = rules.policy.approvals;
  const matters = goodwillOf(state, rules.policy);
  if (terms.correction && state.reopenings.some(({ posted }) => posted.length > 0)) matters.push(without('correction'));
  if (terms.valuables && state.valuables.length > 0) matters.push(without('valuables'));
  return [
    ...refundRequests(state, rules),
    ...matters.map((matter) => ({ approvalId: idOf(matter, state, rules), ...matter })),
  ];
}

/** The case as its confirmation will have left it: what is taken for granted counts for the amount. */
export function stateAfter(state: CaseState, records: readonly CaseEvent[]): CaseState {
  const origin = state.last;
  if (origin === null) return state;
  return records.reduce((folded, event) => evolve(folded, event, origin), state);
}

/** Not agreeing to a refund closes the case without it; not agreeing to anything else is a reason to look again. */
export function isRefundMatter(matter: Approval['matter']): boolean {
  return matter === 'refund' || matter === 'withheld-refund';
}

/** Money offered without goods coming back (S77). */
function goodwillOf({ settled }: CaseState, { approvals }: Policy): Omit<Request, 'approvalId'>[] {
  if (!settled || settled.amountMinor === null || settled.currency === null) return [];
  const limit = approvals.refundAboveMinor[settled.currency];
  if (limit === undefined || settled.amountMinor <= limit) return [];
  return [{ matter: 'goodwill', amountMinor: settled.amountMinor, currency: settled.currency, note: null }];
}

function without(matter: 'correction' | 'valuables'): Omit<Request, 'approvalId'> {
  return { matter, amountMinor: null, currency: null, note: null };
}

/** A refusal of anything but a refund sends the case back to the bench: then it is asked for once more, as a new one. */
function idOf(request: Omit<Request, 'approvalId'>, state: CaseState, { deriveId }: ApprovalRules): string {
  const { matter, amountMinor, currency } = request;
  const times = state.approvals.filter((approval) => approval.matter === matter && approval.decided?.granted === false);
  const round = `${state.opened?.caseId}:${state.reopenings.length}:${times.length}`;
  return deriveId(`approval:${round}:${matter}:${currency}:${amountMinor}`);
}
