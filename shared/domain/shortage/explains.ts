import type { MassHypothesis } from './enumerate.ts';
import type { GapProblem } from './gap-problem.ts';
import { logSum } from './log-sum.ts';
import { packingsOf, scaleOf } from './packing.ts';
import type { WaybillEvidence } from './waybill-evidence.ts';

/** A reading further than this from an explanation, in standard deviations, is not explained by it. */
const UNEXPLAINED = 5;
/** So sure it must be that the label means what is missing, or the packaging is not believed to be another one. */
const SURELY_LOST = 0.9;

/**
 * Whether a hypothesis truly explains the reading, or only better than the others: one of the known packagings comes near
 * it, or the parcel left heavier by just what is missing. Unknown packaging alone explains anything, and so nothing.
 */
export function explains(hypothesis: MassHypothesis, problem: GapProblem, waybill: WaybillEvidence): boolean {
  return isNear(hypothesis, problem) || isLost(hypothesis, waybill);
}

function isNear({ massMg, varianceMg2 }: MassHypothesis, problem: GapProblem): boolean {
  const scale = scaleOf(problem);
  return packingsOf(problem).some((packing) => {
    const variance = scale.varianceMg2 + packing.varianceMg2 + varianceMg2;
    const offMg = Math.abs(scale.grossMg - packing.massMg - massMg) - scale.divisionMg / 2;
    return offMg <= UNEXPLAINED * Math.sqrt(variance);
  });
}

function isLost({ missingMg, missingVarianceMg2 }: MassHypothesis, waybill: WaybillEvidence): boolean {
  const stories = waybill.stories(missingMg, missingVarianceMg2);
  return Math.exp(stories.lost - logSum(Object.values(stories))) >= SURELY_LOST;
}
