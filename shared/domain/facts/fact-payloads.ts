import { z } from 'zod';
import { Cause } from '../cause.ts';
import { Defect } from '../defect.ts';
import { Disposition } from '../disposition.ts';
import { Grade } from '../grade.ts';

/**
 * What the bench tells the back office (requirements 4.6). Facts, never commands: the bench says what it saw and what
 * it proposes, and moves no money and no stock itself. Every member is always present, `null` when not known, so that
 * a receiver never has to guess between "no" and "not said". Names, phones and addresses are not here and cannot be:
 * the objects are strict. A published version only ever grows by a new `.vN`; `resources/contracts` holds the copies
 * that a test compares.
 */
const Code = z.string().min(1).max(120);
const Sku = Code.describe('Stock keeping unit of the catalogue');
const Gtin = z
  .string()
  .regex(/^\d{8,14}$/)
  .nullable();
const UnitId = z.uuid().describe('One physical unit, stable over all facts of the case');
const Quantity = z.int().min(0).max(100_000);
const EpochMs = z.int().nonnegative().describe('Milliseconds since 1970-01-01T00:00:00Z');
const Sha256Hex = z.string().regex(/^[0-9a-f]{64}$/);

/** The eight ways a parcel can come to the bench (DESIGN.md 5). */
export const PARCEL_CLASSES = [
  'customer-return',
  'refused',
  'bounced',
  'recalled',
  'over-shipped',
  'unidentified',
  'empty',
  'lost-and-found',
] as const;

export const ParcelReceived = z.strictObject({
  parcelId: z.uuid(),
  trackingNumber: Code.nullable().describe('The carrier’s waybill number as scanned, normalised'),
  carrier: Code.nullable(),
  station: Code.describe('Code of the station that received the parcel'),
  receivedAtMs: EpochMs,
  grossMg: z.int().nonnegative().nullable().describe('Gross mass in milligrams; null when not weighed'),
  weightManual: z.boolean().describe('True when the mass was typed in by a person instead of read from the scale'),
  parcelClass: z.enum(PARCEL_CLASSES),
  rmaNumber: Code.nullable(),
  orderNumber: Code.nullable(),
});
export type ParcelReceived = z.infer<typeof ParcelReceived>;

const InspectedUnit = z.strictObject({
  unitId: UnitId,
  grade: Grade.nullable(),
  defects: z.array(Defect.omit({ defectId: true })).max(50),
  causeStated: Cause.nullable().describe('What the inspector states, not a verdict on liability'),
});

const InspectedLine = z
  .strictObject({
    lineId: z.uuid(),
    sku: Sku,
    gtin: Gtin,
    expected: Quantity,
    good: Quantity,
    defective: Quantity,
    missing: Quantity,
    units: z.array(InspectedUnit).max(1000),
  })
  .refine((line) => line.expected === line.good + line.defective + line.missing, {
    message: 'expected must equal good + defective + missing',
    path: ['expected'],
  })
  .describe('Always expected = good + defective + missing; what nobody expected is listed apart');

/** The weight usually comes after `parcel.received` has left, so the inspection says it (again). */
const WeighedParcel = z.strictObject({
  parcelId: z.uuid(),
  trackingNumber: Code.nullable(),
  grossMg: z.int().positive().nullable().describe('Gross mass in milligrams; null when the parcel was never weighed'),
  weightManual: z.boolean().describe('True when the mass was typed in by a person instead of read from the scale'),
});

export const ReturnInspected = z.strictObject({
  parcels: z.array(WeighedParcel).max(100),
  rmaNumber: Code.nullable(),
  orderNumber: Code.nullable(),
  lines: z.array(InspectedLine).max(500),
  unexpected: z.array(z.strictObject({ sku: Sku.nullable(), gtin: Gtin, quantity: Quantity.min(1) })).max(500),
  evidencePhotoHashes: z.array(Sha256Hex).max(200),
});
export type ReturnInspected = z.infer<typeof ReturnInspected>;

/** A parcel nobody expects and nobody knows, put on a hold shelf: what it holds, so that somebody can place it. */
export const ParcelUnidentified = z.strictObject({
  parcelId: z.uuid().nullable().describe('Null when the parcel has no label at all and was never given one'),
  trackingNumber: Code.nullable(),
  carrier: Code.nullable(),
  station: Code,
  holdNumber: Code.nullable().describe('The short number on the hold label'),
  shelf: Code.nullable(),
  grossMg: z.int().positive().nullable(),
  contents: z
    .array(z.strictObject({ sku: Sku.nullable(), gtin: Gtin, name: z.string().max(200), quantity: Quantity.min(1) }))
    .max(500),
  rmaWritten: Code.nullable().describe('RMA as written on the slip, unverified'),
  orderWritten: Code.nullable().describe('Order number as written on the slip, unverified'),
  evidencePhotoHashes: z.array(Sha256Hex).max(200),
});
export type ParcelUnidentified = z.infer<typeof ParcelUnidentified>;

export const StockRestock = z.strictObject({
  lineId: z.uuid().nullable(),
  sku: Sku,
  gtin: Gtin,
  quantity: Quantity.min(1),
  unitIds: z.array(UnitId).max(1000),
  bin: z.enum(['good', 'defective', 'quarantine']),
  disposition: Disposition,
  place: Code.nullable().describe('Where the unit was put'),
});
export type StockRestock = z.infer<typeof StockRestock>;

export const RefundReady = z.strictObject({
  rmaNumber: Code.nullable(),
  orderNumber: Code.nullable(),
  amountMinor: z.int().nonnegative().describe('Proposed amount in the minor unit of the currency, never a decimal'),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .describe('ISO 4217'),
  lines: z
    .array(
      z.strictObject({ lineId: z.uuid(), sku: Sku, quantity: Quantity.min(1), amountMinor: z.int().nonnegative() }),
    )
    .max(500),
  freightPayer: z.enum(['buyer', 'seller', 'platform', 'carrier']).nullable(),
  evidencePhotoHashes: z.array(Sha256Hex).max(200),
  approver: Code.nullable().describe('Id of the second person who approved, never a name'),
  orderState: Code.nullable(),
  reason: z.string().min(1).max(500),
  paidMinor: z.int().nonnegative().optional().describe('What the buyer had paid; given with a partial refund'),
  keepsMinor: z
    .int()
    .nonnegative()
    .optional()
    .describe('What the seller keeps: paid less refunded, the number some shops ask for'),
});
export type RefundReady = z.infer<typeof RefundReady>;

/** The facts the bench posts. A type is its name on the wire, exactly (DESIGN.md 9). */
export const FACT_TYPES = [
  'returns.parcel.received.v1',
  'returns.parcel.unidentified.v1',
  'returns.return.inspected.v1',
  'returns.stock.restock.v1',
  'returns.refund.ready.v1',
  'returns.return.corrected.v1',
] as const;
export type FactKind = (typeof FACT_TYPES)[number];

/** What an earlier closing told is void: the facts named are reversed, and what is true now follows as facts anew. */
export const ReturnCorrected = z.strictObject({
  rmaNumber: Code.nullable(),
  orderNumber: Code.nullable(),
  reason: z.string().max(500),
  reverses: z
    .array(z.strictObject({ factId: z.uuid(), type: z.enum(FACT_TYPES) }))
    .min(1)
    .max(2_000)
    .describe('Ids of the facts that no longer hold; a receiver undoes what it did for each of them'),
});
export type ReturnCorrected = z.infer<typeof ReturnCorrected>;

export const FACT_PAYLOADS = {
  'returns.parcel.received.v1': ParcelReceived,
  'returns.parcel.unidentified.v1': ParcelUnidentified,
  'returns.return.inspected.v1': ReturnInspected,
  'returns.stock.restock.v1': StockRestock,
  'returns.refund.ready.v1': RefundReady,
  'returns.return.corrected.v1': ReturnCorrected,
} as const satisfies Record<FactKind, z.ZodType>;

export type FactPayload<Type extends FactKind> = z.infer<(typeof FACT_PAYLOADS)[Type]>;
