import { z } from 'zod';
import { Cause } from '../domain/cause.ts';
import { Defect } from '../domain/defect.ts';
import { Disposition } from '../domain/disposition.ts';
import { Grade } from '../domain/grade.ts';
import { OuterPackaging } from '../domain/outer-packaging.ts';
import { PhotoSlot } from '../domain/photo-slot.ts';
import { ManualWeightReason } from '../domain/weighing-record.ts';
import { ReturnClass } from '../return-case/events.ts';

/** A person as screens show them; the id is what the record knows, the name comes from the personal table. */
export const PersonRef = z.strictObject({ personId: z.string(), name: z.string() });

/** What must still be answered before a case can be closed, in the order a person would do it. */
export const QuestionView = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('weigh'), parcelId: z.uuid() }),
  z.strictObject({ kind: z.literal('count'), lineId: z.uuid() }),
  z.strictObject({ kind: z.literal('outside-photo'), parcelId: z.uuid() }),
  z.strictObject({ kind: z.literal('defect'), unitId: z.uuid() }),
  z.strictObject({ kind: z.literal('cause'), unitId: z.uuid() }),
  z.strictObject({ kind: z.literal('unit-photo'), unitId: z.uuid() }),
  z.strictObject({ kind: z.literal('inspector'), unitId: z.uuid() }),
]);
export type QuestionView = z.infer<typeof QuestionView>;

/** What pressing confirm (or scanning the next parcel) would write down, so that the button can name it. */
export const ConfirmationView = z.strictObject({
  questions: z.array(QuestionView),
  records: z.strictObject({
    /** Parcels whose outside would be recorded as intact. */
    outsideIntact: z.int().nonnegative(),
    /** Units that would be recorded as here without a scan. */
    unitsHere: z.int().nonnegative(),
    /** Units that would be recorded as sealed, grade A. */
    unitsGradeA: z.int().nonnegative(),
    dispositions: z.array(z.strictObject({ disposition: Disposition, place: z.string(), units: z.int().positive() })),
  }),
});
export type ConfirmationView = z.infer<typeof ConfirmationView>;

export const WeighingView = z.strictObject({
  grossMg: z.int(),
  isManual: z.boolean(),
  manualReason: ManualWeightReason.nullable(),
  scaleName: z.string().nullable(),
  deviation: z.enum(['light', 'heavy']).nullable(),
  weighedAtMs: z.int(),
});

export const ParcelView = z.strictObject({
  parcelId: z.uuid(),
  trackingNumber: z.string().nullable(),
  carrier: z.string().nullable(),
  outside: OuterPackaging.nullable(),
  receivedAtMs: z.int(),
  receivedBy: PersonRef,
  weighing: WeighingView.nullable(),
});

export const UnitView = z.strictObject({
  unitId: z.uuid(),
  lineId: z.uuid(),
  ordinal: z.int().positive(),
  grade: Grade,
  isSealed: z.boolean().nullable(),
  defects: z.array(Defect),
  causeStated: Cause.nullable(),
  disposition: Disposition.nullable(),
  place: z.string().nullable(),
  lpn: z.string().nullable(),
});
export type UnitView = z.infer<typeof UnitView>;

export const LineView = z.strictObject({
  lineId: z.uuid(),
  sku: z.string(),
  gtin: z.string().nullable(),
  name: z.string(),
  nameZh: z.string().nullable(),
  nameEs: z.string().nullable(),
  expected: z.int().positive(),
  /** Null until somebody counted. Once counted: expected = good + defective + missing. */
  counted: z.int().nonnegative().nullable(),
  good: z.int().nonnegative(),
  defective: z.int().nonnegative(),
  missing: z.int().nonnegative(),
  claimedReason: z.string().nullable(),
  units: z.array(UnitView),
});
export type LineView = z.infer<typeof LineView>;

export const PhotoView = z.strictObject({
  photoId: z.uuid(),
  sha256: z.string(),
  slot: PhotoSlot,
  unitId: z.uuid().nullable(),
  addedAtMs: z.int(),
});
export type PhotoView = z.infer<typeof PhotoView>;

export const CertificateView = z.strictObject({
  certificateId: z.uuid(),
  number: z.string(),
  unitId: z.uuid(),
  issuedAtMs: z.int(),
});

/** The latest step, if it can still be taken back. `untilMs` is the end of its window; null while it posts nothing. */
export const UndoView = z.strictObject({
  commandId: z.uuid(),
  /** The event type that names the step to a person (`undo.step.<type>` in the catalogue). */
  step: z.string(),
  untilMs: z.int().nullable(),
});
export type UndoView = z.infer<typeof UndoView>;

/** One return case, as a screen needs it. */
export const CaseView = z.strictObject({
  caseId: z.uuid(),
  status: z.enum(['open', 'parked', 'closed', 'linked', 'void']),
  returnClass: ReturnClass,
  rmaNumbers: z.array(z.string()),
  orderNumber: z.string().nullable(),
  openedAtMs: z.int(),
  closedAtMs: z.int().nullable(),
  closedBy: PersonRef.nullable(),
  parkedReason: z.enum(['asked', 'next-parcel', 'needs-inspector']).nullable(),
  isReadOnly: z.boolean(),
  isInConflict: z.boolean(),
  /** Heads of the conflict, when there is one. */
  heads: z.array(z.uuid()),
  parcels: z.array(ParcelView),
  lines: z.array(LineView),
  unexpected: z.array(
    z.strictObject({ unexpectedId: z.uuid(), sku: z.string().nullable(), name: z.string(), counted: z.int() }),
  ),
  photos: z.array(PhotoView),
  certificates: z.array(CertificateView),
  expectedWeight: z.strictObject({ expectedMg: z.int(), toleranceMg: z.int() }).nullable(),
  /** Null once the case is closed, parked, in conflict or read-only. */
  confirmation: ConfirmationView.nullable(),
  undo: UndoView.nullable(),
});
export type CaseView = z.infer<typeof CaseView>;

/** A case in a list. */
export const CaseRow = z.strictObject({
  caseId: z.uuid(),
  status: CaseView.shape.status,
  returnClass: ReturnClass,
  rmaNumber: z.string().nullable(),
  trackingNumber: z.string().nullable(),
  title: z.string(),
  openedAtMs: z.int(),
  updatedAtMs: z.int(),
  isInConflict: z.boolean(),
});
export type CaseRow = z.infer<typeof CaseRow>;
