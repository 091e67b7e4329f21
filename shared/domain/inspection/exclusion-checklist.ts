import type { Defect } from '../defect.ts';
import type { Wear } from '../wear.ts';
import { hasDefectFrom } from './damage-words.ts';

/** What must be ruled out before damage may count as the carrier's (S46). */
export const RULED_OUT = ['customer-use', 'product-quality'] as const;
export type RuledOut = (typeof RULED_OUT)[number];

/**
 * Proposes what the answers rule out by themselves: no traces of use beyond trying rule out the customer, damage that
 * only a blow makes rules out the product. The inspector ticks or unticks each.
 */
export function proposedRuledOut(answers: {
  readonly wear: Wear | null;
  readonly defects: readonly Pick<Defect, 'kind'>[];
}): readonly RuledOut[] {
  const { wear, defects } = answers;
  const isCustomerOut = wear !== 'beyond' && !hasDefectFrom('use', defects);
  const isProductOut = defects.length > 0 && !hasDefectFrom('product', defects);
  return [...(isCustomerOut ? ['customer-use' as const] : []), ...(isProductOut ? ['product-quality' as const] : [])];
}

/** S46: both are ruled out. */
export function mayBeTransport(ruledOut: readonly RuledOut[]): boolean {
  return RULED_OUT.every((each) => ruledOut.includes(each));
}
