import { type GapSolution, UNEXPLAINED } from '../domain/shortage/solve-gap.ts';
import { wholeDivisions } from '../domain/weighing/whole-divisions.ts';
import type { GapProblem } from '../domain/shortage/gap-problem.ts';
import {
  type Explainable,
  explainableOf,
  gapProblemOf,
  heldAgainst,
  packagingOf,
  unknownLineIds,
} from './gap-of-case.ts';
import { packingFits } from './packing-fit.ts';
import { solveOnce } from './solve-once.ts';
import type { CaseState } from './state.ts';

/** What the weight of a parcel says, as far as it was counted (B4). */
export interface WeightFinding extends Explainable {
  /** Lines of which nobody knows what a unit weighs: then nothing else is said. */
  readonly unknownLineIds: readonly string[];
  /** What the parcel should weigh with everything in it that may be, and two standard deviations of that in whole divisions. */
  readonly expected: { readonly expectedMg: number; readonly bandMg: number } | null;
  readonly problem: GapProblem | null;
  readonly solution: GapSolution | null;
  /** Every line was counted: whether the weight fits what was counted. */
  readonly agreement: { readonly differenceMg: number; readonly agrees: boolean } | null;
}

/** Two standard deviations: one parcel in twenty lies outside by chance. */
const BAND_SIGMAS = 2;

/** Null without a weighing that was held against anything. */
export function weightFindingOf(state: CaseState): WeightFinding | null {
  const explainable = explainableOf(state);
  if (explainable === null) return null;
  const { content, weighing } = explainable;
  const unknown = unknownLineIds(content);
  const held = heldAgainst(state, content);
  const nothing = { unknownLineIds: unknown, expected: null, problem: null, solution: null, agreement: null };
  if (unknown.length > 0 || held.isBeyond) return { ...explainable, ...nothing };
  const problem = gapProblemOf(state, explainable);
  const solution = problem && solveOnce(problem);
  const netMg = problem && solution ? netOfLeader(problem, solution) : 0;
  const { expectedMg, sigmaMg } = expectation(explainable, held, netMg);
  const differenceMg = weighing.grossMg - expectedMg;
  const slackMg = content.divisionMg / 2;
  return {
    ...explainable,
    unknownLineIds: unknown,
    expected: { expectedMg, bandMg: wholeDivisions(BAND_SIGMAS * sigmaMg + slackMg, content.divisionMg) },
    problem,
    solution,
    agreement: held.isCounted
      ? { differenceMg, agrees: Math.abs(differenceMg) <= UNEXPLAINED * sigmaMg + slackMg }
      : null,
  };
}

/** What the leading explanation adds to the content, mg; below zero for what is missing. */
function netOfLeader({ lines }: GapProblem, { explanations: [leader] }: GapSolution): number {
  const massOf = (sku: string | undefined): number => lines.find((line) => line.sku === sku)?.unitMassMg ?? 0;
  return (leader?.changes ?? []).reduce(
    (sum, { skus, missing, extra }) => sum + (extra - missing) * massOf(skus[0]),
    0,
  );
}

/**
 * Mean and standard deviation of the reading if all is there that may be, in the packaging that it most likely came in:
 * a mean over several is what no parcel weighs. `netMg` is what the leading explanation adds to that.
 */
function expectation(
  { parcel, weighing, content }: Explainable,
  { sureMg, sureVarianceMg2, open }: ReturnType<typeof heldAgainst>,
  netMg: number,
): { readonly expectedMg: number; readonly sigmaMg: number } {
  const goodsMg = open.reduce((sum, { quantity, unitMassMg }) => sum + quantity * unitMassMg, sureMg);
  const goods = open.reduce((sum, { quantity, spreadMg }) => sum + quantity * spreadMg ** 2, sureVarianceMg2);
  const variance = goods + (content.divisionMg / 2) ** 2;
  const [likeliest] = packingFits(packagingOf(parcel, content), weighing.grossMg - goodsMg - netMg, variance);
  const { massMg, spreadMg } = likeliest?.packing ?? { massMg: 0, spreadMg: 0 };
  return { expectedMg: Math.round(massMg + goodsMg), sigmaMg: Math.sqrt(variance + spreadMg ** 2) };
}

/** Less sure than this that all is there, and a person counts. */
const LIKELY = 0.5;

/** Whether the weight gives a reason to count; not while nothing can be said. */
export function isDoubted({ solution }: WeightFinding): boolean {
  if (solution === null) return false;
  const { verdict, caution, probabilities } = solution;
  if (verdict !== 'cannot-tell') return verdict !== 'complete';
  return caution === 'nothing-explains-it' || probabilities.complete < LIKELY;
}
