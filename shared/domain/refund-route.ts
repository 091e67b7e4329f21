import type { ApprovalTerms } from './policy/approvals.ts';

/** By which door the money can go back (S110). */
export type RefundRoute = 'after-sales' | 'order' | 'unknown';

/** A completed order is refunded by the after-sales route only; `unknown` when the shop did not name a state. */
export function refundRoute(orderState: string | null, { completedOrderStates }: ApprovalTerms): RefundRoute {
  if (orderState === null || orderState.trim() === '') return 'unknown';
  return completedOrderStates.includes(orderState.trim().toLowerCase()) ? 'after-sales' : 'order';
}
