import { z } from 'zod';
import { APPROVAL_MATTERS } from '../../return-case/events/progress-events.ts';
import { defineCall } from '../call.ts';
import { CaseView } from '../case-view.ts';
import { commandId } from '../changed.ts';
import { PersonRef } from '../person-ref.ts';

const SUPERVISION = ['supervisor', 'administrator'] as const;
const caseId = z.uuid();

/** One thing that waits for a second person, with all that it takes to decide it. */
export const ApprovalView = z.strictObject({
  approvalId: z.uuid(),
  caseId,
  matter: z.enum(APPROVAL_MATTERS),
  /** Rules that ask for it. */
  ruleIds: z.array(z.string()),
  /** Both ways (S109), minor units: `paid` = `refund` + `beside` + `kept`. Null where the matter is not about money. */
  money: z
    .strictObject({
      currency: z.string(),
      refundMinor: z.int(),
      paidMinor: z.int().nullable(),
      keptMinor: z.int().nullable(),
      /** Goes back whatever is decided here: for units that nothing holds back. */
      besideMinor: z.int(),
      /** Above this amount a second person is asked; null when it is asked for another reason. */
      limitMinor: z.int().nullable(),
    })
    .nullable(),
  /** S110: an order that is completed is refunded by the after-sales route only. */
  orderState: z.string().nullable(),
  route: z.enum(['after-sales', 'order', 'unknown']),
  /** S79: the day by which the refund must be ready, a date at the site. */
  dueOn: z.string().nullable(),
  requestedBy: PersonRef,
  requestedAtMs: z.int(),
  /** False for whoever asked: they see it and cannot decide it. */
  isSecondPerson: z.boolean(),
  /** To be sent back with the decision: the newest events of the case that this was made from. */
  seen: z.array(z.uuid()),
  case: CaseView,
});
export type ApprovalView = z.infer<typeof ApprovalView>;

export const approvalCalls = {
  'approval.list': defineCall({
    summary: 'Cases that wait for a second person, oldest first, with amounts both ways and the evidence.',
    access: SUPERVISION,
    changes: false,
    params: z.strictObject({ limit: z.int().positive().max(200) }),
    result: z.strictObject({ approvals: z.array(ApprovalView) }),
  }),
  'approval.decide': defineCall({
    summary:
      'Approves or denies as a second person; a denial needs a note, and the amount seen must be the one asked for. ' +
      'A case that has changed since it was seen is a conflict (409).',
    access: SUPERVISION,
    changes: true,
    params: z.strictObject({
      commandId,
      caseId,
      approvalId: z.uuid(),
      granted: z.boolean(),
      note: z.string().trim().max(500).nullable(),
      /** The amount to pay back as it was seen, minor units; null where the matter has none. */
      amountMinor: z.int().nonnegative().nullable(),
      /** As `approval.list` said it: whoever agrees, agrees to the goods, grades and photographs of that moment (A11). */
      seen: z.array(z.uuid()).max(64),
    }),
    result: z.strictObject({ status: CaseView.shape.status, step: z.uuid() }),
  }),
};
