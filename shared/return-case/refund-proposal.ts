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
export interface HeldRefund {
  readonly lineId: string;
  readonly sku: string;
  readonly quantity: number;
  /** Minor units by which the proposal grows when they are let go; null for a line without a value. */
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
  const held = heldRefunds(state, policy);
  const parts = state.lines.flatMap((line) => {
    const { lineId, sku, currency, counted } = line;
    const quantity = (counted ?? 0) - (held.find((other) => other.lineId === lineId)?.quantity ?? 0);
    const amountMinor = shareOf(line, quantity);
    if (amountMinor === null || currency === null || quantity <= 0) return [];
    return [{ currency, lineId, sku, quantity, amountMinor }];
  });
  return proposalsOf(parts);
}

/** Lines put together by currency, in the order they come; two parts of one line become one. */
export function proposalsOf(
  parts: readonly (RefundProposal['lines'][number] & { readonly currency: string })[],
): readonly RefundProposal[] {
  const byCurrency = new Map<string, RefundProposal['lines']>();
  for (const { currency, ...part } of parts) {
    const lines = byCurrency.get(currency) ?? [];
    const same = lines.find(({ lineId }) => lineId === part.lineId);
    const others = lines.filter((line) => line !== same);
    byCurrency.set(currency, [...others, same ? summed(same, part) : part]);
  }
  return [...byCurrency].map(([currency, lines]) => ({
    currency,
    amountMinor: lines.reduce((sum, { amountMinor }) => sum + amountMinor, 0),
    lines,
    reason: 'S67 S76',
  }));
}

/** What the rules hold back, and which; whether a second person has let it go is not asked here. */
export function heldRefunds(state: CaseState, policy: Policy): readonly HeldRefund[] {
  const eligibilities = lineEligibilities(state, policy);
  return state.lines.flatMap((line): HeldRefund[] => {
    const eligibility = eligibilities.find(({ lineId }) => lineId === line.lineId);
    const held = heldOrdinals(line, state, policy, eligibility);
    if (held.ordinals.size === 0) return [];
    const { lineId, sku, currency } = line;
    const quantity = held.ordinals.size;
    return [{ lineId, sku, quantity, amountMinor: growthBy(line, quantity), currency, ruleIds: held.ruleIds }];
  });
}

/** So much of the line's value as so many units are, never rounded up. */
function shareOf({ refundMinor, expected }: ReturnLine, quantity: number): number | null {
  return refundMinor === null ? null : Math.floor((refundMinor * quantity) / expected);
}

/** What is left is rounded down too: both parts together are what the units are worth together. */
function growthBy(line: ReturnLine, quantity: number): number | null {
  const counted = line.counted ?? line.expected;
  const [all, rest] = [shareOf(line, counted), shareOf(line, counted - quantity)];
  return all === null || rest === null ? null : all - rest;
}

const summed = (one: RefundProposal['lines'][number], other: RefundProposal['lines'][number]) => ({
  ...one,
  quantity: one.quantity + other.quantity,
  amountMinor: one.amountMinor + other.amountMinor,
});

function heldOrdinals(
  { lineId, counted, expected }: ReturnLine,
  { units }: CaseState,
  policy: Policy,
  eligibility: LineEligibility | undefined,
): { readonly ordinals: ReadonlySet<number>; readonly ruleIds: readonly string[] } {
  const byCause = units
    .filter((unit) => unit.lineId === lineId && unit.ordinal <= (counted ?? expected))
    .filter(({ causeStated }) => causeStated !== null && policy.refundWithheldForCauses.includes(causeStated))
    .map(({ ordinal }) => ordinal);
  const excluded = (eligibility?.excludedOrdinals ?? []).filter((ordinal) => ordinal <= (counted ?? 0));
  const excludedBy = excluded.length === 0 ? [] : (eligibility?.findings ?? []).map(({ ruleId }) => ruleId);
  const ruleIds = [...new Set([...(byCause.length === 0 ? [] : ['S19']), ...excludedBy])];
  return { ordinals: new Set([...byCause, ...excluded]), ruleIds };
}
