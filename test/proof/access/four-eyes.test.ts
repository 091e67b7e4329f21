import { describe, expect, it } from 'vitest';
import { approvalsNeeded } from '../../../shared/return-case/approvals-needed.ts';
import type { CaseEvent } from '../../../shared/return-case/events.ts';
import { deriveId, idOf, LINE_ID, OPERATOR } from '../../support/builders.ts';
import { ASKING, asSupervisor, deciding, openedWith, waiting } from '../../support/given-approval.ts';

const fewer: CaseEvent = { type: 'ContentCounted', data: { lineId: LINE_ID, counted: 2, by: 'hand' } };
const resumed: CaseEvent = { type: 'CaseResumed', data: {} };
const close = { type: 'CloseCase', confirmedBy: 'button' } as const;

describe('A11 four eyes', () => {
  it('are those of two persons, at whatever bench and with whatever roles the first one has', () => {
    const before = waiting();
    const own = { ...asSupervisor, actor: OPERATOR };
    for (const roles of [['supervisor'], ['administrator'], ['administrator', 'supervisor', 'finance']]) {
      before.when(deciding(before), { ...own, roles }).thenRefused({ kind: 'own-approval' });
    }
  });

  it('do not see through a role that was taken away, or that is only a badge’s', () => {
    const before = waiting();
    for (const roles of [[], ['operator'], ['inspector', 'operator'], ['finance']]) {
      before.when(deciding(before), { ...asSupervisor, roles }).thenRefused({ kind: 'supervisor-needed' });
    }
  });

  it('agree to an amount: after an edit the old agreement is worth nothing, before it was given or after', () => {
    const before = waiting();
    const stale = deciding(before);
    const edited = before.and(resumed).and(fewer);
    edited.when(stale, asSupervisor).thenRefused({ kind: 'approval-not-open' });
    const again = edited.when(close, { policy: ASKING }).decision;
    if (!again.ok) throw new Error('does not close');
    const asked = edited.and(again.value);
    asked.when(stale, asSupervisor).thenRefused({ kind: 'approval-not-open' });
    const lie = { ...deciding(asked), amountMinor: stale.amountMinor };
    expect(asked.when(lie, asSupervisor).decision).toMatchObject({ ok: false });
  });

  it('agree to one return: played again on another it is not known there', () => {
    const before = waiting();
    const other = approvalsNeeded({ ...before.folded.state, opened: otherCase(before) }, { policy: ASKING, deriveId });
    expect(other.map(({ approvalId }) => approvalId)).not.toContain(deciding(before).approvalId);
    const foreign = { ...deciding(before), approvalId: other[0]?.approvalId ?? '' };
    before.when(foreign, asSupervisor).thenRefused({ kind: 'approval-not-open' });
  });

  it('agree once: a second time nothing is open any more', () => {
    const before = waiting(openedWith());
    const { decision } = before.when(deciding(before), asSupervisor);
    if (!decision.ok) throw new Error('not decided');
    before.and(decision.value).when(deciding(before), asSupervisor).thenRefused({ kind: 'approval-not-open' });
  });
});

function otherCase({ folded }: ReturnType<typeof waiting>) {
  const { opened } = folded.state;
  if (opened === null) throw new Error('the case is open');
  return { ...opened, caseId: idOf('another case') };
}
