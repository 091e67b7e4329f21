import { type Enumeration, enumerate, type MassHypothesis } from './enumerate.ts';
import { expand, type Hypothesis, type MassChange, massChangesOf } from './expand.ts';
import { DEFAULT_PRIORS, type GapProblem } from './gap-problem.ts';
import { massClasses } from './mass-classes.ts';
import { type NextQuestion, nextQuestion } from './next-question.ts';
import { logReading, packingsOf, scaleOf } from './packing.ts';
import { smallestNoticeableMg } from './smallest-noticeable.ts';
import { storyWeights } from './story-weights.ts';
import { waybillEvidence } from './waybill-evidence.ts';

/**
 * The gap solver: which units explain a weight, and how sure that is (B4; ideas 1 and 2 of requirements.md 3.1).
 *
 * The model. A parcel holds packaging and units. Each expected unit, by itself, is there, is missing, or was exchanged
 * for a copy of one of the order's units, each as likely; and each may have come with extra copies of itself (Poisson).
 * A SKU that lost a unit and gained one is as it was. The packaging is one of the candidates, each as likely as its
 * weight says. Every mass has a spread of its own, normal and independent; the scale adds its repeatability, normal,
 * and shows the next multiple of its division (S24). The chance of the reading under a hypothesis is therefore the
 * chance that the true load lies within half a division of what is shown: a difference of two values of the normal
 * distribution. Posteriors follow by Bayes over all hypotheses found.
 *
 * A waybill (S25) is a second weighing of the same parcel: what is missing was in it then and lost since, or never was
 * in it, each half; what is extra was in it. Its label is held against the reading on arrival plus what is missing, so
 * that the packaging cancels out and need not be known, over the carrier's own error and rounding. One label in twenty
 * is taken to be wrong or charged by volume and may say anything: it says nothing then, and never decides alone.
 *
 * Sources. The model is ours; the priors are policy data. Division and rounding: OIML R 76-1, 3.4 and T.3.4 (an
 * indication is the load rounded to the division, its error uniform within half of it). The chances of the tails:
 * Laplace's continued fraction. The search is best first (A*) with a bound that never promises too little.
 */
export interface GapSolution {
  readonly verdict: GapVerdict;
  /** Of the classes; they sum to 1. Short: something is missing. Over: nothing is missing and something is extra. */
  readonly probabilities: { readonly complete: number; readonly short: number; readonly over: number };
  /** Likeliest first, then by key; at most `MOST_SHOWN`. */
  readonly hypotheses: readonly Hypothesis[];
  /** The same as far as masses tell: SKUs of one mass stand together ("one of A or B"). */
  readonly explanations: readonly Explanation[];
  /** A missing unit lighter than this would not change the verdict at this scale with this content, mg. */
  readonly smallestNoticeableMg: number;
  /** What to count or weigh next; absent when the verdict and its reason are sure. */
  readonly next?: NextQuestion;
  /** Why nothing can be told, when that is not just two explanations that are alike. */
  readonly caution: 'none' | 'nothing-explains-it' | 'too-many-explanations';
  readonly nodes: number;
}

export type GapVerdict = 'complete' | 'short' | 'over' | 'cannot-tell';

export interface Explanation {
  readonly changes: readonly MassChange[];
  readonly posterior: number;
}

/** A class that holds so much is the verdict. */
export const SURE = 0.9;
const MOST_SHOWN = 50;
/** Of SKUs of one mass so many splits are named one by one. */
const MOST_SPLIT = 200;
/**
 * A reading further than this from its best explanation, in standard deviations, is explained by none: something that is
 * not on the list may lie in it. Chance alone does that to one parcel in 370, which is then counted.
 */
export const UNEXPLAINED = 3;

/** Solves one gap. The order of lines and packaging never matters; equal problems have equal answers. */
export function solveGap(problem: GapProblem, budget?: number): GapSolution {
  const classes = massClasses(problem.lines);
  const units = classes.reduce((sum, { quantity }) => sum + quantity, 0);
  const scale = scaleOf(problem);
  const packings = packingsOf(problem);
  const logStories = storyWeights(problem.priors ?? DEFAULT_PRIORS, units);
  const enumeration = enumerate(classes, {
    scale,
    packings,
    logStories,
    waybill: waybillEvidence(problem),
    ...(budget === undefined ? {} : { budget }),
  });
  const weighed = withPosteriors(enumeration);
  const probabilities = classesOf(weighed);
  const [leader] = weighed;
  const isExplained =
    leader !== undefined &&
    packings.some((packing) => {
      const { massMg, varianceMg2 } = leader.hypothesis;
      const variance = scale.varianceMg2 + packing.varianceMg2 + varianceMg2;
      const offMg = Math.abs(scale.grossMg - packing.massMg - massMg) - scale.divisionMg / 2;
      return offMg <= UNEXPLAINED * Math.sqrt(variance);
    });
  const caution = !enumeration.isComplete ? 'too-many-explanations' : isExplained ? 'none' : 'nothing-explains-it';
  const verdict = caution === 'none' ? verdictOf(probabilities) : 'cannot-tell';
  const hypotheses = shown(
    weighed
      .slice(0, MOST_SHOWN)
      .flatMap(({ hypothesis, posterior }) => expand(hypothesis, classes, { posterior, most: MOST_SPLIT })),
  );
  const isSure = verdict !== 'cannot-tell' && (hypotheses[0]?.posterior ?? 0) >= SURE;
  const next = isSure
    ? null
    : nextQuestion({
        hypotheses,
        packings: packings.map(({ name }) => name),
        shares: weighed.slice(0, MOST_SHOWN).map(({ hypothesis, posterior }) => ({
          posterior,
          byPacking: packings.map(
            (packing) => packing.logChance + logReading(scale, packing, hypothesis.massMg, hypothesis.varianceMg2),
          ),
        })),
      });
  return {
    verdict,
    probabilities,
    hypotheses,
    explanations: weighed
      .slice(0, MOST_SHOWN)
      .map(({ hypothesis, posterior }) => ({ changes: massChangesOf(hypothesis, classes), posterior })),
    smallestNoticeableMg: smallestNoticeableMg(problem, SURE),
    ...(next === null ? {} : { next }),
    caution,
    nodes: enumeration.nodes,
  };
}

interface Weighed {
  readonly hypothesis: MassHypothesis;
  readonly posterior: number;
}

/** Likeliest first. Only what can be shown needs a place; all of it counts. */
function withPosteriors({ hypotheses, logTotal }: Enumeration): readonly Weighed[] {
  return hypotheses
    .map((hypothesis) => ({ hypothesis, posterior: Math.exp(hypothesis.logWeight - logTotal) }))
    .toSorted((a, b) => b.posterior - a.posterior);
}

function classesOf(weighed: readonly Weighed[]): GapSolution['probabilities'] {
  const sum = (is: (hypothesis: MassHypothesis) => boolean): number =>
    weighed.reduce((total, { hypothesis, posterior }) => (is(hypothesis) ? total + posterior : total), 0);
  const short = sum(({ missing }) => missing > 0);
  const over = sum(({ missing, extra }) => missing === 0 && extra > 0);
  const complete = sum(({ missing, extra }) => missing === 0 && extra === 0);
  const total = short + over + complete;
  return { complete: complete / total, short: short / total, over: over / total };
}

function verdictOf({ complete, short, over }: GapSolution['probabilities']): GapVerdict {
  if (complete >= SURE) return 'complete';
  if (short >= SURE) return 'short';
  return over >= SURE ? 'over' : 'cannot-tell';
}

/** Posteriors that differ by less than this share of themselves are alike: the last digits depend on the order of additions. */
const ALIKE = 1e-9;

function shown(hypotheses: readonly Hypothesis[]): readonly Hypothesis[] {
  const alike = (posterior: number): number => Math.round(Math.log(posterior) / ALIKE);
  return hypotheses
    .map((hypothesis) => ({ hypothesis, key: keyOf(hypothesis) }))
    .toSorted(
      (a, b) =>
        alike(b.hypothesis.posterior) - alike(a.hypothesis.posterior) || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0),
    )
    .slice(0, MOST_SHOWN)
    .map(({ hypothesis }) => ({
      missing: sorted(hypothesis.missing),
      extra: sorted(hypothesis.extra),
      posterior: hypothesis.posterior,
    }));
}

const sorted = (units: Readonly<Record<string, number>>): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(units).toSorted(([a], [b]) => (a < b ? -1 : 1)));

const keyOf = ({ missing, extra }: Hypothesis): string => JSON.stringify([sorted(missing), sorted(extra)]);
