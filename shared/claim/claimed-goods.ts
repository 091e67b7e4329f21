import type { CaseState, ReturnLine } from '../return-case/state.ts';
import type { ClaimBasis, ClaimedGoods, Remark } from './claim-basis.ts';
import type { ClaimGrounds } from './claim-grounds.ts';

type PricedGoods = ClaimedGoods & { readonly currency: string | null };
type Affected = Pick<ClaimGrounds, 'damaged' | 'missingLineIds' | 'unseenLineIds'>;

/** The articles a claim is about: those with a damaged or missing unit. */
export function claimedGoods(state: CaseState, affected: Affected): PricedGoods[] {
  return state.lines.flatMap((line) => {
    const { damaged, missing, received } = countsOf(line, affected);
    if (damaged + missing === 0) return [];
    const { sku, name, nameZh, nameEs, expected, currency } = line;
    const counts = { expected, received, damaged, missing };
    const value = { unitValueMinor: shareOf(line, 1), valueMinor: shareOf(line, damaged + missing) };
    return [{ sku, name, nameZh, nameEs, ...counts, ...value, currency }];
  });
}

function countsOf(
  { lineId, expected, counted }: ReturnLine,
  { damaged, missingLineIds, unseenLineIds }: Affected,
): Pick<ClaimedGoods, 'damaged' | 'missing' | 'received'> {
  const received = counted ?? 0;
  if (unseenLineIds.includes(lineId)) return { damaged: expected, missing: 0, received };
  return {
    damaged: damaged.filter((unit) => unit.lineId === lineId).length,
    missing: missingLineIds.includes(lineId) ? Math.max(0, expected - received) : 0,
    received,
  };
}

/** What the shop pays back for some units of a line, as the refund proposal counts it: rounded down, never up. */
function shareOf({ refundMinor, expected }: ReturnLine, quantity: number): number | null {
  return refundMinor === null ? null : Math.floor((refundMinor * quantity) / expected);
}

/** The value in one currency. An article of another currency, or of no known value, leaves it to a person. */
export function claimedValue(
  { settled, lines }: CaseState,
  goods: readonly PricedGoods[],
): Pick<ClaimBasis, 'valueMinor' | 'currency'> & { readonly remarks: Remark[] } {
  const { amountMinor: settledMinor = null, currency: settledCurrency = null } = settled ?? {};
  if (settledMinor !== null && settledCurrency !== null) {
    return { valueMinor: settledMinor, currency: settledCurrency, remarks: [] };
  }
  const currency = [...goods, ...lines].find((article) => article.currency !== null)?.currency ?? null;
  const values = goods.map((article) => (article.currency === currency ? article.valueMinor : null));
  const isWhole = goods.length > 0 && currency !== null && !values.includes(null);
  const remarks: Remark[] = [
    ...(goods.some((other) => other.currency !== null && other.currency !== currency)
      ? ['currency-differs' as const]
      : []),
    ...(goods.some((article) => article.valueMinor === null) ? ['value-unknown' as const] : []),
  ];
  const valueMinor = isWhole ? values.reduce((sum: number, value) => sum + (value ?? 0), 0) : null;
  return { valueMinor, currency, remarks };
}
