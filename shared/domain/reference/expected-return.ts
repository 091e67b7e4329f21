import { z } from 'zod';
import { Currency } from './currency.ts';

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
  trackingNumber: Text(64).nullable(),
  carrier: Text(64).nullable(),
  returnClass: z.enum(EXPECTED_RETURN_CLASSES).default('customer-return'),
  lines: z.array(ExpectedReturnLine).min(1).max(200),
});
export type ExpectedReturn = z.infer<typeof ExpectedReturn>;
