import { accepted, refused } from '../domain/result.ts';
import { approvalsNeeded, stateAfter } from './approvals-needed.ts';
import type { CaseCommand } from './commands.ts';
import { confirmationOf } from './confirmation.ts';
import type { Decision } from './decide.ts';
import { type DecideContext, groundsOf } from './decide-context.ts';
import type { CaseEvent } from './events.ts';
import { isUnidentified } from './is-unidentified.ts';
import type { CaseState } from './state.ts';

type Of<Type extends CaseCommand['type']> = Extract<CaseCommand, { type: Type }>;

/**
 * Closes a case with nothing left to ask, recording in the same step what the confirmation named. Where a second person
 * must agree the case waits for that instead: nothing of its closing leaves before.
 */
export function closeCase(state: CaseState, { confirmedBy }: Of<'CloseCase'>, context: DecideContext): Decision {
  if (isUnidentified(state)) return refused({ kind: 'hold-needed' });
  const { questions, records } = confirmationOf(state, context);
  if (questions.length > 0) return refused({ kind: 'open-questions', questions });
  const open = approvalsOpen(stateAfter(state, records), context);
  if (open.length > 0) return accepted([...records, ...open, { type: 'CaseParked', data: { reason: 'approval' } }]);
  const grounds = groundsOf(context, ['S31', 'S67', 'S80']);
  return accepted([...records, { type: 'CaseClosed', data: { confirmedBy, ...grounds } }]);
}

/** Requests for everything that still waits for a second person; one that was asked for before is asked again. */
function approvalsOpen(state: CaseState, context: DecideContext): CaseEvent[] {
  return approvalsNeeded(state, context)
    .filter(({ approvalId }) => !state.approvals.some((known) => known.approvalId === approvalId && known.decided))
    .map((request): CaseEvent => ({ type: 'ApprovalRequested', data: request }));
}

/** Sets a case aside with its reason; scanning one of its codes brings it back. */
export function parkCase(
  state: CaseState,
  { reason, shelf = null }: Of<'ParkCase'>,
  { policy }: DecideContext,
): Decision {
  const parked: CaseEvent = { type: 'CaseParked', data: { reason } };
  if (shelf === null) return accepted([parked]);
  if (!policy.shelves.some(({ code }) => code === shelf)) return refused({ kind: 'shelf-unknown', shelf });
  return accepted([parked, { type: 'ShelfAssigned', data: { shelf, holdNumber: state.holdNumber } }]);
}

/**
 * Takes a case up where it was left; for one that another bench left open this says that work goes on here. It comes
 * off its shelf with that, and keeps the number of its hold label.
 */
export function resumeCase({ shelf, holdNumber }: CaseState): Decision {
  const taken: CaseEvent[] = shelf === null ? [] : [{ type: 'ShelfAssigned', data: { shelf: null, holdNumber } }];
  return accepted([{ type: 'CaseResumed', data: {} }, ...taken]);
}

/**
 * After the undo windows only a supervisor opens a case again. What the closing has told the back office by then is
 * named, because the correction reverses exactly that (F4); what has not left is simply not sent.
 */
export function reopenCase(state: CaseState, { reason }: Of<'ReopenCase'>, context: DecideContext): Decision {
  const { roles, releasedFacts } = context;
  if (!state.closed) return refused({ kind: 'case-not-closed' });
  if (!roles.includes('supervisor') && !roles.includes('administrator')) return refused({ kind: 'supervisor-needed' });
  const closedBy = state.closed.origin.eventId;
  const posted = releasedFacts
    .filter(({ causeEventId }) => causeEventId === closedBy)
    .map(({ factId, type }) => ({ factId, type }));
  return accepted([{ type: 'CaseReopened', data: { reason, posted } }]);
}
