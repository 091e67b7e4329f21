import { z } from 'zod';
import { Cause } from '../domain/cause.ts';
import { Defect, DEFECT_PLACES } from '../domain/defect.ts';
import { Disposition } from '../domain/disposition.ts';
import { Grade } from '../domain/grade.ts';
import { INNER_PACKAGING } from '../domain/inner-packaging.ts';
import { RULED_OUT } from '../domain/inspection/exclusion-checklist.ts';
import { HANDLING_MARKS } from '../domain/inspection/handling-mark.ts';
import { INSTALLERS } from '../domain/inspection/propose-cause.ts';
import { OuterPackaging } from '../domain/outer-packaging.ts';
import { PhotoSlot } from '../domain/photo-slot.ts';
import { ManualWeightReason } from '../domain/weighing-record.ts';
import { WEAR } from '../domain/wear.ts';
import { ReturnClass, ReturnTerms } from '../return-case/events/event-parts.ts';
import { CONTRACT_PARTIES, TRANSPORT_LEGS } from '../return-case/events/inspection-events.ts';
import { SHORTAGE_CAUSES } from '../return-case/events/content-events.ts';
import { PARK_REASONS } from '../return-case/events/progress-events.ts';
import { Question } from '../return-case/question.ts';
import { Accessory, PRODUCT_ATTRIBUTES } from '../domain/reference/product-traits.ts';
import { ArrivalView } from './arrival-view.ts';
import { CaseProgressView } from './case-progress-view.ts';
import { CaseGoods, LineGoods, UnitProposal } from './goods-view.ts';
import { PersonRef } from './person-ref.ts';
import { WeightView } from './weight-view.ts';

/** What pressing confirm (or scanning the next parcel) would write down, so that the button can name it. */
export const ConfirmationView = z.strictObject({
  questions: z.array(Question),
  records: z.strictObject({
    /** Parcels whose outside would be recorded as intact. */
    outsideIntact: z.int().nonnegative(),
    /** Units that would be recorded as here without a scan. */
    unitsHere: z.int().nonnegative(),
    /** Units nobody looked at closely, that would be recorded as grade A. */
    unitsGradeA: z.int().nonnegative(),
    /** Those of them that would be recorded as sealed too: the parcel was not opened, or its seal was judged. */
    unitsSealed: z.int().nonnegative(),
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
  isSealed: z.boolean().nullable(),
  turnedAway: z.strictObject({ reason: z.string(), note: z.string().nullable() }).nullable(),
  freightPaid: z.strictObject({ amountMinor: z.int(), currency: z.string(), note: z.string().nullable() }).nullable(),
  /** How it came to the dock, when it was scanned there (S51). */
  dock: z
    .strictObject({
      dockId: z.uuid(),
      arrivedAtMs: z.int(),
      condition: OuterPackaging.nullable(),
      reservation: z.string().nullable(),
    })
    .nullable(),
  /** When the carrier says it delivered; receipt at the bench is `receivedAtMs`. */
  deliveredAtMs: z.int().nullable(),
  carrierConduct: z.string().nullable(),
  retained: z.strictObject({ shelf: z.string(), keepUntil: z.string() }).nullable(),
  outsidePlaces: z.array(z.enum(DEFECT_PLACES)),
  handlingMark: z.strictObject({ mark: z.enum(HANDLING_MARKS), rattles: z.boolean() }).nullable(),
});

export const UnitView = z.strictObject({
  unitId: z.uuid(),
  lineId: z.uuid(),
  ordinal: z.int().positive(),
  grade: Grade,
  isSealed: z.boolean().nullable(),
  defects: z.array(Defect),
  causeStated: Cause.nullable(),
  wear: z.enum(WEAR).nullable(),
  severity: z.int().nullable(),
  serial: z.string().nullable(),
  missingAccessories: z.array(z.string()),
  matchesClaim: z.boolean().nullable(),
  leg: z
    .strictObject({
      leg: z.enum(TRANSPORT_LEGS),
      contractedBy: z.enum(CONTRACT_PARTIES),
      carrier: z.string().nullable(),
    })
    .nullable(),
  innerPackaging: z.enum(INNER_PACKAGING).nullable(),
  ruledOut: z.array(z.enum(RULED_OUT)),
  installedBy: z.enum(INSTALLERS).nullable(),
  proposed: UnitProposal,
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
  rmaNumber: z.string().nullable(),
  cartonsPerUnit: z.int().positive(),
  /** Cartons counted one by one, where a unit travels in several. */
  cartons: z.array(z.strictObject({ carton: z.int(), counted: z.int() })),
  attributes: z.array(z.enum(PRODUCT_ATTRIBUTES)),
  accessories: z.array(Accessory),
  soldSerials: z.array(z.string()),
  refundMinor: z.int().nullable(),
  currency: z.string().nullable(),
  shortage: z
    .strictObject({
      cause: z.enum(SHORTAGE_CAUSES),
      onDeliveryNote: z.boolean().nullable(),
      outcome: z.enum(['resupply', 'refund-part', 'courier-claim']).nullable(),
    })
    .nullable(),
  goods: LineGoods,
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

export const WeightCertificateView = z.strictObject({
  certificateId: z.uuid(),
  number: z.string(),
  version: z.int().positive(),
  issuedAtMs: z.int(),
  /** It says what the record says now; false once more is known. */
  isCurrent: z.boolean(),
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
  terms: ReturnTerms,
  outbound: z
    .strictObject({
      trackingNumber: z.string(),
      shippedMg: z.int().nullable(),
      cartons: z.int().nullable(),
      shippedOn: z.string().nullable(),
      deliveredOn: z.string().nullable(),
    })
    .nullable(),
  /** Tracking numbers in which this return travels, as far as announced (S23). */
  siblings: z.array(z.string()),
  /** How the parcels came: what to look out for, what is still under way, how our own weigh. */
  arrival: ArrivalView,
  /** Everything around the goods: shelf, flag, notes, approvals, a matter without a parcel. */
  progress: CaseProgressView,
  openedAtMs: z.int(),
  closedAtMs: z.int().nullable(),
  closedBy: PersonRef.nullable(),
  parkedReason: z.enum(PARK_REASONS).nullable(),
  isReadOnly: z.boolean(),
  isInConflict: z.boolean(),
  /** Heads of the conflict, when there is one. */
  heads: z.array(z.uuid()),
  parcels: z.array(ParcelView),
  lines: z.array(LineView),
  unexpected: z.array(
    z.strictObject({
      unexpectedId: z.uuid(),
      sku: z.string().nullable(),
      gtin: z.string().nullable(),
      name: z.string(),
      nameZh: z.string().nullable(),
      nameEs: z.string().nullable(),
      counted: z.int(),
      insteadOfLineId: z.uuid().nullable(),
    }),
  ),
  goods: CaseGoods,
  photos: z.array(PhotoView),
  certificates: z.array(CertificateView),
  /** What parcels weighed, on paper (S24); each version by itself. */
  weightCertificates: z.array(WeightCertificateView),
  /** What the weights of the parcel say; null before it was weighed and where nothing can be said of it. */
  weight: WeightView.nullable(),
  /** Of the parcel that is, or is about to be, on the scale. */
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
  parkedReason: z.enum(PARK_REASONS).nullable(),
  shelf: z.string().nullable(),
  holdNumber: z.string().nullable(),
  flag: z.string().nullable(),
  urgency: z.enum(['normal', 'priority']),
  dueOn: z.string().nullable(),
  /** False for a case whose goods stay with the customer, or never came. */
  hasParcel: z.boolean(),
});
export type CaseRow = z.infer<typeof CaseRow>;
