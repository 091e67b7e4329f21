import type { Policy } from '../domain/policy/policy.ts';
import { type LineEligibility, lineEligibilities } from './case-eligibility.ts';
import type { CaseState, ReturnLine } from './state.ts';

/** What the bench proposes to pay back in one currency, and from which lines. */
export interface RefundProposal {
  readonly currency: string;
  /** Minor units. */
  readonly amountMinor: number;
  readonly lines: { lineId: string; sku: string; quantity: number; amountMinor: number }[];
  readonly reason: string;
}

/** Units of a line for which nothing is proposed, and the rules that hold them back: a person decides about them. */
export interface WithheldRefund {
  readonly lineId: string;
  readonly quantity: number;
  /** Minor units that would have been proposed for them; null for a line without a value. */
  readonly amountMinor: number | null;
  readonly currency: string | null;
  readonly ruleIds: readonly string[];
}

/**
 * A proposal per currency for the units that came back (S67: goods first, then money; S76). Units whose stated cause
 * is the customer's own use are left out (S19), and so are those that may not come back under the shop's terms
 * (S13-S16): that decision is a person's. The bench never moves money.
 */
export function refundProposals(state: CaseState, policy: Policy): readonly RefundProposal[] {
  const byCurrency = new Map<string, RefundProposal['lines']>();
  const withheld = withheldRefunds(state, policy);
  for (const line of state.lines) {
    const held = withheld.find(({ lineId }) => lineId === line.lineId)?.quantity ?? 0;
    const quantity = (line.counted ?? 0) - held;
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

/** What is held back, and why; nothing more once a second person has let it go. */
export function withheldRefunds(state: CaseState, policy: Policy): readonly WithheldRefund[] {
  const isLetGo = state.approvals.some(
    ({ matter, decided }) => matter === 'withheld-refund' && decided?.granted === true,
  );
  const eligibilities = isLetGo ? [] : lineEligibilities(state, policy);
  return state.lines.flatMap((line): WithheldRefund[] => {
    const eligibility = eligibilities.find(({ lineId }) => lineId === line.lineId);
    const held = heldOrdinals(line, state, policy, eligibility);
    if (held.ordinals.size === 0) return [];
    const { lineId, refundMinor, currency, expected } = line;
    const quantity = held.ordinals.size;
    const amountMinor = refundMinor === null ? null : Math.floor((refundMinor * quantity) / expected);
    return [{ lineId, quantity, amountMinor, currency, ruleIds: held.ruleIds }];
  });
}

function heldOrdinals(
  { lineId, counted }: ReturnLine,
  { units }: CaseState,
  policy: Policy,
  eligibility: LineEligibility | undefined,
): { readonly ordinals: ReadonlySet<number>; readonly ruleIds: readonly string[] } {
  const byCause = units
    .filter((unit) => unit.lineId === lineId && unit.causeStated !== null)
    .filter(({ causeStated }) => causeStated !== null && policy.refundWithheldForCauses.includes(causeStated))
    .map(({ ordinal }) => ordinal);
  const excluded = (eligibility?.excludedOrdinals ?? []).filter((ordinal) => ordinal <= (counted ?? 0));
  const excludedBy = excluded.length === 0 ? [] : (eligibility?.findings ?? []).map(({ ruleId }) => ruleId);
  const ruleIds = [...new Set([...(byCause.length === 0 ? [] : ['S19']), ...excludedBy])];
  return { ordinals: new Set([...byCause, ...excluded]), ruleIds };
}
