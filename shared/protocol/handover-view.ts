import { z } from 'zod';
import { ShelfFindingKind } from '../handover/shelf-findings.ts';
import { PersonRef } from './person-ref.ts';
import { WorkRow } from './work-view.ts';

/** One line of a handover: what lies on a shelf, or should. */
export const HandoverRow = z.strictObject({
  kind: ShelfFindingKind,
  shelf: z.string(),
  /** The code as it was read; null for what was not there. */
  raw: z.string().nullable(),
  shelfInSystem: z.string().nullable(),
  /** The case as it is now; null for a code that nobody could place. */
  work: WorkRow.nullable(),
  /** S95: the next shift has done it. */
  isDone: z.boolean(),
});
export type HandoverRow = z.infer<typeof HandoverRow>;

export const HandoverShelf = z.strictObject({
  code: z.string(),
  name: z.string(),
  isScanned: z.boolean(),
  /** How many parcels the system has there now. */
  inSystem: z.int().nonnegative(),
});

/** A handover as far as it has come (S95, idea 14). */
export const HandoverView = z.strictObject({
  handoverId: z.uuid(),
  startedAtMs: z.int(),
  startedBy: PersonRef,
  closedAtMs: z.int().nullable(),
  closedBy: PersonRef.nullable(),
  note: z.string(),
  /** The shelf being scanned. */
  shelf: z.string().nullable(),
  shelves: z.array(HandoverShelf),
  rows: z.array(HandoverRow),
  counts: z.strictObject({
    present: z.int(),
    moved: z.int(),
    unknown: z.int(),
    'not-parked': z.int(),
    missing: z.int(),
  }),
});
export type HandoverView = z.infer<typeof HandoverView>;

/** What a code read during a handover meant. */
export const HandoverOutcome = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('shelf'), shelf: z.string(), inSystem: z.int() }),
  z.strictObject({ kind: z.literal('seen'), finding: ShelfFindingKind, shelf: z.string(), label: z.string() }),
]);
export type HandoverOutcome = z.infer<typeof HandoverOutcome>;
