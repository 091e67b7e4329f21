import { z } from 'zod';
import { CalendarDate } from './calendar-date.ts';
import { Currency } from './currency.ts';
import { PhoneTail } from './phone-tail.ts';

/** The classes a shop can announce; the others (empty, unidentified ...) are only found out at the bench. */
export const EXPECTED_RETURN_CLASSES = ['customer-return', 'refused', 'bounced', 'recalled'] as const;

const Text = (max: number) => z.string().min(1).max(max);

export const ExpectedReturnLine = z.strictObject({
  sku: Text(64),
  quantity: z.int().min(1).max(999),
  /** What the buyer said, as the shop wrote it. */
  reason: Text(200).nullable(),
  /** What the shop would pay back for the whole line, in minor units of `currency`. */
  refundMinor: z.int().nonnegative().nullable(),
  currency: Currency.nullable(),
});
export type ExpectedReturnLine = z.infer<typeof ExpectedReturnLine>;

/**
 * A return the shop announced. Natural key: `rmaNumber`, and `sku` for a line within it; importing it again replaces it.
 * RMA and order number keep their hyphens and the tracking number has none, so look-ups compare `codeKey`s.
 */
export const ExpectedReturn = z.strictObject({
  rmaNumber: Text(64),
  orderNumber: Text(64).nullable(),
  /** Of the parcel, or of the first one when several were announced. */
  trackingNumber: Text(64).nullable(),
  /** Of the other parcels of the same return (S23), without the first. */
  furtherTrackingNumbers: z.array(Text(64)).max(49).optional(),
  carrier: Text(64).nullable(),
  returnClass: z.enum(EXPECTED_RETURN_CLASSES).default('customer-return'),
  lines: z.array(ExpectedReturnLine).min(1).max(200),
  /** What the person who called a parcel back wants done with it (S07). */
  note: Text(500).nullish(),
  /** When the buyer got the goods; the eligibility clocks start here. */
  deliveredOn: CalendarDate.nullish(),
  /** How far the order has come, as the shop calls it. */
  orderState: Text(40).nullish(),
  /** The day the shop closes the return if nothing has come (S03). */
  closesOn: CalendarDate.nullish(),
  /** False when the buyer could show no proof of purchase (S05). */
  hasProof: z.boolean().nullish(),
  /** A customer whose parcels go first (S108). */
  isPriority: z.boolean().nullish(),
  /** The buyer was told to refuse the delivery, so a refused parcel surprises nobody (S09). */
  isExpectedRefusal: z.boolean().nullish(),
  /** Where the buyer lives, as coarse as the shop likes: a province or a postal region. */
  region: Text(80).nullish(),
  phoneTail: PhoneTail.nullish(),
});
export type ExpectedReturn = z.infer<typeof ExpectedReturn>;

/** Every tracking number announced for the return, the first one first. */
export function trackingNumbersOf({ trackingNumber, furtherTrackingNumbers }: ExpectedReturn): readonly string[] {
  return [...(trackingNumber === null ? [] : [trackingNumber]), ...(furtherTrackingNumbers ?? [])];
}
