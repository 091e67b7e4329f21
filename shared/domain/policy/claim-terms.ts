import { z } from 'zod';

const Days = z.int().nonnegative().max(1_100);

/**
 * Until when each carrier takes a claim, in calendar days from delivery, and who says so (documents.md 3.1). A contract
 * overrides what stands here: the site adopts its own table.
 */
export const ClaimTerms = z.strictObject({
  carriers: z
    .array(
      z.strictObject({
        /** Null is the row for every carrier that has none of its own. */
        carrier: z.string().min(1).max(40).nullable(),
        /** Seen from outside on arrival. */
        visibleDays: Days,
        /** Found when the parcel was opened. */
        hiddenDays: Days,
        /** Loss and delay. */
        otherDays: Days,
        source: z.string().min(1).max(200),
        /** When somebody last looked it up. */
        asOf: z.iso.date(),
      }),
    )
    .max(200),
  /** The clock turns amber, then red, when this much of the time is gone. */
  nearPercent: z.int().min(1).max(99),
  urgentPercent: z.int().min(1).max(100),
});
export type ClaimTerms = z.infer<typeof ClaimTerms>;

const AS_OF = '2026-11-22';

/** Published terms, the shorter one where a carrier has several; for everybody else a cautious one of our own. */
export const DEFAULT_CLAIM_TERMS: ClaimTerms = {
  carriers: [
    { carrier: 'UPS', visibleDays: 14, hiddenDays: 14, otherDays: 21, source: 'UPS, international', asOf: AS_OF },
    { carrier: 'FedEx', visibleDays: 21, hiddenDays: 21, otherDays: 270, source: 'FedEx, international', asOf: AS_OF },
    { carrier: 'DHL', visibleDays: 0, hiddenDays: 7, otherDays: 21, source: 'DHL Freight, EU road; CMR', asOf: AS_OF },
    { carrier: null, visibleDays: 0, hiddenDays: 3, otherDays: 7, source: 'Cautious default', asOf: AS_OF },
  ],
  nearPercent: 50,
  urgentPercent: 80,
};
