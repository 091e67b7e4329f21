import type { CaseView } from '../../shared/protocol/case-view.ts';
import type { WeightView } from '../../shared/protocol/weight-view.ts';

/** More pictures than this beside one sentence are a puzzle. */
const MOST = 3;

/**
 * The SKUs that somebody should look for now: what to count first where the weight cannot tell, else what the leading
 * explanation names. None while there is nothing to look for, and of accessories, which no picture shows by themselves.
 */
export function skusToLookFor(
  { verdict, explanations, next }: Pick<WeightView, 'verdict' | 'explanations' | 'next'>,
  { lines }: CaseView,
): readonly string[] {
  if (verdict === null || verdict.verdict === 'complete') return [];
  const [leader] = explanations;
  const named = (leader?.changes ?? []).flatMap(({ oneOf }) => oneOf).filter(({ accessory }) => accessory === null);
  const counted = next?.kind === 'count' ? [next] : [];
  const lineIds = (verdict.verdict === 'cannot-tell' ? counted : named).map(({ lineId }) => lineId);
  const skus = lineIds.flatMap((lineId) => lines.find((line) => line.lineId === lineId)?.sku ?? []);
  return [...new Set(skus)].slice(0, MOST);
}
