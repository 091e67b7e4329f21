import type { Policy } from '../domain/policy/policy.ts';
import { isOwnShipment, shippedToleranceMg } from './own-shipment.ts';
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
  const shipped = shippedWeight(state, policy);
  if (shipped) return shipped;
  if (state.parcels.length !== 1 || state.lines.length === 0) return null;
  let expectedMg = policy.weighing.packagingMassMg;
  for (const line of state.lines) {
    if (line.unitMassMg === null) return null;
    expectedMg += line.unitMassMg * line.expected;
  }
  const share = Math.ceil((expectedMg * policy.weighing.tolerancePermille) / 1000);
  return { expectedMg, toleranceMg: Math.max(policy.weighing.toleranceMg, share) };
}

/** What came back as we sent it should weigh what its waybill said. */
function shippedWeight(state: CaseState, policy: Policy): ExpectedWeight | null {
  const shippedMg = state.outbound?.shippedMg ?? null;
  if (shippedMg === null || !isOwnShipment(state)) return null;
  if (state.parcels.length !== 1 || (state.outbound?.cartons ?? 1) !== 1) return null;
  return { expectedMg: shippedMg, toleranceMg: shippedToleranceMg(shippedMg, policy) };
}
