import { z } from 'zod';
import { ConflictSettled, StepUndone } from '../event-log/stream-events.ts';
import { CalendarDate, ClaimBasis } from './claim-basis.ts';
import { ClaimEdits } from './claim-fields.ts';
import { ClaimKind } from './claim-status.ts';

const Id = z.uuid();

/** Until when the carrier takes the claim, and who says so. */
export const ClaimDeadline = z.strictObject({
  on: CalendarDate,
  days: z.int().nonnegative(),
  source: z.string().max(200),
  policyVersion: z.string().max(40),
});
export type ClaimDeadline = z.infer<typeof ClaimDeadline>;

/**
 * What happens to a claim, in the stream `claim:<id>`. A draft needs none of it: it follows from the return case like
 * a fact does. The stream begins when a person takes the claim up.
 */
export const CLAIM_EVENTS = {
  ClaimOpened: {
    version: 1,
    data: z.strictObject({
      claimId: Id,
      caseId: Id,
      parcelId: Id.nullable(),
      kind: ClaimKind,
      /** Drafted by the bench, or added by hand. */
      by: z.enum(['draft', 'hand']),
      basis: ClaimBasis,
      deadline: ClaimDeadline.nullable(),
    }),
  },
  ClaimEdited: { version: 1, data: z.strictObject({ changes: ClaimEdits }) },
  /** Finance has seen that the case changed and goes on from what it says now. */
  ClaimBasisTaken: { version: 1, data: z.strictObject({ basis: ClaimBasis, deadline: ClaimDeadline.nullable() }) },
  StepUndone: { version: 1, data: StepUndone },
  ConflictSettled: { version: 1, data: ConflictSettled },
} as const;

type EventTable = typeof CLAIM_EVENTS;
export type ClaimEventName = keyof EventTable;
export type ClaimEventData<Type extends ClaimEventName> = z.infer<EventTable[Type]['data']>;
export type ClaimEvent = {
  [Type in ClaimEventName]: { readonly type: Type; readonly data: ClaimEventData<Type> };
}[ClaimEventName];
