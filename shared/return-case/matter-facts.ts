import type { FactPayload } from '../domain/facts/fact-payloads.ts';
import { isRefunded, matterRules } from '../domain/matter.ts';
import type { FoldedCase } from './fold-case.ts';
import { type Fact, type FactContext, makeFact } from './make-fact.ts';
import type { CaseState, EventOrigin } from './state.ts';
import { paidMinorOf } from './without-parcel.ts';

/**
 * S77, S78: what a matter without a parcel tells when it is closed: a refund where one was settled, of the difference or
 * the freight, with no line received. Nothing was inspected and nothing goes into stock.
 */
export function matterFacts(folded: FoldedCase, cause: EventOrigin, context: FactContext): Fact[] {
  const { state } = folded;
  const { settled, matter, rmas, evidence, freights } = state;
  if (!settled || !matter || !isRefunded(settled.outcome)) return [];
  if (settled.amountMinor === null || settled.currency === null) return [];
  const { amountMinor, currency } = settled;
  const paidMinor = paidMinorOf(state, currency);
  const payload: FactPayload<'returns.refund.ready.v1'> = {
    rmaNumber: rmas[0]?.rmaNumber ?? null,
    orderNumber: state.orderNumber,
    amountMinor,
    currency,
    lines: [],
    freightPayer: freights.at(-1)?.payer ?? null,
    evidencePhotoHashes: [...new Set(evidence.map(({ sha256 }) => sha256))],
    approver: approverOf(state, currency),
    orderState: state.terms.orderState,
    reason: [...matterRules(matter.matter).ruleIds, 'S109'].join(' '),
    ...(paidMinor === null ? {} : { paidMinor, keepsMinor: paidMinor - amountMinor }),
  };
  const window = context.policy.undoWindowsMs.refundReady;
  return [makeFact(folded, 'returns.refund.ready.v1', currency, cause, window, payload, context)];
}

/** Money without goods is goodwill: whoever agreed to it, where somebody had to. */
function approverOf({ approvals }: CaseState, currency: string): string | null {
  const asked = approvals.findLast((approval) => approval.matter === 'goodwill' && approval.currency === currency);
  return asked?.decided?.granted === true ? asked.decided.origin.actor : null;
}
