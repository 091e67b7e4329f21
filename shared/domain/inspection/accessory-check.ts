import type { Accessory } from '../reference/product-traits.ts';

export interface MissingAccessories {
  readonly missing: readonly Accessory[];
  /** What the missing ones weigh together; null when one of them was never weighed. */
  readonly massMg: number | null;
}

/** S29: accessories are a matter of their own, apart from missing goods; codes the list does not know are ignored. */
export function missingAccessories(list: readonly Accessory[], codes: readonly string[]): MissingAccessories {
  const missing = list.filter(({ code }) => codes.includes(code));
  const masses = missing.map(({ massMg }) => massMg);
  const isKnown = masses.every((mass) => mass !== null);
  return { missing, massMg: isKnown ? masses.reduce((sum: number, mass) => sum + (mass ?? 0), 0) : null };
}
