import { approvalCalls, type ApprovalView } from '../../shared/protocol/calls/approvals.ts';
import { approvalViewsOf } from '../../shared/views/approval-view.ts';
import type { CallContext, HandlersFor } from '../handler.ts';
import { ConflictError } from '../refused.ts';
import { answerBench, askerOf, workerOf } from './change.ts';
import type { HostParts } from './host-parts.ts';

const Decided = approvalCalls['approval.decide'].result;

/** What waits for a second person, and what they say. */
export function approvalHandlers(parts: HostParts) {
  return {
    'approval.list': ({ limit }, context) => ({ approvals: waitingApprovals(parts, context).slice(0, limit) }),
    'approval.decide': (params, context) => {
      const { caseId, approvalId, granted, note, amountMinor, seen, commandId } = params;
      const answer = parts.once({ call: 'approval.decide', params }, Decided, () => {
        refuseUnseen(parts, caseId, seen);
        const command = { type: 'DecideApproval', approvalId, granted, note, amountMinor } as const;
        const { state } = parts.work.apply(caseId, command, workerOf(params, context));
        return { status: state.status, step: commandId };
      });
      answerBench(parts, context);
      return answer;
    },
  } satisfies HandlersFor<typeof approvalCalls>;
}

/**
 * An agreement follows in the record upon exactly the events that were looked at. The amount alone would let a grade or
 * a photograph be changed under it.
 */
function refuseUnseen({ work }: HostParts, caseId: string, seen: readonly string[]): void {
  const { heads } = work.fold(caseId).history;
  if (heads.length === seen.length && heads.every((head) => seen.includes(head))) return;
  const message = 'This return has changed since it was looked at: read the list again, then decide.';
  throw new ConflictError('approval-changed', message, { caseId });
}

/** Oldest request first: nobody's refund waits behind newer ones. */
function waitingApprovals(parts: HostParts, context: CallContext): ApprovalView[] {
  const { zone } = parts.station.identity();
  return parts.caseRows
    .parkedFor('approval')
    .flatMap((caseId) =>
      approvalViewsOf(parts.work.fold(caseId), parts.work.context(caseId, askerOf(context)), {
        nameOf: parts.people.nameOf,
        zone,
      }),
    )
    .toSorted((a, b) => a.requestedAtMs - b.requestedAtMs);
}
