import { z } from 'zod';
import { FACT_TYPES } from '../../domain/facts/fact-payloads.ts';
import { ConflictSettled, StepUndone } from '../../event-log/stream-events.ts';
import { AmountMinor, CalendarDate, CurrencyCode, Grounds, Id, Text } from './event-parts.ts';

/** Why a case lies aside. */
export const PARK_REASONS = [
  'asked',
  'next-parcel',
  'needs-inspector',
  'unidentified',
  'awaiting-parcel',
  'awaiting-cartons',
  'approval',
  'identified',
] as const;

/** What a second person is asked to agree to. */
export const APPROVAL_MATTERS = ['refund', 'withheld-refund', 'goodwill', 'correction', 'valuables'] as const;

/** How far the work on a case is, and who agreed. */
export const PROGRESS_EVENTS = {
  CaseParked: { version: 1, data: z.strictObject({ reason: z.enum(PARK_REASONS) }) },
  CaseResumed: { version: 1, data: z.strictObject({}) },
  /** Where the goods of a parked case lie, and the short number on their label. Nulls take it off the shelf. */
  ShelfAssigned: { version: 1, data: z.strictObject({ shelf: Text(60).nullable(), holdNumber: Text(20).nullable() }) },
  /** A colour flag of the policy by its id (S92). */
  FlagSet: { version: 1, data: z.strictObject({ flag: Text(40).nullable() }) },
  NoteAdded: {
    version: 1,
    data: z.strictObject({ noteId: Id, text: z.string().min(1).max(1_000), flag: Text(40).nullable() }),
  },
  UrgencySet: {
    version: 1,
    data: z.strictObject({ urgency: z.enum(['normal', 'priority']), dueOn: CalendarDate.nullable() }),
  },
  ApprovalRequested: {
    version: 1,
    data: z.strictObject({
      approvalId: Id,
      matter: z.enum(APPROVAL_MATTERS),
      amountMinor: AmountMinor.nullable(),
      currency: CurrencyCode.nullable(),
      note: Text(500).nullable(),
    }),
  },
  ApprovalDecided: {
    version: 1,
    data: z.strictObject({ approvalId: Id, granted: z.boolean(), note: Text(500).nullable() }),
  },
  CaseClosed: {
    version: 1,
    data: z.strictObject({ confirmedBy: z.enum(['button', 'next-parcel', 'api']), ...Grounds }),
  },
  /** A supervisor opened a closed case again; `posted` names what had left by then and is reversed (F4). */
  CaseReopened: {
    version: 2,
    data: z.strictObject({
      reason: Text(500),
      posted: z.array(z.strictObject({ factId: Id, type: z.enum(FACT_TYPES) })).max(2_000),
    }),
  },
  /** This case turned out to be about the same return as another; work goes on there. */
  CaseLinked: { version: 1, data: z.strictObject({ into: Id, reason: Text(200) }) },
  StepUndone: { version: 1, data: StepUndone },
  ConflictSettled: { version: 1, data: ConflictSettled },
} as const;
