import type { GapProblem } from './gap-problem.ts';
import { logSum } from './log-sum.ts';
import { scaleOf } from './packing.ts';
import { DEFAULT_ROUNDING, labelledRangeMg, logLabelledRight, logLabelledWrong } from './waybill.ts';
import type { WaybillRounding } from './waybill-rounding.ts';

/** What the waybill says about a hypothesis, all as logs that are never above 0. */
export interface WaybillEvidence {
  /** False where no loss explains the label, nor that nothing was lost: then it is wrong, and says nothing of anything. */
  readonly canFit: boolean;
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
  canFit: false,
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

  const loss = lossMg(problem, waybillMg, rounding);
  const goodsMg = problem.lines.reduce((sum, { quantity, unitMassMg }) => sum + quantity * unitMassMg, 0);
  const middleMg = (loss.leastMg + loss.mostMg) / 2;
  return {
    stories,
    canFit: loss.leastMg <= goodsMg && loss.mostMg >= 0,
    log: (missingMg, varianceMg2) => logSum(Object.values(stories(missingMg, varianceMg2))),
    most: mostOf(loss, { asArrived, fitting: right(middleMg, 0), mislabelled }),
  };
}

/** What may have been lost since the label was printed, so that both weights are right. */
interface Loss {
  readonly leastMg: number;
  readonly mostMg: number;
}

function lossMg(problem: GapProblem, waybillMg: number, rounding: WaybillRounding): Loss {
  const [lightestMg, heaviestMg] = labelledRangeMg(waybillMg, rounding);
  const goodsMg2 = problem.lines.reduce((sum, { quantity, spreadMg }) => sum + quantity * spreadMg ** 2, 0);
  const slackMg = FAR * Math.sqrt(arrivalVariance(problem) + rounding.spreadMg ** 2 + goodsMg2);
  return { leastMg: lightestMg - problem.grossMg - slackMg, mostMg: heaviestMg - problem.grossMg + slackMg };
}

function mostOf(
  { leastMg, mostMg }: Loss,
  logs: { readonly asArrived: number; readonly fitting: number; readonly mislabelled: number },
): WaybillEvidence['most'] {
  const complete = logSum([logs.asArrived, logs.mislabelled]);
  const leftLight = logSum([LOG_EITHER + logs.asArrived, logs.mislabelled]);
  const lost = logSum([leftLight, LOG_EITHER + logs.fitting]);
  return (fromMg, toMg) => {
    const short = toMg < leastMg || fromMg > mostMg ? leftLight : lost;
    return fromMg === 0 ? Math.max(complete, short) : short;
  };
}

/** How well the load on arrival is known from its reading: the scale's error, and that of its division. */
function arrivalVariance(problem: GapProblem): number {
  const { varianceMg2, divisionMg } = scaleOf(problem);
  return varianceMg2 + divisionMg ** 2 / 12;
}
