import { medianOf, robustDeviation } from './median.ts';
import type { MassSample } from './mass-sample.ts';

/** So many parcels after it make a step; so many before it, at least and at most, are looked at. */
export const STEP_PARCELS = 8;
const BEFORE_AT_MOST = 16;
/** A step is wider than so many deviations of the parcels before it, and than this share of the mass. */
const STEP_DEVIATIONS = 4;
export const MATERIAL_SHARE = 0.02;
/** On each side so few may belong to the other: two makes that come mixed are no step. */
const STRAY_SHARE = 0.2;

/** From one parcel on, all units weigh something else: another supplier, or another packaging of the same thing. */
export interface SupplierChange {
  /** Of the first parcel after it, in order of time. */
  readonly index: number;
  readonly sinceMs: number;
  readonly beforeMg: number;
  readonly afterMg: number;
}

interface Step {
  readonly change: SupplierChange;
  /** Parcels that lie on the other side of it by their mass than by their time. */
  readonly misplaced: number;
}

/**
 * The last step in samples that stand in order of time; null when they drift, scatter, or there are too few. Eight
 * parcels must agree with each other and lie off those before; of splits that are near each other the cleanest.
 */
export function lastSupplierChange(samples: readonly MassSample[]): SupplierChange | null {
  const steps: Step[] = [];
  for (let index = samples.length - STEP_PARCELS; index >= STEP_PARCELS; index -= 1) {
    const step = stepAt(samples, index);
    const [last] = steps;
    if (last !== undefined && last.change.index - index >= STEP_PARCELS) break;
    if (step !== null) steps.push(step);
  }
  return steps.toSorted((a, b) => a.misplaced - b.misplaced)[0]?.change ?? null;
}

function stepAt(samples: readonly MassSample[], index: number): Step | null {
  const before = samples.slice(Math.max(0, index - BEFORE_AT_MOST), index);
  const after = samples.slice(index, index + STEP_PARCELS);
  const beforeMg = medianOf(before.map(({ massMg }) => massMg));
  const afterMg = medianOf(after.map(({ massMg }) => massMg));
  const isBefore = ({ massMg }: MassSample): boolean => Math.abs(massMg - beforeMg) < Math.abs(massMg - afterMg);
  const [first] = after;
  const last = before.at(-1);
  if (first === undefined || last === undefined || isBefore(first) || !isBefore(last)) return null;
  const strayBefore = before.filter((sample) => !isBefore(sample)).length;
  const strayAfter = after.filter(isBefore).length;
  const isClear =
    strayBefore <= STRAY_SHARE * before.length &&
    strayAfter <= STRAY_SHARE * after.length &&
    isWide([before, after], beforeMg, afterMg);
  if (!isClear) return null;
  const change = { index, sinceMs: first.atMs, beforeMg: Math.round(beforeMg), afterMg: Math.round(afterMg) };
  return { change, misplaced: strayBefore + strayAfter };
}

/** Wider than the parcels of either side scatter, than what they can be wrong by, and than what matters. */
function isWide(sides: readonly (readonly MassSample[])[], beforeMg: number, afterMg: number): boolean {
  const widthMg = Math.abs(afterMg - beforeMg);
  const [before = [], after = []] = sides.map((side) => side.map(({ massMg }) => massMg));
  const deviationMg = Math.max(
    robustDeviation(before, beforeMg),
    robustDeviation(after, afterMg),
    medianOf(sides.flat().map(({ sigmaMg }) => sigmaMg)),
  );
  return widthMg > STEP_DEVIATIONS * deviationMg && widthMg > MATERIAL_SHARE * beforeMg;
}
