import type { Asked } from './asked.ts';
import { caseEligibility } from './case-eligibility.ts';
import { type DecideContext, groundsOf } from './decide-context.ts';
import type { CaseState } from './state.ts';

/** The verdict on eligibility is written down by the confirmation and asks nothing: refunds follow it, people do not wait. */
export function eligibilityAsked(state: CaseState, context: DecideContext): Asked {
  const found = caseEligibility(state, context.policy);
  if (found === null) return { questions: [], records: [] };
  const { verdict, ruleIds } = found;
  return { questions: [], records: [{ type: 'EligibilityFound', data: { verdict, ...groundsOf(context, ruleIds) } }] };
}
