import { z } from 'zod';
import { Cause } from '../domain/cause.ts';
import { Defect } from '../domain/defect.ts';
import { Disposition } from '../domain/disposition.ts';
import { PARCEL_CLASSES } from '../domain/facts/fact-payloads.ts';
import { Grade } from '../domain/grade.ts';
import { OuterPackaging } from '../domain/outer-packaging.ts';
import { PhotoSlot } from '../domain/photo-slot.ts';
import { WeightSource } from '../domain/weighing-record.ts';
import { ConflictSettled, StepUndone } from '../event-log/stream-events.ts';

const Id = z.uuid();
const Count = z.int().nonnegative().max(99_999);
const Text = (max: number) => z.string().max(max);
/** The policy and the trade rules a decision was made under, kept so that it can be explained later. */
const Grounds = { policyVersion: Text(40), ruleIds: z.array(Text(8)).max(20) };

/** One list for the record and for what is posted. */
export const ReturnClass = z.enum(PARCEL_CLASSES);

/** One line as it was expected when the case opened: a copy, so that the record does not lean on reference tables. */
export const ExpectedLine = z.strictObject({
  lineId: Id,
  sku: Text(64),
  gtin: Text(14).nullable(),
  name: Text(200),
  nameZh: Text(200).nullable(),
  nameEs: Text(200).nullable(),
  expected: z.int().positive().max(999),
  unitMassMg: z.int().positive().nullable(),
  refundMinor: z.int().nonnegative().nullable(),
  currency: z.string().length(3).nullable(),
  claimedReason: Text(200).nullable(),
});

/**
 * Everything that can happen to a return case. Values are absolute and stand under an id (`lineId`, `parcelId`,
 * `unitId`): folding the same event twice, or two benches' events in either order, cannot count anything twice.
 * A type is never changed; a new meaning is a new type or a higher `version` with an upcast.
 */
const RETURN_CASE_EVENTS = {
  CaseOpened: {
    version: 1,
    data: z.strictObject({
      caseId: Id,
      round: z.int().positive(),
      returnClass: ReturnClass,
      rmaNumbers: z.array(Text(64)).max(20),
      orderNumber: Text(64).nullable(),
      lines: z.array(ExpectedLine).max(200),
    }),
  },
  ParcelReceived: {
    version: 1,
    data: z.strictObject({
      parcelId: Id,
      trackingNumber: Text(64).nullable(),
      carrier: Text(40).nullable(),
      raw: Text(512),
      source: z.enum(['wedge', 'serial', 'camera', 'typed', 'api']),
    }),
  },
  /** The same parcel's code was read again: nothing changes, and the record says so. */
  ScanRepeated: { version: 1, data: z.strictObject({ parcelId: Id, raw: Text(512) }) },
  ParcelWeighed: {
    version: 1,
    data: z.strictObject({ weighingId: Id, parcelId: Id, grossMg: z.int().positive(), source: WeightSource }),
  },
  WeightDeviationFound: {
    version: 1,
    data: z.strictObject({
      weighingId: Id,
      direction: z.enum(['light', 'heavy']),
      differenceMg: z.int(),
      expectedMg: z.int(),
      toleranceMg: z.int(),
      ...Grounds,
    }),
  },
  OuterPackagingRecorded: { version: 1, data: z.strictObject({ parcelId: Id, condition: OuterPackaging }) },
  ContentCounted: {
    version: 1,
    data: z.strictObject({ lineId: Id, counted: Count, by: z.enum(['scan', 'hand', 'confirmation']) }),
  },
  /** A unit that no line expects; `counted` is absolute under `unexpectedId`. */
  UnexpectedContentCounted: {
    version: 1,
    data: z.strictObject({
      unexpectedId: Id,
      sku: Text(64).nullable(),
      gtin: Text(14).nullable(),
      name: Text(200),
      counted: Count,
    }),
  },
  UnitInspected: {
    version: 1,
    data: z.strictObject({
      unitId: Id,
      lineId: Id,
      ordinal: z.int().positive(),
      grade: Grade,
      isSealed: z.boolean().nullable(),
      defects: z.array(Defect).max(20),
      causeStated: Cause.nullable(),
    }),
  },
  DispositionDecided: {
    version: 1,
    data: z.strictObject({ unitId: Id, disposition: Disposition, place: Text(60), ...Grounds }),
  },
  PhotoAdded: {
    version: 1,
    data: z.strictObject({
      photoId: Id,
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      slot: PhotoSlot,
      unitId: Id.nullable(),
      width: z.int().positive(),
      height: z.int().positive(),
      byteLength: z.int().positive(),
    }),
  },
  CertificateIssued: {
    version: 1,
    data: z.strictObject({
      certificateId: Id,
      number: Text(40),
      unitId: Id,
      languages: z
        .array(z.enum(['en', 'zh-CN', 'es']))
        .min(1)
        .max(2),
      photoSha256s: z.array(z.string().regex(/^[0-9a-f]{64}$/)).max(50),
    }),
  },
  UnitLabelled: { version: 1, data: z.strictObject({ unitId: Id, lpn: Text(30) }) },
  CaseParked: { version: 1, data: z.strictObject({ reason: z.enum(['asked', 'next-parcel', 'needs-inspector']) }) },
  CaseResumed: { version: 1, data: z.strictObject({}) },
  CaseClosed: {
    version: 1,
    data: z.strictObject({ confirmedBy: z.enum(['button', 'next-parcel', 'api']), ...Grounds }),
  },
  /** A supervisor opened a closed case again: what was posted stays posted and is corrected by a new fact. */
  CaseReopened: { version: 1, data: z.strictObject({ reason: Text(500) }) },
  /** This case turned out to be about the same return as another; work goes on there. */
  CaseLinked: { version: 1, data: z.strictObject({ into: Id, reason: Text(200) }) },
  StepUndone: { version: 1, data: StepUndone },
  ConflictSettled: { version: 1, data: ConflictSettled },
} as const;

export { RETURN_CASE_EVENTS };

type EventTable = typeof RETURN_CASE_EVENTS;
export type CaseEventName = keyof EventTable;
export type CaseEventData<Type extends CaseEventName> = z.infer<EventTable[Type]['data']>;
/** What a decision yields and `evolve` takes: the type with its parsed data. */
export type CaseEvent = {
  [Type in CaseEventName]: { readonly type: Type; readonly data: CaseEventData<Type> };
}[CaseEventName];
