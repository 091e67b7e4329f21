import { z } from 'zod';
import { MOST_GROSS_MG } from '../../domain/mass.ts';
import { MATTER_OUTCOMES, MATTERS } from '../../domain/matter.ts';
import { Currency } from '../../domain/reference/currency.ts';
import { defineCall } from '../call.ts';
import { CaseView } from '../case-view.ts';
import { commandId } from '../changed.ts';

/** Customer service works at the bench too; finance settles refunds without a return. */
const MATTER_ROLES = ['operator', 'inspector', 'finance', 'supervisor', 'administrator'] as const;
const caseId = z.uuid();
const Sha256Hex = z.string().regex(/^[0-9a-f]{64}$/);
const Case = z.strictObject({ case: CaseView });
const AmountMinor = z.int().nonnegative().max(1_000_000_000);

export const matterCalls = {
  'case.openWithoutParcel': defineCall({
    summary: 'Opens a case without a parcel, found by order, RMA or our own waybill, or under a number nobody knows.',
    access: MATTER_ROLES,
    changes: true,
    params: z.strictObject({
      commandId,
      matter: z.enum(MATTERS),
      reference: z.string().trim().min(1).max(64),
      note: z.string().trim().max(500),
    }),
    result: Case,
  }),
  'matter.lookUp': defineCall({
    summary: 'What an order, RMA or waybill is about, before a case without a parcel is opened for it.',
    access: 'anyone',
    changes: false,
    params: z.strictObject({ reference: z.string().trim().min(1).max(64) }),
    result: z.strictObject({
      found: z.enum(['return', 'shipment', 'nothing']),
      rmaNumber: z.string().nullable(),
      orderNumber: z.string().nullable(),
      lines: z.array(z.strictObject({ sku: z.string(), name: z.string(), quantity: z.int() })),
    }),
  }),
  'matter.list': defineCall({
    summary: 'Cases without a parcel that are not closed, the oldest first.',
    access: 'anyone',
    changes: false,
    params: z.strictObject({}),
    result: z.strictObject({ cases: z.array(CaseView) }),
  }),
  'matter.declareWeight': defineCall({
    summary: 'A weight the buyer says, with its picture; kept and always marked unverified.',
    access: MATTER_ROLES,
    changes: true,
    params: z.strictObject({
      commandId,
      caseId,
      declaredMg: z.int().positive().max(MOST_GROSS_MG),
      sha256: Sha256Hex.nullable(),
    }),
    result: Case,
  }),
  'matter.noteDelivery': defineCall({
    summary: 'Whether a line that is short stands on the delivery note.',
    access: MATTER_ROLES,
    changes: true,
    params: z.strictObject({ commandId, caseId, lineId: z.uuid(), onDeliveryNote: z.boolean() }),
    result: Case,
  }),
  'evidence.attach': defineCall({
    summary: 'Adds an uploaded picture or PDF (POST /api/evidence) to a case without a parcel.',
    access: MATTER_ROLES,
    changes: true,
    params: z.strictObject({ commandId, caseId, sha256: Sha256Hex, title: z.string().trim().min(1).max(200) }),
    result: Case,
  }),
  'matter.settle': defineCall({
    summary: 'What a case without a parcel comes to; refund and what the seller keeps must add up to what was paid.',
    access: MATTER_ROLES,
    changes: true,
    params: z.strictObject({
      commandId,
      caseId,
      outcome: z.enum(MATTER_OUTCOMES),
      note: z.string().trim().max(500),
      /** Of the parcel that is sent again. */
      trackingNumber: z.string().trim().min(1).max(64).nullable(),
      carrier: z.string().trim().min(1).max(64).nullable(),
      payer: z.enum(['buyer', 'seller', 'platform', 'carrier']).nullable(),
      amountMinor: AmountMinor.nullable(),
      keepsMinor: AmountMinor.nullable(),
      /** What the buyer paid, where no line of the case says so. */
      paidMinor: AmountMinor.nullable(),
      currency: Currency.nullable(),
    }),
    result: Case,
  }),
  'matter.close': defineCall({
    summary: 'Closes a case without a parcel once everything about it is answered.',
    access: MATTER_ROLES,
    changes: true,
    params: z.strictObject({ commandId, caseId, confirmedBy: z.enum(['button', 'api']) }),
    result: Case,
  }),
};
