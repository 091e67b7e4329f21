import type { GapSolution } from '../domain/shortage/solve-gap.ts';
import type { GapProblem } from '../domain/shortage/gap-problem.ts';
import {
  type Explainable,
  explainableOf,
  gapProblemOf,
  heldAgainst,
  packagingOf,
  unknownLineIds,
} from './gap-of-case.ts';
import { solveOnce } from './solve-once.ts';
import type { CaseState } from './state.ts';

/** What the weight of a parcel says, as far as it was counted (B4). */
export interface WeightFinding extends Explainable {
  /** Lines of which nobody knows what a unit weighs: then nothing else is said. */
  readonly unknownLineIds: readonly string[];
  /** What the parcel should weigh with everything in it that may be, and two standard deviations of that. */
  readonly expected: { readonly expectedMg: number; readonly bandMg: number } | null;
  readonly problem: GapProblem | null;
  readonly solution: GapSolution | null;
  /** Every line was counted: whether the weight fits what was counted. */
  readonly agreement: { readonly differenceMg: number; readonly agrees: boolean } | null;
}

/** Two standard deviations: one parcel in twenty lies outside by chance. */
const BAND_SIGMAS = 2;
/** A weight this far from what was counted does not fit it, in standard deviations. */
const DISAGREES_SIGMAS = 3;

/** Null without a weighing that was held against anything. */
export function weightFindingOf(state: CaseState): WeightFinding | null {
  const explainable = explainableOf(state);
  if (explainable === null) return null;
  const { content, weighing } = explainable;
  const unknown = unknownLineIds(content);
  const held = heldAgainst(state, content);
  const nothing = { unknownLineIds: unknown, expected: null, problem: null, solution: null, agreement: null };
  if (unknown.length > 0 || held.isBeyond) return { ...explainable, ...nothing };
  const { expectedMg, sigmaMg } = expectation(explainable, held);
  const problem = gapProblemOf(state, explainable);
  const differenceMg = weighing.grossMg - expectedMg;
  const slackMg = content.divisionMg / 2;
  return {
    ...explainable,
    unknownLineIds: unknown,
    expected: { expectedMg, bandMg: Math.ceil(BAND_SIGMAS * sigmaMg + slackMg) },
    problem,
    solution: problem && solveOnce(problem),
    agreement: held.isCounted
      ? { differenceMg, agrees: Math.abs(differenceMg) <= DISAGREES_SIGMAS * sigmaMg + slackMg }
      : null,
  };
}

/** Mean and standard deviation of the reading if all is there that may be; several packagings are one mixture. */
function expectation(
  { parcel, content }: Explainable,
  { sureMg, sureVarianceMg2, open }: ReturnType<typeof heldAgainst>,
): { readonly expectedMg: number; readonly sigmaMg: number } {
  const packaging = packagingOf(parcel, content);
  const total = packaging.reduce((sum, { weight = 1 }) => sum + weight, 0) || 1;
  const mean = packaging.reduce((sum, { massMg, weight = 1 }) => sum + massMg * (weight / total), 0);
  const square = packaging.reduce(
    (sum, { massMg, spreadMg, weight = 1 }) => sum + ((massMg - mean) ** 2 + spreadMg ** 2) * (weight / total),
    0,
  );
  const goodsMg = open.reduce((sum, { quantity, unitMassMg }) => sum + quantity * unitMassMg, sureMg);
  const goods = open.reduce((sum, { quantity, spreadMg }) => sum + quantity * spreadMg ** 2, sureVarianceMg2);
  const scale = (content.divisionMg / 2) ** 2;
  return { expectedMg: Math.round(mean + goodsMg), sigmaMg: Math.sqrt(square + goods + scale) };
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
