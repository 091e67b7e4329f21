import { z } from 'zod';
import { WeighedThing } from '../domain/weighing/weighed-thing.ts';
import { WEIGHING_STATUSES } from '../domain/weighing/weighing-state.ts';
import { CHECK_FAULTS } from '../domain/code/check-code.ts';
import { SERIAL_FINDINGS } from '../domain/inspection/serial-check.ts';
import { BenchScaleCheck } from './bench-scale-check.ts';
import { CaseView } from './case-view.ts';
import { ToteView } from './tote-view.ts';

/** Everything the receiving screen shows besides the scale's own state, which is pushed on its own. */
export const BenchView = z.strictObject({
  /** The parcel being worked on: the case this station touched last that is open and not parked. */
  case: CaseView.nullable(),
  /** What the weighing of the current parcel waits for. */
  weighing: z.enum(WEIGHING_STATUSES),
  /** What that weighing is of. */
  weighedThing: WeighedThing,
  /** The case whose closing, or putting on a hold shelf, can still be taken back. */
  justClosed: CaseView.nullable(),
  parkedCount: z.int().nonnegative(),
  /** Totes in use: a unit's place is the code of one, or a place of the policy. */
  totes: z.array(ToteView),
  /** Facts not yet accepted by the back office. */
  outboxWaiting: z.int().nonnegative(),
  outboxDead: z.int().nonnegative(),
  /** Null without a scale. */
  scaleCheck: BenchScaleCheck.nullable(),
});
export type BenchView = z.infer<typeof BenchView>;

/** What a code turned out to mean (DESIGN.md 6). Not an error among them: a code nobody knows is normal work. */
export const ScanOutcome = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('received'),
    caseId: z.uuid(),
    /** The case that this scan confirmed and closed, if any: "the next parcel is the confirmation". */
    closedCaseId: z.uuid().nullable(),
    parkedCaseId: z.uuid().nullable(),
    /** Where the parked parcel is to be put. */
    parkedShelf: z.string().optional(),
  }),
  /** A further parcel of the open case, or another return that lies in its parcel (A8). */
  z.strictObject({ kind: z.literal('joined'), caseId: z.uuid(), joined: z.enum(['parcel', 'rma']) }),
  /** A parcel that nobody knows: its case opened by itself (U16). */
  z.strictObject({
    kind: z.literal('unidentified'),
    caseId: z.uuid(),
    closedCaseId: z.uuid().nullable(),
    parkedCaseId: z.uuid().nullable(),
    parkedShelf: z.string().optional(),
  }),
  /** A number of a slip, written down with the unidentified parcel it lay in. */
  z.strictObject({ kind: z.literal('slip'), caseId: z.uuid(), number: z.string() }),
  z.strictObject({
    kind: z.literal('resumed'),
    caseId: z.uuid(),
    closedCaseId: z.uuid().nullable(),
    parkedCaseId: z.uuid().nullable(),
    /** Where the parked parcel is to be put. */
    parkedShelf: z.string().optional(),
  }),
  z.strictObject({
    kind: z.literal('repeat'),
    caseId: z.uuid(),
    status: CaseView.shape.status,
    /** When the parcel was received, or when its case was closed if it is; and by whom. */
    firstAtMs: z.int(),
    by: z.string(),
  }),
  z.strictObject({
    kind: z.literal('counted'),
    lineId: z.uuid(),
    name: z.string(),
    counted: z.int(),
    expected: z.int(),
  }),
  /** Counted apart: the line was already complete, or no line expects it. */
  z.strictObject({ kind: z.literal('unexpected'), name: z.string(), counted: z.int() }),
  /** A serial number was read off a unit: what it says against what was sold (C11). */
  z.strictObject({
    kind: z.literal('serial'),
    lineId: z.uuid(),
    ordinal: z.int(),
    name: z.string(),
    serial: z.string(),
    finding: z.enum(SERIAL_FINDINGS),
  }),
  /** A tote's code: the unit at hand was put there, or why not; `next` is the open tote to use instead. */
  z.strictObject({
    kind: z.literal('tote'),
    did: z.enum(['put', 'shown', 'full', 'closed', 'other', 'unknown']),
    code: z.string(),
    tote: ToteView.nullable(),
    next: z.string().nullable(),
  }),
  /** More than one meaning: at most four to choose from; choosing sends `code.scan` again with `choice`. */
  z.strictObject({
    kind: z.literal('choose'),
    choices: z
      .array(
        z.strictObject({
          choice: z.string(),
          kind: z.string(),
          label: z.string(),
          /** It was chosen the last time a code of this form was asked about. */
          isLastChoice: z.boolean().exactOptional(),
        }),
      )
      .min(2)
      .max(4),
  }),
  /** An item was scanned and no parcel is open. */
  z.strictObject({ kind: z.literal('parcel-first'), name: z.string() }),
  /** A shelf's label with a case open: it is parked on that shelf. */
  z.strictObject({ kind: z.literal('shelved'), caseId: z.uuid(), shelf: z.string(), name: z.string() }),
  /** A shelf's label with none: how many parcels the system has there. */
  z.strictObject({ kind: z.literal('shelf'), shelf: z.string(), name: z.string(), lying: z.int() }),
  /** Nobody expects it. It is written down in the station's record, so that it is not lost. */
  z.strictObject({ kind: z.literal('unknown'), reading: z.string(), check: z.enum(['ok', 'failed', 'none']) }),
  /** A command or badge: the caller acts on it with the call it stands for. */
  z.strictObject({ kind: z.literal('command'), command: z.string() }),
  z.strictObject({ kind: z.literal('person') }),
  /** A code from the scanner set-up sheet: what the scanner makes of it; nothing else happens. */
  z.strictObject({ kind: z.literal('check'), reading: z.string(), faults: z.array(z.enum(CHECK_FAULTS)) }),
]);
export type ScanOutcome = z.infer<typeof ScanOutcome>;
