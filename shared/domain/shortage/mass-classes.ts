import type { GapLine } from './gap-problem.ts';

/** SKUs that no scale tells apart: they weigh the same and spread the same. */
export interface MassClass {
  readonly unitMassMg: number;
  readonly varianceMg2: number;
  /** In the order of their SKUs. */
  readonly members: readonly { readonly sku: string; readonly quantity: number }[];
  readonly quantity: number;
}

/** The lines as classes, heaviest first; the order of the lines never matters. */
export function massClasses(lines: readonly GapLine[]): readonly MassClass[] {
  const sorted = lines.toSorted((a, b) => (a.sku < b.sku ? -1 : 1));
  const byMass = Map.groupBy(sorted, ({ unitMassMg, spreadMg }) => `${String(unitMassMg)} ${String(spreadMg)}`);
  return [...byMass.values()].map(classOf).toSorted(heavierFirst);
}

function classOf(lines: readonly GapLine[]): MassClass {
  const [{ unitMassMg, spreadMg } = { unitMassMg: 0, spreadMg: 0 }] = lines;
  return {
    unitMassMg,
    varianceMg2: spreadMg ** 2,
    members: lines.map(({ sku, quantity }) => ({ sku, quantity })),
    quantity: lines.reduce((sum, { quantity }) => sum + quantity, 0),
  };
}

const heavierFirst = (a: MassClass, b: MassClass): number =>
  b.unitMassMg - a.unitMassMg || b.varianceMg2 - a.varianceMg2;
