import type { Hypothesis } from './expand.ts';

/** What to find out next: how many of a SKU are there, or what the packaging alone weighs. */
export type NextQuestion = { readonly kind: 'count'; readonly sku: string } | { readonly kind: 'weigh-packaging' };

/** A question that says less than this (bits) is not worth a hand. */
const LEAST_BITS = 0.01;

/**
 * The question whose answer says most, in bits, about which of the leading hypotheses holds: a count of one SKU (its
 * answer follows from the hypothesis, so that it says as much as its own entropy), or the packaging on the scale by
 * itself. Of equals a count comes first, then by SKU: hands are surer than masses. Null when nothing says anything.
 */
export function nextQuestion(parts: {
  readonly hypotheses: readonly Hypothesis[];
  readonly packings: readonly string[];
  /** For each leading explanation its posterior, and the log weight of each packing under it. */
  readonly shares: readonly { readonly posterior: number; readonly byPacking: readonly number[] }[];
}): NextQuestion | null {
  const { hypotheses } = parts;
  const skus = new Set(hypotheses.flatMap(({ missing, extra }) => [...Object.keys(missing), ...Object.keys(extra)]));
  const counts = [...skus].toSorted().map((sku) => ({
    question: { kind: 'count' as const, sku },
    bits: entropy(
      grouped(hypotheses.map(({ missing, extra, posterior }) => [(extra[sku] ?? 0) - (missing[sku] ?? 0), posterior])),
    ),
  }));
  const packaging = { question: { kind: 'weigh-packaging' as const }, bits: packagingBits(parts.shares) };
  const [best] = [...counts, packaging].toSorted((a, b) => b.bits - a.bits);
  return best === undefined || best.bits < LEAST_BITS ? null : best.question;
}

/** How much the packaging says about the explanation: their mutual information. */
function packagingBits(
  shares: readonly { readonly posterior: number; readonly byPacking: readonly number[] }[],
): number {
  const joint = shares.map(({ posterior, byPacking }) => {
    const most = Math.max(...byPacking);
    const weights = byPacking.map((log) => Math.exp(log - most));
    const sum = weights.reduce((all, weight) => all + weight, 0);
    return weights.map((weight) => (posterior * weight) / sum);
  });
  const byPacking = (joint[0] ?? []).map((_, at) => joint.reduce((sum, row) => sum + (row[at] ?? 0), 0));
  const byExplanation = joint.map((row) => row.reduce((sum, chance) => sum + chance, 0));
  return entropy(byPacking) + entropy(byExplanation) - entropy(joint.flat());
}

function grouped(pairs: readonly (readonly [number, number])[]): readonly number[] {
  const chances = new Map<number, number>();
  for (const [answer, chance] of pairs) chances.set(answer, (chances.get(answer) ?? 0) + chance);
  return [...chances.values()];
}

/** Shannon's, in bits, of chances that need not sum to 1. */
function entropy(chances: readonly number[]): number {
  const total = chances.reduce((sum, chance) => sum + chance, 0);
  if (total === 0) return 0;
  return chances.reduce((bits, chance) => {
    const share = chance / total;
    return share === 0 ? bits : bits - share * Math.log2(share);
  }, 0);
}
