import { DEFAULT_POLICY } from '../../shared/domain/policy/default-policy.ts';
import type { Policy } from '../../shared/domain/policy/policy.ts';
import type { CaseCommand } from '../../shared/return-case/commands.ts';
import type { CaseEvent, CaseEventData } from '../../shared/return-case/events.ts';
import { approvalsNeeded } from '../../shared/return-case/approvals-needed.ts';
import { deriveId, givenLine, givenOpened, givenParcel, idOf } from './builders.ts';
import { given, type Given } from './given.ts';

export const SUPERVISOR = idOf('supervisor');
/** A policy that asks a second person above 20.00 EUR. */
export const ASKING: Policy = {
  ...DEFAULT_POLICY,
  approvals: { ...DEFAULT_POLICY.approvals, refundAboveMinor: { EUR: 2_000 } },
};
export const asSupervisor = { policy: ASKING, roles: ['supervisor'], actor: SUPERVISOR };

type Line = CaseEventData<'CaseOpened'>['lines'][number];

/** An open case of three kettles for 29.99 each way, of which nobody has looked at any. */
export function openedWith(line: Partial<Line> = {}, opened: Partial<CaseEventData<'CaseOpened'>> = {}): CaseEvent[] {
  return [
    {
      type: 'CaseOpened',
      data: givenOpened({ lines: [givenLine({ expected: 3, refundMinor: 9_999, ...line })], ...opened }),
    },
    { type: 'ParcelReceived', data: givenParcel() },
  ];
}

/** The same case, closed by an operator and waiting for a second person. */
export function waiting(steps: readonly CaseEvent[] = openedWith(), policy: Policy = ASKING): Given {
  const open = given(steps);
  const { decision } = open.when({ type: 'CloseCase', confirmedBy: 'button' }, { policy });
  if (!decision.ok) throw new Error(`the case does not close: ${decision.error.kind}`);
  return open.and(decision.value);
}

/** What a supervisor sends for the one approval that waits. */
export function deciding(
  { folded }: Given,
  change: Partial<Extract<CaseCommand, { type: 'DecideApproval' }>> = {},
  policy: Policy = ASKING,
): Extract<CaseCommand, { type: 'DecideApproval' }> {
  const [request] = approvalsNeeded(folded.state, { policy, deriveId });
  if (!request) throw new Error('nothing waits for a second person');
  const { approvalId, amountMinor } = request;
  return { type: 'DecideApproval', approvalId, granted: true, note: null, amountMinor, ...change };
}
