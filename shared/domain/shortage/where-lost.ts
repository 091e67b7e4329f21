import type { Units } from './expand.ts';
import type { GapProblem } from './gap-problem.ts';
import { logSum } from './log-sum.ts';
import { scaleOf } from './packing.ts';
import { type GapSolution, SURE } from './solve-gap.ts';
import { waybillEvidence, type WaybillStories } from './waybill-evidence.ts';
import { DEFAULT_ROUNDING } from './waybill.ts';

/** What the waybill's weight tells about where a shortage came about (S25, S26). */
export interface WhereLost {
  readonly where: 'lost-on-the-way' | 'left-light' | 'as-it-left' | 'cannot-tell';
  /** Of that story; where none is sure, of the likeliest. */
  readonly probability: number;
  /** What the label says above the reading on arrival, mg; below zero when the parcel came heavier than it left. */
  readonly lostMg: number;
  /** Two standard deviations of that difference, the rounding of both among them, mg. */
  readonly bandMg: number;
}

/** Chances of the stories; what is left to 1 is that of a label that says nothing of this parcel. */
export interface StoryShares {
  readonly lost: number;
  readonly leftLight: number;
  readonly asItLeft: number;
}

/** Of a solution; or of a count, that is one hypothesis and sure of it. */
export type Explained = Pick<GapSolution, 'hypotheses' | 'caution'>;

/**
 * Where what is missing went, by all that explains the reading: each hypothesis shares its posterior among being lost on
 * the way, not having been in it at pick-up, and a label that is wrong. Null without a waybill.
 */
export function whereLost(problem: GapProblem, solution: Explained): WhereLost | null {
  if (problem.waybillMg === undefined) return null;
  const { lost, leftLight, asItLeft } = storyShares(problem, solution);
  const stories = [
    { where: 'lost-on-the-way', probability: lost },
    { where: 'left-light', probability: leftLight },
    { where: 'as-it-left', probability: asItLeft },
  ] as const;
  const likeliest = stories.reduce((best, story) => (story.probability > best.probability ? story : best));
  const isSure = solution.caution === 'none' && likeliest.probability >= SURE;
  return {
    where: isSure ? likeliest.where : 'cannot-tell',
    probability: likeliest.probability,
    lostMg: problem.waybillMg - problem.grossMg,
    bandMg: bandMg(problem),
  };
}

/** The same as chances. Without a waybill nobody knows: all are 0. */
export function storyShares(problem: GapProblem, { hypotheses }: Pick<Explained, 'hypotheses'>): StoryShares {
  const evidence = waybillEvidence(problem);
  const lines = new Map(problem.lines.map((line) => [line.sku, line]));
  const sum = (units: Units, of: (line: GapProblem['lines'][number]) => number): number =>
    Object.entries(units).reduce((total, [sku, count]) => {
      const line = lines.get(sku);
      return line === undefined ? total : total + count * of(line);
    }, 0);
  const shares = hypotheses.map(({ missing, posterior }): StoryShares => {
    const missingMg = sum(missing, ({ unitMassMg }) => unitMassMg);
    const stories = evidence.stories(
      missingMg,
      sum(missing, ({ spreadMg }) => spreadMg ** 2),
    );
    const leftSo = posterior * shareOf('leftSo', stories);
    const isShort = missingMg > 0;
    return {
      lost: posterior * shareOf('lost', stories),
      leftLight: isShort ? leftSo : 0,
      asItLeft: isShort ? 0 : leftSo,
    };
  });
  const total = (story: keyof StoryShares): number => shares.reduce((all, one) => all + one[story], 0);
  return { lost: total('lost'), leftLight: total('leftLight'), asItLeft: total('asItLeft') };
}

const shareOf = (story: keyof WaybillStories, stories: WaybillStories): number =>
  Math.exp(stories[story] - logSum(Object.values(stories)));

/** By the mean square: a label rounded up lies half a step too high on average, and that counts as uncertainty too. */
function bandMg(problem: GapProblem): number {
  const { varianceMg2, divisionMg } = scaleOf(problem);
  const { stepMg, direction, spreadMg } = problem.waybill ?? DEFAULT_ROUNDING;
  const rounding = stepMg ** 2 / (direction === 'up' ? 3 : 12);
  return Math.round(2 * Math.sqrt(varianceMg2 + divisionMg ** 2 / 12 + spreadMg ** 2 + rounding));
}
