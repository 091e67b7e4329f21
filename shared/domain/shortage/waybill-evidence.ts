import type { GapProblem } from './gap-problem.ts';
import { logSum } from './log-sum.ts';
import { scaleOf } from './packing.ts';
import { DEFAULT_ROUNDING, labelledRangeMg, logLabelledRight, logLabelledWrong } from './waybill.ts';
import type { WaybillRounding } from './waybill-rounding.ts';

/** What the waybill says about a hypothesis, all as logs that are never above 0. */
export interface WaybillEvidence {
  /** Of the label, when units of this mass (and variance) are missing. */
  readonly log: (missingMg: number, varianceMg2: number) => number;
  /** The most it can be when what is missing weighs from `fromMg` to `toMg`. */
  readonly most: (fromMg: number, toMg: number) => number;
  /** The same apart: the log of each story together with the label. */
  readonly stories: (missingMg: number, varianceMg2: number) => WaybillStories;
}

/**
 * Where what is missing went: it was in the parcel when the carrier weighed it, or it never was; and the label that says
 * nothing of either. When nothing is missing there is but one story, and it stands under `leftSo`.
 */
export interface WaybillStories {
  readonly lost: number;
  readonly leftSo: number;
  readonly mislabelled: number;
}

/** Lost on the way or never put in: nobody knows beforehand. */
const LOG_EITHER = Math.log(0.5);
/** Further from the label than so many standard deviations a mass does not explain it. */
const FAR = 7;

const SILENT: WaybillEvidence = {
  log: () => 0,
  most: () => 0,
  stories: () => ({ lost: -Infinity, leftSo: -Infinity, mislabelled: 0 }),
};

/**
 * The label at pick-up against the reading on arrival and what is missing (S25). The packaging stands in both, so that
 * it need not be known: only the scale's own error and the spread of what is missing lie between them.
 */
export function waybillEvidence(problem: GapProblem): WaybillEvidence {
  const { waybillMg, waybill: rounding = DEFAULT_ROUNDING, grossMg } = problem;
  if (waybillMg === undefined) return SILENT;
  const arrivalVarianceMg2 = arrivalVariance(problem);
  const right = (missingMg: number, varianceMg2: number): number =>
    logLabelledRight(waybillMg, grossMg + missingMg, arrivalVarianceMg2 + varianceMg2, rounding);
  const mislabelled = logLabelledWrong(waybillMg, rounding);
  const asArrived = right(0, 0);
  const stories = (missingMg: number, varianceMg2: number): WaybillStories =>
    missingMg === 0
      ? { lost: -Infinity, leftSo: asArrived, mislabelled }
      : { lost: LOG_EITHER + right(missingMg, varianceMg2), leftSo: LOG_EITHER + asArrived, mislabelled };

  return {
    stories,
    log: (missingMg, varianceMg2) => logSum(Object.values(stories(missingMg, varianceMg2))),
    most: mostOf(problem, waybillMg, { rounding, right, mislabelled }),
  };
}

function mostOf(
  problem: GapProblem,
  waybillMg: number,
  parts: {
    readonly rounding: WaybillRounding;
    readonly right: (missingMg: number, varianceMg2: number) => number;
    readonly mislabelled: number;
  },
): WaybillEvidence['most'] {
  const { rounding, right, mislabelled } = parts;
  const [lightestMg, heaviestMg] = labelledRangeMg(waybillMg, rounding);
  const goodsMg2 = problem.lines.reduce((sum, { quantity, spreadMg }) => sum + quantity * spreadMg ** 2, 0);
  const slackMg = FAR * Math.sqrt(arrivalVariance(problem) + rounding.spreadMg ** 2 + goodsMg2);
  const nearestMg = lightestMg - problem.grossMg - slackMg;
  const farthestMg = heaviestMg - problem.grossMg + slackMg;
  const asArrived = right(0, 0);
  const complete = logSum([asArrived, mislabelled]);
  const leftLight = logSum([LOG_EITHER + asArrived, mislabelled]);
  const fitting = logSum([leftLight, LOG_EITHER + right((lightestMg + heaviestMg) / 2 - problem.grossMg, 0)]);
  return (fromMg, toMg) => {
    const short = toMg < nearestMg || fromMg > farthestMg ? leftLight : fitting;
    return fromMg === 0 ? Math.max(complete, short) : short;
  };
}

/** How well the load on arrival is known from its reading: the scale's error, and that of its division. */
function arrivalVariance(problem: GapProblem): number {
  const { varianceMg2, divisionMg } = scaleOf(problem);
  return varianceMg2 + divisionMg ** 2 / 12;
}
