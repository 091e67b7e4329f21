import { z } from 'zod';
import { PARCEL_CLASSES } from '../../domain/facts/fact-payloads.ts';
import { Accessory, PRODUCT_ATTRIBUTES } from '../../domain/reference/product-traits.ts';

/** What the schemas of case events are made of. */
export const Id = z.uuid();
export const Count = z.int().nonnegative().max(99_999);
export const Text = (max: number) => z.string().max(max);
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);
export const CurrencyCode = z.string().length(3);
/** Minor units of a currency. */
export const AmountMinor = z.int().nonnegative();
export const EpochMs = z.int().nonnegative();
/** A calendar date in the site's zone, `2026-03-31`. */
export const CalendarDate = z.iso.date();
/** The policy and the trade rules a decision was made under, kept so that it can be explained later. */
export const Grounds = { policyVersion: Text(40), ruleIds: z.array(Text(8)).max(20) };

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
  refundMinor: AmountMinor.nullable(),
  currency: CurrencyCode.nullable(),
  claimedReason: Text(200).nullable(),
  /** The RMA that announced the line; null when none did (a refused shipment). */
  rmaNumber: Text(64).nullable(),
  /** In how many cartons one unit travels. */
  cartonsPerUnit: z.int().positive().max(20),
  attributes: z.array(z.enum(PRODUCT_ATTRIBUTES)).max(10),
  accessories: z.array(Accessory).max(50),
  /** Serial numbers that were sold under this line; empty when nobody knows them. */
  soldSerials: z.array(Text(64)).max(999),
  category: Text(100).nullable(),
});

/** What the shop said of the sale and of the return, as far as it did. */
export const ReturnTerms = z.strictObject({
  /** When the buyer got the goods: the no-reason window counts from here (S13). */
  deliveredOn: CalendarDate.nullable(),
  /** State of the order in the shop; a completed one takes the after-sales refund route (S110). */
  orderState: Text(40).nullable(),
  /** When the refund case closes unless the return waybill is filled in (S03). */
  closesOn: CalendarDate.nullable(),
  /** Proof of purchase (S05). */
  hasProof: z.boolean().nullable(),
  /** A customer whose parcels come first (S108). */
  isPriority: z.boolean().nullable(),
  /** The buyer was told to refuse the parcel: it is expected back unopened (S09). */
  isExpectedRefusal: z.boolean().nullable(),
  dueOn: CalendarDate.nullable(),
});
export type ReturnTerms = z.infer<typeof ReturnTerms>;

/** Terms of a return about which the shop said nothing. */
export const NO_TERMS: ReturnTerms = {
  deliveredOn: null,
  orderState: null,
  closesOn: null,
  hasProof: null,
  isPriority: null,
  isExpectedRefusal: null,
  dueOn: null,
};
