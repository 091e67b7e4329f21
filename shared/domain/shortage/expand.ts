import type { MassHypothesis } from './enumerate.ts';
import type { MassClass } from './mass-classes.ts';
import { logChoose, logCopies } from './story-weights.ts';

/** Units by SKU. */
export type Units = Readonly<Record<string, number>>;

/** What exactly is missing and what is there too much. */
export interface Hypothesis {
  readonly missing: Units;
  readonly extra: Units;
  readonly posterior: number;
}

/** What is missing or extra as far as masses tell: so many of these SKUs, whichever. */
export interface MassChange {
  readonly skus: readonly string[];
  readonly missing: number;
  readonly extra: number;
}

interface Share {
  readonly missing: Units;
  readonly extra: Units;
  readonly ways: number;
}

/** So many splits of one class among its SKUs are named; all others of it weigh less. */
const MOST_SPLITS = 2_000;

export function massChangesOf({ changes }: MassHypothesis, classes: readonly MassClass[]): readonly MassChange[] {
  return changes.map(({ at, missing, extra }) => ({
    skus: (classes[at]?.members ?? []).map(({ sku }) => sku),
    missing,
    extra,
  }));
}

/** One hypothesis of masses as those of SKUs, with its posterior shared among them by the ways each comes about. */
export function expand(
  { changes }: MassHypothesis,
  classes: readonly MassClass[],
  posterior: number,
): readonly Hypothesis[] {
  let shares: readonly Share[] = [{ missing: {}, extra: {}, ways: 1 }];
  for (const { at, missing, extra } of changes) {
    const splits = splitsOf(classes[at]?.members ?? [], missing, extra);
    shares = shares.flatMap((share) => splits.map((split) => both(share, split))).slice(0, MOST_SPLITS);
  }
  const all = shares.reduce((sum, { ways }) => sum + ways, 0);
  return shares.map(({ missing, extra, ways }) => ({ missing, extra, posterior: (posterior * ways) / all }));
}

const both = (a: Share, b: Share): Share => ({
  missing: { ...a.missing, ...b.missing },
  extra: { ...a.extra, ...b.extra },
  ways: a.ways * b.ways,
});

/** All ways to share so many missing and extra units among SKUs of which none both loses and gains. */
function splitsOf(members: MassClass['members'], missing: number, extra: number): readonly Share[] {
  const [first, ...others] = members;
  if (first === undefined) return missing === 0 && extra === 0 ? [{ missing: {}, extra: {}, ways: 1 }] : [];
  const { sku, quantity } = first;
  const splits: Share[] = [];
  const take = (m: number, e: number, logWays: number): void => {
    for (const rest of splitsOf(others, missing - m, extra - e)) {
      if (splits.length >= MOST_SPLITS) return;
      const share = {
        missing: m === 0 ? {} : { [sku]: m },
        extra: e === 0 ? {} : { [sku]: e },
        ways: Math.exp(logWays),
      };
      splits.push(both(share, rest));
    }
  };
  for (let m = 0; m <= Math.min(missing, quantity); m += 1) take(m, 0, logChoose(quantity, m));
  for (let e = 1; e <= extra; e += 1) take(0, e, logCopies(quantity, e));
  return splits;
}
