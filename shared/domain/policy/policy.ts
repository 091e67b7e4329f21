import { z } from 'zod';
import { CAUSES } from '../cause.ts';
import { ApprovalTerms, DEFAULT_APPROVAL_TERMS } from './approvals.ts';
import { Disposition, StockBin } from '../disposition.ts';
import { byDisposition } from './by-disposition.ts';
import { Grade } from '../grade.ts';
import { ArrivalTerms, DEFAULT_ARRIVAL_TERMS } from './arrival-terms.ts';
import { ClaimTerms, DEFAULT_CLAIM_TERMS } from './claim-terms.ts';
import { DEFAULT_FLAGS, Flags } from './flag.ts';
import { DEFAULT_INSPECTION_TERMS, InspectionTerms } from './inspection-terms.ts';
import { DEFAULT_NOTE_TEMPLATE, NoteTemplate } from './note-template.ts';
import { DEFAULT_RETENTION, RetentionTerms } from './retention.ts';
import { DEFAULT_SCALE_CHECKS, ScaleCheckTerms } from './scale-checks.ts';
import { DEFAULT_SHELVES, Shelves } from './shelf.ts';
import { DEFAULT_SNAPSHOTS, SnapshotPolicy } from './snapshots.ts';
import { DEFAULT_WORK_CLOCKS, WorkClocks } from './work-clocks.ts';
import { DockPolicy } from './dock-policy.ts';
import { MatterTerms } from './matter-terms.ts';
import { WeighingTerms } from './weighing-terms.ts';

const Milliseconds = z.int().nonnegative().max(86_400_000);
const RuleId = z.string().regex(/^S\d{2,3}$/);

/**
 * The site's rules, as data: one versioned document, kept in the `policy` stream. A decision stores the version it
 * was made under and the ids of the trade rules that fired, so that it can still be explained years later.
 */
export const Policy = z.strictObject({
  version: z.string().min(1).max(40),
  /** How long each fact can still be taken back before it leaves the bench (DESIGN.md 5, "Undo"). */
  undoWindowsMs: z.strictObject({
    received: Milliseconds,
    inspected: Milliseconds,
    restock: Milliseconds,
    refundReady: Milliseconds,
    /** A correction leaves soon: what it reverses is already acted upon elsewhere. */
    corrected: Milliseconds.default(10_000),
    unidentified: Milliseconds.default(60_000),
  }),
  weighing: WeighingTerms,
  /** Grades an operator closes alone; the others go to an inspector unless this is a one-person bench. */
  operatorGrades: z.array(Grade).min(1),
  onePersonBench: z.boolean(),
  /** What is proposed for a grade, where it goes and which stock it counts as. */
  dispositionByGrade: z.record(
    Grade,
    z.strictObject({ disposition: Disposition, place: z.string().min(1).max(60), ruleIds: z.array(RuleId) }),
  ),
  placeByDisposition: byDisposition(z.string().min(1).max(60), { 're-ship': 'R2' }),
  stockBinByDisposition: byDisposition(StockBin, { 're-ship': 'none' }),
  /** Causes under which a refund is not proposed by the bench but decided by a person (S19). */
  refundWithheldForCauses: z.array(z.enum(CAUSES)),
  /** Where parked parcels lie (H3). */
  shelves: Shelves.default([...DEFAULT_SHELVES]),
  /** Colours of notes (S92). */
  flags: Flags.default([...DEFAULT_FLAGS]),
  /** How a note reads (S93, S94). */
  noteTemplate: NoteTemplate.default(DEFAULT_NOTE_TEMPLATE),
  workClocks: WorkClocks.default(DEFAULT_WORK_CLOCKS),
  /** Eligibility, inspection and totes. */
  inspection: InspectionTerms.default(DEFAULT_INSPECTION_TERMS),
  /** What comes to the door: carriers, our own shipments, several parcels of one return. */
  arrival: ArrivalTerms.default(DEFAULT_ARRIVAL_TERMS),
  /** What a second person must agree to. */
  approvals: ApprovalTerms.default(DEFAULT_APPROVAL_TERMS),
  /** Rights that a badge gives without a PIN; all others want the PIN too. */
  badgeOnlyRoles: z.array(z.enum(['operator', 'inspector'])).default(['operator', 'inspector']),
  /** How long a bench that nobody touches stays signed in. */
  idleLockMinutes: z.int().min(1).max(480).default(3),
  dock: DockPolicy,
  /** Deadlines of the carriers (S82, S89). */
  claims: ClaimTerms.default(DEFAULT_CLAIM_TERMS),
  snapshots: SnapshotPolicy.default(DEFAULT_SNAPSHOTS),
  /** Checks of the scale with a known weight (B9). */
  scaleChecks: ScaleCheckTerms.default(DEFAULT_SCALE_CHECKS),
  retention: RetentionTerms.default(DEFAULT_RETENTION),
  matters: MatterTerms,
});
export type Policy = z.infer<typeof Policy>;
