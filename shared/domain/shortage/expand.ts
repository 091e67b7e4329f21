import type { MassHypothesis } from './enumerate.ts';
import type { MassClass } from './mass-classes.ts';
import { logChoose, logCopies, waysOf } from './story-weights.ts';

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
  readonly logWays: number;
}

export function massChangesOf({ changes }: MassHypothesis, classes: readonly MassClass[]): readonly MassChange[] {
  return changes.map(({ at, missing, extra }) => ({
    skus: (classes[at]?.members ?? []).map(({ sku }) => sku),
    missing,
    extra,
  }));
}

/**
 * One hypothesis of masses as those of SKUs: its posterior is shared among them by the ways in which each comes about.
 * Of very many the first `most` by their SKUs stand for all; the shares are right whatever `most` is.
 */
export function expand(
  { changes }: MassHypothesis,
  classes: readonly MassClass[],
  { posterior, most }: { readonly posterior: number; readonly most: number },
): readonly Hypothesis[] {
  let shares: readonly Share[] = [{ missing: {}, extra: {}, logWays: 0 }];
  let logAll = 0;
  for (const { at, missing, extra } of changes) {
    const mass = classes[at];
    if (mass === undefined) return [];
    logAll += waysOf(mass)(missing, extra);
    const splits = splitsOf(mass.members, { missing, extra, most });
    shares = shares.flatMap((share) => splits.map((split) => both(share, split))).slice(0, most);
  }
  return shares.map(({ missing, extra, logWays }) => ({
    missing,
    extra,
    posterior: posterior * Math.exp(logWays - logAll),
  }));
}

const both = (a: Share, b: Share): Share => ({
  missing: { ...a.missing, ...b.missing },
  extra: { ...a.extra, ...b.extra },
  logWays: a.logWays + b.logWays,
});

/** Ways to share so many missing and extra units among SKUs of which none both loses and gains; at most `most`. */
function splitsOf(
  members: MassClass['members'],
  { missing, extra, most }: { readonly missing: number; readonly extra: number; readonly most: number },
): readonly Share[] {
  const [first, ...others] = members;
  if (missing === 0 && extra === 0) return [{ missing: {}, extra: {}, logWays: 0 }];
  if (first === undefined) return [];
  const { sku, quantity } = first;
  const splits: Share[] = [];
  const take = (m: number, e: number, logWays: number): void => {
    const left = { missing: missing - m, extra: extra - e, most: most - splits.length };
    if (left.most <= 0) return;
    const own = { missing: m === 0 ? {} : { [sku]: m }, extra: e === 0 ? {} : { [sku]: e }, logWays };
    splits.push(...splitsOf(others, left).map((rest) => both(own, rest)));
  };
  for (let m = Math.min(missing, quantity); m >= 1; m -= 1) take(m, 0, logChoose(quantity, m));
  for (let e = extra; e >= 1; e -= 1) take(0, e, logCopies(quantity, e));
  take(0, 0, 0);
  return splits;
}
