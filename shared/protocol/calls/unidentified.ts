import { z } from 'zod';
import { LOCALES } from '../../i18n/locales.ts';
import { ScanOutcome } from '../bench-view.ts';
import { defineCall } from '../call.ts';
import { Changed, commandId } from '../changed.ts';
import { SlipDetails } from '../../domain/slip.ts';
import { GuessReason } from '../../domain/guess/guess-reason.ts';
import { UnidentifiedParcel } from '../unidentified-view.ts';

const BENCH_ROLES = ['operator', 'inspector', 'supervisor', 'administrator'] as const;
const caseId = z.uuid();
const Document = { fileName: z.string(), savedTo: z.string() };

/** Parcels that nobody knows: from the bench to the shelf, and to whoever can place them. */
export const unidentifiedCalls = {
  'unidentified.open': defineCall({
    summary: 'Opens a case for a parcel without any label; a waybill that nobody knows opens one by being scanned.',
    access: BENCH_ROLES,
    changes: true,
    params: z.strictObject({ commandId }),
    result: z.strictObject({ outcome: ScanOutcome, bench: Changed.shape.bench }),
  }),
  'slip.record': defineCall({
    summary:
      'What the slip in the box says, or that there is none. Names and telephones are kept apart from the record.',
    access: BENCH_ROLES,
    changes: true,
    params: z.strictObject({
      commandId,
      caseId,
      found: z.boolean(),
      details: SlipDetails,
      rmaWritten: z.string().trim().min(1).max(64).nullable(),
      orderWritten: z.string().trim().min(1).max(64).nullable(),
    }),
    result: Changed,
  }),
  'case.hold': defineCall({
    summary: 'Puts an unidentified parcel on a hold shelf: gives it its short number and makes the hold label.',
    access: BENCH_ROLES,
    changes: true,
    params: z.strictObject({ commandId, caseId }),
    result: z.strictObject({ holdNumber: z.string(), shelf: z.string().nullable(), ...Document, ...Changed.shape }),
  }),
  'case.link': defineCall({
    summary: 'Says which return or shipment an unidentified parcel is; joins the case that return has already.',
    access: BENCH_ROLES,
    changes: true,
    params: z.strictObject({
      commandId,
      caseId,
      source: z.enum(['return', 'shipment']),
      /** RMA of the return, or tracking number of the shipment. */
      ref: z.string().min(1).max(64),
      /** The kinds of the reasons of the guess that was followed. */
      reasons: z.array(z.enum(GuessReason.options.map(({ shape }) => shape.kind.value))).max(20),
    }),
    result: z.strictObject({ into: z.uuid(), ...Changed.shape }),
  }),
  'unidentified.get': defineCall({
    summary: 'One unidentified parcel with its slip and what it may be, likeliest first, each guess with its reasons.',
    access: 'anyone',
    changes: false,
    params: z.strictObject({ caseId }),
    result: UnidentifiedParcel,
  }),
  'unidentified.list': defineCall({
    summary: 'Every parcel that nobody knows, the longest waiting first.',
    access: 'anyone',
    changes: false,
    params: z.strictObject({ limit: z.int().positive().max(500) }),
    result: z.strictObject({ parcels: z.array(UnidentifiedParcel) }),
  }),
  'unidentified.export': defineCall({
    summary:
      'Writes that list for customer service: one HTML page with the pictures inside, and a CSV; bytes by export.bytes.',
    access: ['finance', 'supervisor', 'administrator'],
    changes: true,
    params: z.strictObject({ commandId, locale: z.enum(LOCALES) }),
    result: z.strictObject({
      parcels: z.int().nonnegative(),
      html: z.strictObject(Document),
      csv: z.strictObject(Document),
    }),
  }),
  'snapshot.add': defineCall({
    summary: 'Keeps an uploaded picture that the bench took by itself, for as long as the policy says.',
    access: BENCH_ROLES,
    changes: true,
    params: z.strictObject({
      commandId,
      caseId,
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      moment: z.enum(['waybill', 'item', 'weight', 'close']),
    }),
    result: z.strictObject({ kept: z.boolean() }),
  }),
};
