import type { Policy } from '../domain/policy/policy.ts';
import type { DeriveId } from '../event-log/envelope.ts';
import type { CaseEventData } from './events.ts';
import { type HeldRefund, heldRefunds, proposalsOf, type RefundProposal, refundProposals } from './refund-proposal.ts';
import type { CaseState } from './state.ts';

type Request = CaseEventData<'ApprovalRequested'>;

export interface ApprovalRules {
  readonly policy: Policy;
  readonly deriveId: DeriveId;
}

/**
 * The agreements to money for goods that this case needs. What the rules hold back (S13-S16, S19) is asked about on its
 * own: not agreeing to it leaves the rest as it is. An id binds the round of the case, the amount and the units it is
 * for, so that an agreement never reaches anything but what was seen (A11). Decisions made meanwhile change none of them.
 */
export function refundRequests(state: CaseState, rules: ApprovalRules): readonly Request[] {
  const plain = refundProposals(state, rules.policy).flatMap((proposal) => {
    const matter = plainMatter(state, rules.policy);
    const limit = rules.policy.approvals.refundAboveMinor[proposal.currency];
    const isAsked = matter === 'withheld-refund' || (limit !== undefined && proposal.amountMinor > limit);
    return isAsked ? [requestOf(matter, proposal, state, rules)] : [];
  });
  return [...plain, ...(rules.policy.approvals.withheldRefund ? heldRequests(state, rules) : [])];
}

/** What is still held back: nothing more of a currency once a second person has let exactly that go. */
export function withheldRefunds(state: CaseState, rules: ApprovalRules): readonly HeldRefund[] {
  const released = releasedCurrencies(state, rules);
  return heldRefunds(state, rules.policy).filter(({ currency }) => currency === null || !released.includes(currency));
}

/** Proposals as they may leave: without what was not agreed to, with what was let go. */
export function refundsReady(state: CaseState, rules: ApprovalRules): readonly RefundProposal[] {
  const matter = plainMatter(state, rules.policy);
  const plain = refundProposals(state, rules.policy).filter(
    ({ currency }) => lastApproval(state, matter, currency)?.decided?.granted !== false,
  );
  const released = releasedCurrencies(state, rules);
  const held = heldProposals(state, rules.policy).filter(({ currency }) => released.includes(currency));
  return proposalsOf(
    [...plain, ...held].flatMap(({ currency, lines }) => lines.map((line) => ({ currency, ...line }))),
  );
}

/** The person who agreed last to a refund of this currency; null where nobody had to. */
export function refundApprover(state: CaseState, currency: string): string | null {
  const granted = state.approvals.filter(
    ({ matter, currency: other, decided }) =>
      (matter === 'refund' || matter === 'withheld-refund') && other === currency && decided?.granted === true,
  );
  return granted.at(-1)?.decided?.origin.actor ?? null;
}

/** A verdict of an earlier day may stand in the record where today's terms hold no unit back: then all is asked about. */
function plainMatter(state: CaseState, policy: Policy): 'refund' | 'withheld-refund' {
  const isRecorded = policy.approvals.withheldRefund && state.eligibility?.verdict === 'not-eligible';
  return isRecorded && heldRefunds(state, policy).length === 0 ? 'withheld-refund' : 'refund';
}

function heldRequests(state: CaseState, rules: ApprovalRules): Request[] {
  return heldProposals(state, rules.policy)
    .filter(({ amountMinor }) => amountMinor > 0)
    .map((proposal) => requestOf('withheld-refund', proposal, state, rules));
}

function heldProposals(state: CaseState, policy: Policy): readonly RefundProposal[] {
  const parts = heldRefunds(state, policy).flatMap(({ currency, amountMinor, ruleIds: _rules, ...part }) =>
    currency === null || amountMinor === null ? [] : [{ ...part, currency, amountMinor }],
  );
  return proposalsOf(parts);
}

function releasedCurrencies(state: CaseState, rules: ApprovalRules): readonly (string | null)[] {
  const isGranted = (id: string): boolean =>
    state.approvals.some(({ approvalId, decided }) => approvalId === id && decided?.granted === true);
  return heldRequests(state, rules)
    .filter(({ approvalId }) => isGranted(approvalId))
    .map(({ currency }) => currency);
}

function lastApproval({ approvals }: CaseState, matter: Request['matter'], currency: string) {
  return approvals.findLast((approval) => approval.matter === matter && approval.currency === currency);
}

function requestOf(
  matter: 'refund' | 'withheld-refund',
  { currency, amountMinor, lines }: RefundProposal,
  state: CaseState,
  { deriveId }: ApprovalRules,
): Request {
  const round = `${state.opened?.caseId}:${state.reopenings.length}`;
  const content = lines.map(({ lineId, quantity }) => `${lineId}*${quantity}`).toSorted();
  const approvalId = deriveId(`approval:${round}:${matter}:${currency}:${amountMinor}:${content.join(',')}`);
  return { approvalId, matter, amountMinor, currency, note: null };
}
