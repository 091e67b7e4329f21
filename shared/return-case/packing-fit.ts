import type { PackingMass } from '../domain/shortage/weighed-content.ts';

/** How well one packaging fits a mass that is left for it. */
export interface PackingFit {
  readonly packing: PackingMass;
  /** Squared distance, in variances. */
  readonly off: number;
  readonly likelihood: number;
}

/** The packagings in the order in which they fit such a mass, known but for this variance (mg²); the likeliest first. */
export function packingFits(
  packings: readonly PackingMass[],
  massMg: number,
  varianceMg2: number,
): readonly PackingFit[] {
  return packings
    .map((packing) => {
      const variance = packing.spreadMg ** 2 + varianceMg2;
      const off = (massMg - packing.massMg) ** 2 / variance;
      return { packing, off, likelihood: ((packing.weight ?? 1) * Math.exp(-off / 2)) / Math.sqrt(variance) };
    })
    .toSorted((a, b) => b.likelihood - a.likelihood || a.off - b.off);
}
