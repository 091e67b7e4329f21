import { z } from 'zod';
import { CalendarDate } from './calendar-date.ts';
import { PhoneTail } from './phone-tail.ts';

const Text = (max: number) => z.string().min(1).max(max);

export const OutboundShipmentLine = z.strictObject({
  sku: Text(64),
  quantity: z.int().min(1).max(999),
  /** Serial numbers that were sold with this line, where the shop keeps them. */
  serials: z.array(Text(64)).max(999),
});
export type OutboundShipmentLine = z.infer<typeof OutboundShipmentLine>;

/**
 * A parcel the shop sent out. When it comes back unopened (refused, bounced) its own waybill is the only name it has, and
 * all of it is expected inside. Natural key: `trackingNumber`; importing it again replaces it.
 */
export const OutboundShipment = z.strictObject({
  trackingNumber: Text(64),
  orderNumber: Text(64).nullable(),
  carrier: Text(64).nullable(),
  lines: z.array(OutboundShipmentLine).min(1).max(200),
  /** Gross mass on the waybill stub (S25); null when the carrier's stub was not kept. */
  shippedMg: z.int().positive().nullable(),
  /** How many cartons went under this number. */
  cartons: z.int().min(1).max(99),
  shippedOn: CalendarDate.nullable(),
  deliveredOn: CalendarDate.nullable(),
  region: Text(80).nullable(),
  phoneTail: PhoneTail.nullable(),
});
export type OutboundShipment = z.infer<typeof OutboundShipment>;
