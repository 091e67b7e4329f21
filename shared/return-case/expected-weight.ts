import type { Policy } from '../domain/policy/policy.ts';
import type { CaseState } from './state.ts';

/** What the parcel should weigh, and how far off it may be without a question; null while a mass is unknown. */
export interface ExpectedWeight {
  readonly expectedMg: number;
  readonly toleranceMg: number;
}

/**
 * Sum of the expected units and the packaging of the policy (S25). Only for a case with one parcel: how the lines are
 * spread over several is not known, so nothing is claimed.
 */
export function expectedWeightOf(state: CaseState, policy: Policy): ExpectedWeight | null {
  if (state.parcels.length !== 1 || state.lines.length === 0) return null;
  let expectedMg = policy.weighing.packagingMassMg;
  for (const line of state.lines) {
    if (line.unitMassMg === null) return null;
    expectedMg += line.unitMassMg * line.expected;
  }
  const share = Math.ceil((expectedMg * policy.weighing.tolerancePermille) / 1000);
  return { expectedMg, toleranceMg: Math.max(policy.weighing.toleranceMg, share) };
}
