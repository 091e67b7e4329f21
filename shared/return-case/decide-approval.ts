import { accepted, refused } from '../domain/result.ts';
import { approvalsNeeded, isRefundMatter } from './approvals-needed.ts';
import type { CaseCommand } from './commands.ts';
import type { Decision } from './decide.ts';
import { type DecideContext, groundsOf } from './decide-context.ts';
import type { CaseEvent } from './events.ts';
import type { Approval } from './progress-state.ts';
import { heldRefunds } from './refund-proposal.ts';
import { type ApprovalRules, refundRequests, refundsReady } from './refund-requests.ts';
import type { Refusal } from './refusals.ts';
import type { CaseState } from './state.ts';

type DecideApproval = Extract<CaseCommand, { type: 'DecideApproval' }>;

/** Out of the list of those who approve, and into that of those who work. */
const BACK_TO_THE_BENCH: readonly CaseEvent[] = [
  { type: 'CaseResumed', data: {} },
  { type: 'CaseParked', data: { reason: 'asked' } },
];

/**
 * A second person agrees or not. About a refund the last decision closes the case, in the same step: with an agreement
 * the refund leaves under the approver's id, without one none is proposed. Undoing the step opens the question anew.
 */
export function decideApproval(state: CaseState, command: DecideApproval, context: DecideContext): Decision {
  const { approvalId, granted, note } = command;
  const approval = state.approvals.find((other) => other.approvalId === approvalId);
  const needed = approvalsNeeded(state, context).map((request) => request.approvalId);
  if (!approval || approval.decided || !needed.includes(approvalId)) return refused({ kind: 'approval-not-open' });
  if (state.status !== 'parked' || state.parkedReason !== 'approval') return refused({ kind: 'approval-not-open' });
  const refusal = refusalOf(approval, state, command, context);
  if (refusal) return refused(refusal);
  const decided: CaseEvent = { type: 'ApprovalDecided', data: { approvalId, granted, note } };
  if (!granted && !isRefundMatter(approval.matter)) return accepted([decided, ...BACK_TO_THE_BENCH]);
  const isLast = needed.every((id) => id === approvalId || isDecided(state, id));
  if (!isLast) return accepted([decided]);
  const grounds = groundsOf(context, ['S67', 'S76', 'S80']);
  return accepted([decided, { type: 'CaseClosed', data: { confirmedBy: 'button', ...grounds } }]);
}

function refusalOf(
  approval: Approval,
  state: CaseState,
  { granted, note, amountMinor }: DecideApproval,
  context: DecideContext,
): Refusal | null {
  const { actor, roles } = context;
  if (!roles.includes('supervisor') && !roles.includes('administrator')) return { kind: 'supervisor-needed' };
  if (actor === approval.requested.actor) return { kind: 'own-approval' };
  if (!granted && (note ?? '').trim().length < 3) return { kind: 'note-needed' };
  if (amountMinor === approval.amountMinor) return null;
  const kept = keptMinor(state, approval, context);
  const isSwapped = amountMinor !== null && amountMinor === kept;
  return { kind: isSwapped ? 'amount-swapped' : 'amount-differs', amountMinor: approval.amountMinor };
}

function isDecided({ approvals }: CaseState, approvalId: string): boolean {
  return approvals.some((approval) => approval.approvalId === approvalId && approval.decided !== null);
}

/** What was announced as the refund of whole lines in a currency, minor units: what the buyer paid for them. */
export function paidMinor({ lines }: Pick<CaseState, 'lines'>, currency: string | null): number {
  return lines.reduce((sum, line) => (line.currency === currency ? sum + (line.refundMinor ?? 0) : sum), 0);
}

/** S109: what stays with us when this amount is paid back; null where nothing was paid in that currency. */
export function keptMinor(state: CaseState, approval: Approval, rules: ApprovalRules): number | null {
  const { amountMinor, currency } = approval;
  const paid = paidMinor(state, currency);
  return amountMinor === null || paid === 0 ? null : paid - amountMinor - besideMinor(state, approval, rules);
}

/** Minor units of what goes back in the same currency whatever is decided here: the units that nothing holds back, or those let go. */
export function besideMinor(state: CaseState, { approvalId, currency }: Approval, rules: ApprovalRules): number {
  const approvals = state.approvals.filter((other) => other.approvalId !== approvalId);
  const requested = refundRequests(state, rules).find((request) => request.approvalId === approvalId);
  const ready = refundsReady({ ...state, approvals }, rules).find((proposal) => proposal.currency === currency);
  if (!requested || !ready) return 0;
  const isHeld = requested.matter === 'withheld-refund' && heldRefunds(state, rules.policy).length > 0;
  return ready.amountMinor - (isHeld ? 0 : (requested.amountMinor ?? 0));
}
