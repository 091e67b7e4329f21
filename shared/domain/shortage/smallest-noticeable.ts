import { DEFAULT_PRIORS, type GapProblem } from './gap-problem.ts';
import { massClasses } from './mass-classes.ts';
import { packingsOf, scaleOf } from './packing.ts';

/**
 * The lightest unit whose absence this scale would notice with this content, mg, rounded up. Missing, it moves the
 * reading by its mass m; at the reading that is then likeliest, "one missing" outweighs "complete" by m² / 2σ² in the
 * logarithm, against odds of p to 1 − p. It is noticed when that makes it as sure as a verdict has to be. σ is that of
 * everything together: goods, packaging, repeatability, and a twelfth of the division squared. Which packaging it is
 * does not stand in it: that hides a certain mass, the difference of two, and shows a lighter one.
 */
export function smallestNoticeableMg(problem: GapProblem, sure: number): number {
  const { missing } = problem.priors ?? DEFAULT_PRIORS;
  const chance = Math.max(missing, Number.EPSILON);
  const packings = packingsOf(problem);
  const scale = scaleOf(problem);
  const packed = packings.reduce((sum, { varianceMg2, logChance }) => sum + Math.exp(logChance) * varianceMg2, 0);
  const goods = massClasses(problem.lines).reduce((sum, one) => sum + one.varianceMg2 * one.quantity, 0);
  const variance = goods + packed + scale.varianceMg2 + scale.divisionMg ** 2 / 12;
  const odds = (sure / (1 - sure)) * ((1 - chance) / chance);
  return Math.ceil(Math.sqrt(variance * 2 * Math.log(odds)));
}
