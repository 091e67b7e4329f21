import type { GapPriors } from './gap-problem.ts';
import { logSum } from './log-sum.ts';
import type { MassClass } from './mass-classes.ts';

/** The log of n choose k. */
export function logChoose(n: number, k: number): number {
  let log = 0;
  for (let at = 1; at <= k; at += 1) log += Math.log((n - k + at) / at);
  return log;
}

/** The log of quantity^extra / extra!: in how many ways so many copies of these units came along. */
export function logCopies(quantity: number, extra: number): number {
  let log = 0;
  for (let at = 1; at <= extra; at += 1) log += Math.log(quantity / at);
  return log;
}

/** Beyond so many of both at once a class is not asked any more; nobody loses and gains nine of what weighs the same. */
export const MOST_EXCHANGED = 8;

/**
 * The log of the number of ways in which a class loses `missing` units and gains `extra` copies, no SKU doing both: a
 * SKU that lost one and gained one is as it was.
 */
export function waysOf({ members, quantity }: MassClass): (missing: number, extra: number) => number {
  let both: Table | null = null;
  return (missing, extra) => {
    if (missing > quantity) return -Infinity;
    if (extra === 0) return logChoose(quantity, missing);
    if (missing === 0) return logCopies(quantity, extra);
    if (members.length === 1 || missing > MOST_EXCHANGED || extra > MOST_EXCHANGED) return -Infinity;
    both ??= exchanges(members.map((member) => member.quantity));
    return Math.log(both[missing]?.[extra] ?? 0);
  };
}

type Table = readonly (readonly number[])[];

/** Coefficients of x^missing y^extra in the product over the SKUs of (1+x)^q + e^(qy) − 1. */
const exchanges = (quantities: readonly number[]): Table => quantities.map(ofSku).reduce(product);

function ofSku(quantity: number): Table {
  return table((lost, gained) => {
    if (lost > quantity || (lost > 0 && gained > 0)) return 0;
    return Math.exp(gained === 0 ? logChoose(quantity, lost) : logCopies(quantity, gained));
  });
}

function product(first: Table, second: Table): Table {
  return table((lost, gained) => {
    let sum = 0;
    for (let m = 0; m <= lost; m += 1) {
      for (let e = 0; e <= gained; e += 1) sum += (first[m]?.[e] ?? 0) * (second[lost - m]?.[gained - e] ?? 0);
    }
    return sum;
  });
}

function table(of: (lost: number, gained: number) => number): Table {
  const counts = Array.from({ length: MOST_EXCHANGED + 1 }, (_, count) => count);
  return counts.map((lost) => counts.map((gained) => of(lost, gained)));
}

/**
 * The log of the weight of all stories that lose `missing` units and gain `extra`, for one way of each: of the lost
 * ones some were exchanged for one of the gained. Relative to nothing having happened.
 */
export function storyWeights(priors: GapPriors, units: number): (missing: number, extra: number) => number {
  const intact = 1 - priors.missing - priors.substituted;
  const lost = priors.missing / intact;
  const exchanged = priors.substituted / units / intact;
  const known: number[][] = [];
  const weigh = (missing: number, extra: number): number =>
    logSum(
      Array.from({ length: Math.min(missing, extra) + 1 }, (_, pairs) => {
        const pairings = logChoose(missing, pairs) + logChoose(extra, pairs) + logFactorial(pairs);
        const chances = [power(lost, missing - pairs), power(priors.extra, extra - pairs), power(exchanged, pairs)];
        return chances.reduce((sum, log) => sum + log, pairings);
      }),
    );
  return (missing, extra) => {
    const row = (known[missing] ??= []);
    return (row[extra] ??= weigh(missing, extra));
  };
}

/** log of base^exponent, where 0^0 is 1. */
const power = (base: number, exponent: number): number => (exponent === 0 ? 0 : exponent * Math.log(base));

/** log n!: the number of ways to pair n lost units with n gained ones. */
const logFactorial = (n: number): number => -logCopies(1, n);
