import type { Policy } from '../domain/policy/policy.ts';
import type { CaseState, ReturnLine } from './state.ts';

/** What the bench proposes to pay back in one currency, and from which lines. */
export interface RefundProposal {
  readonly currency: string;
  /** Minor units. */
  readonly amountMinor: number;
  readonly lines: { lineId: string; sku: string; quantity: number; amountMinor: number }[];
  readonly reason: string;
}

/**
 * A proposal per currency for the units that came back (S67: goods first, then money; S76). Units whose stated cause
 * is the customer's own use are left out: that decision is a person's (S19). The bench never moves money.
 */
export function refundProposals(state: CaseState, policy: Policy): readonly RefundProposal[] {
  const byCurrency = new Map<string, RefundProposal['lines']>();
  for (const line of state.lines) {
    const quantity = (line.counted ?? 0) - withheldUnits(line, state, policy);
    if (line.refundMinor === null || line.currency === null || quantity <= 0) continue;
    const amountMinor = Math.floor((line.refundMinor * quantity) / line.expected);
    const { lineId, sku } = line;
    byCurrency.set(line.currency, [...(byCurrency.get(line.currency) ?? []), { lineId, sku, quantity, amountMinor }]);
  }
  return [...byCurrency].map(([currency, lines]) => ({
    currency,
    amountMinor: lines.reduce((sum, { amountMinor }) => sum + amountMinor, 0),
    lines,
    reason: 'S67 S76',
  }));
}

function withheldUnits(line: ReturnLine, state: CaseState, policy: Policy): number {
  return state.units.filter(
    ({ lineId, causeStated }) =>
      lineId === line.lineId && causeStated !== null && policy.refundWithheldForCauses.includes(causeStated),
  ).length;
}
