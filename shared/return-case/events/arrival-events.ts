import { z } from 'zod';
import { DEFECT_PLACES } from '../../domain/defect.ts';
import { HANDLING_MARKS } from '../../domain/inspection/handling-mark.ts';
import { OuterPackaging } from '../../domain/outer-packaging.ts';
import { WeightSource } from '../../domain/weighing-record.ts';
import {
  AmountMinor,
  CalendarDate,
  CurrencyCode,
  EpochMs,
  ExpectedLine,
  Grounds,
  Id,
  ReturnClass,
  ReturnTerms,
  Text,
} from './event-parts.ts';

const Rmas = z.array(Text(64)).max(20);

/** How a parcel comes, what it is taken for, and what is said on arrival. */
export const ARRIVAL_EVENTS = {
  CaseOpened: {
    version: 2,
    data: z.strictObject({
      caseId: Id,
      round: z.int().positive(),
      returnClass: ReturnClass,
      rmaNumbers: Rmas,
      orderNumber: Text(64).nullable(),
      lines: z.array(ExpectedLine).max(200),
      terms: ReturnTerms,
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
      /** What the table of tracking formats said of the code, and which table; absent where it names no carrier. */
      recognisedAs: z.strictObject({ formatId: Text(40), table: Text(16) }).exactOptional(),
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
  /** Where the outside is damaged, to be held against where the goods are (S50). */
  OuterMarksPlaced: {
    version: 1,
    data: z.strictObject({ parcelId: Id, places: z.array(z.enum(DEFECT_PLACES)).max(10) }),
  },
  /** A handling mark on the carton, and what was heard when it was shaken before opening (S53). */
  HandlingMarkNoted: {
    version: 1,
    data: z.strictObject({ parcelId: Id, mark: z.enum(HANDLING_MARKS), rattles: z.boolean() }),
  },
  /** A person says what kind of parcel this is. */
  ParcelClassified: { version: 1, data: z.strictObject({ returnClass: ReturnClass, note: Text(500).nullable() }) },
  /** Another return in the same parcel (A8). */
  RmaJoined: {
    version: 1,
    data: z.strictObject({
      rmaNumber: Text(64),
      orderNumber: Text(64).nullable(),
      lines: z.array(ExpectedLine).max(200),
      terms: ReturnTerms,
    }),
  },
  /** An unidentified parcel gets its return: named by an import, or chosen by a person from the guesses. */
  ReturnIdentified: {
    version: 1,
    data: z.strictObject({
      returnClass: ReturnClass,
      rmaNumber: Text(64).nullable(),
      orderNumber: Text(64).nullable(),
      lines: z.array(ExpectedLine).max(200),
      terms: ReturnTerms,
      by: z.enum(['import', 'person']),
      /** Why it was this one, as the guess said it; empty for an import that named the parcel. */
      reasons: z.array(Text(60)).max(20),
    }),
  },
  /** The parcel is one we sent ourselves: what left, and how heavy it was then (S25). */
  OutboundShipmentMatched: {
    version: 1,
    data: z.strictObject({
      trackingNumber: Text(64),
      shippedMg: z.int().positive().nullable(),
      cartons: z.int().positive().max(999).nullable(),
      shippedOn: CalendarDate.nullable(),
      deliveredOn: CalendarDate.nullable(),
    }),
  },
  /** All the parcels in which this return travels, as far as the shop knows (S23). */
  SiblingParcelsAnnounced: { version: 1, data: z.strictObject({ trackingNumbers: z.array(Text(64)).min(1).max(50) }) },
  /** The shop called this parcel back; the note says what for (S07). */
  RecallRequested: { version: 1, data: z.strictObject({ note: Text(500) }) },
  /** What was done about the requester's note. */
  OutcomeNoted: { version: 1, data: z.strictObject({ text: z.string().min(1).max(500) }) },
  SealJudged: { version: 1, data: z.strictObject({ parcelId: Id, isSealed: z.boolean() }) },
  /** Money or valuables in a parcel, noted by two people (S12). */
  ValuablesFound: {
    version: 1,
    data: z.strictObject({
      valuablesId: Id,
      description: z.string().min(1).max(300),
      amountMinor: AmountMinor.nullable(),
      currency: CurrencyCode.nullable(),
      /** Person id of the second person who saw it. */
      witnessId: Text(64),
    }),
  },
  /** Not taken in: the driver takes it back (S11). */
  ParcelTurnedAway: {
    version: 1,
    data: z.strictObject({
      parcelId: Id,
      reason: z.enum(['freight-collect', 'carrier-not-accepted', 'not-ours']),
      note: Text(300).nullable(),
    }),
  },
  /** Freight-collect that was paid all the same (S11). */
  FreightPaid: {
    version: 1,
    data: z.strictObject({
      parcelId: Id,
      amountMinor: AmountMinor,
      currency: CurrencyCode,
      note: Text(300).nullable(),
    }),
  },
  /** The slip in the box (S01). Who it names stands in the `personal` table under `detailsRef`, never here. */
  SlipRecorded: {
    version: 1,
    data: z.strictObject({
      found: z.boolean(),
      detailsRef: Id.nullable(),
      /** Last four digits of the phone number, for telling buyers apart. */
      phoneTail: z
        .string()
        .regex(/^\d{4}$/)
        .nullable(),
      rmaWritten: Text(64).nullable(),
      orderWritten: Text(64).nullable(),
    }),
  },
  /** How the parcel looked and what was signed when the driver left it at the dock (S51). */
  DockReceiptMatched: {
    version: 1,
    data: z.strictObject({
      parcelId: Id,
      dockId: Id,
      arrivedAtMs: EpochMs,
      condition: OuterPackaging.nullable(),
      reservation: Text(500).nullable(),
    }),
  },
  /** When the carrier says it delivered: not the same as received (A11). */
  CarrierDeliveryNoted: { version: 1, data: z.strictObject({ parcelId: Id, deliveredAtMs: EpochMs }) },
  CarrierConductNoted: { version: 1, data: z.strictObject({ parcelId: Id, conduct: z.string().min(1).max(300) }) },
  /** Packaging kept so that nothing breaks further and the carrier can look at it (S55). */
  PackagingRetained: { version: 1, data: z.strictObject({ parcelId: Id, shelf: Text(60), keepUntil: CalendarDate }) },
  /** What the freight of one leg is reckoned to come to, before it is billed (S88). */
  FreightEstimated: {
    version: 1,
    data: z.strictObject({
      estimateId: Id,
      leg: z.enum(['outbound', 'return', 're-ship']),
      carrier: Text(64).nullable(),
      amountMinor: AmountMinor,
      currency: CurrencyCode,
      /** What a person said counts before what the carrier's rate in the policy says. */
      from: z.enum(['policy', 'typed']),
    }),
  },
  /** Freight of one leg, as billed (S88, S90). */
  FreightRecorded: {
    version: 1,
    data: z.strictObject({
      freightId: Id,
      leg: z.enum(['outbound', 'return', 're-ship']),
      carrier: Text(64).nullable(),
      trackingNumber: Text(64).nullable(),
      amountMinor: AmountMinor.nullable(),
      currency: CurrencyCode.nullable(),
      payer: z.enum(['buyer', 'seller', 'platform', 'carrier']).nullable(),
      reference: Text(120).nullable(),
    }),
  },
} as const;
