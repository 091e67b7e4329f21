import type { Hypothesis } from '../domain/shortage/expand.ts';
import { whereLost, type WhereLost } from '../domain/shortage/where-lost.ts';
import { asSent } from './as-sent.ts';
import { gapProblemOf } from './gap-of-case.ts';
import type { CaseState } from './state.ts';
import { weightFindingOf } from './weight-finding.ts';

/**
 * Where what is missing went (S25, S26), by the three weights: what should be in the parcel, what the waybill says, what
 * it weighs here. Once every line was counted, what is missing is known and only where it went is asked. Null without a
 * waybill, and while a mass is unknown.
 */
export function whereLostOf(state: CaseState): WhereLost | null {
  const finding = weightFindingOf(state);
  if (finding === null || finding.expected === null) return null;
  if (finding.agreement === null) {
    return finding.problem && finding.solution && whereLost(finding.problem, finding.solution);
  }
  const problem = gapProblemOf(asSent(state), finding);
  return problem && whereLost(problem, { hypotheses: [countedOf(state)], caution: 'none' });
}

/** What people counted, as the one thing that explains the weight. */
function countedOf({ lines, unexpected }: CaseState): Hypothesis {
  const missing = lines.flatMap(({ lineId, expected, counted }): [string, number][] =>
    counted !== null && counted < expected ? [[lineId, expected - counted]] : [],
  );
  const extra = lines.flatMap(({ lineId, sku }): [string, number][] => {
    const more = unexpected.find((content) => content.sku === sku)?.counted ?? 0;
    return more === 0 ? [] : [[lineId, more]];
  });
  return { missing: Object.fromEntries(missing), extra: Object.fromEntries(extra), posterior: 1 };
}
