import { z } from 'zod';

const AmountMinor = z.int().nonnegative().max(1_000_000_000_000);

/** What needs the agreement of a second person before it leaves the bench. */
export const ApprovalTerms = z.strictObject({
  /** A refund, or a goodwill payment, above this amount per currency, minor units; other currencies need none. */
  refundAboveMinor: z.record(z.string().length(3), AmountMinor),
  /** A refund for goods that are not eligible (S13 to S16). */
  withheldRefund: z.boolean(),
  /** Closing again what had been told to the back office. The reopening itself is a supervisor's already. */
  correction: z.boolean(),
  /** A parcel in which cash or valuables were found; the finder has named a witness already (S12). */
  valuables: z.boolean(),
  /** States of an order whose money only goes back by the after-sales route, in small letters (S110). */
  completedOrderStates: z.array(z.string().min(1).max(40)).max(50),
});
export type ApprovalTerms = z.infer<typeof ApprovalTerms>;

export const DEFAULT_APPROVAL_TERMS: ApprovalTerms = {
  refundAboveMinor: { EUR: 20_000, USD: 20_000, GBP: 20_000, CNY: 150_000 },
  withheldRefund: true,
  correction: false,
  valuables: false,
  completedOrderStates: [
    'completed',
    'complete',
    'finished',
    'closed',
    '交易成功',
    '已完成',
    'completado',
    'finalizado',
  ],
};
