import type { Policy } from '../domain/policy/policy.ts';
import type { CaseState, Parcel } from './state.ts';

/** How the parcels weigh against what the waybill said when they left (S25); `unknown` when one of the two is missing. */
export interface ShippedWeight {
  readonly verdict: 'equal' | 'light' | 'heavy' | 'unknown';
  readonly differenceMg: number | null;
  readonly toleranceMg: number | null;
}

const UNKNOWN: ShippedWeight = { verdict: 'unknown', differenceMg: null, toleranceMg: null };

/** Compares the weight on arrival with the weight at dispatch. Only when everything that left is here and weighed. */
export function shippedWeightOf(state: CaseState, policy: Policy): ShippedWeight {
  const { outbound, parcels } = state;
  const masses = parcels.flatMap(({ weighing }) => (weighing ? [weighing.grossMg] : []));
  if (!outbound?.shippedMg || masses.length !== (outbound.cartons ?? 1)) return UNKNOWN;
  const differenceMg = masses.reduce((sum, mass) => sum + mass, 0) - outbound.shippedMg;
  const toleranceMg = shippedToleranceMg(outbound.shippedMg, policy);
  if (Math.abs(differenceMg) <= toleranceMg) return { verdict: 'equal', differenceMg, toleranceMg };
  return { verdict: differenceMg < 0 ? 'light' : 'heavy', differenceMg, toleranceMg };
}

/** What the carrier's scale and ours may differ by on a parcel of this weight. */
export function shippedToleranceMg(shippedMg: number, { arrival }: Policy): number {
  return Math.max(arrival.shippedToleranceMg, Math.ceil((shippedMg * arrival.shippedTolerancePermille) / 1_000));
}

/** True for a parcel of ours that came back without ever being the buyer's. */
export function isOwnShipment({ outbound, returnClass }: CaseState): boolean {
  return outbound !== null && (returnClass === 'refused' || returnClass === 'bounced');
}

export const isOutsideSound = ({ outside }: Parcel): boolean => outside === null || outside === 'intact';

/**
 * Parcels of our own shipment whose seal a person has to look at: nothing else says that they are unopened. One that
 * weighs what it weighed when it left needs no look, and one whose outside is damaged is opened anyway (S10).
 */
export function sealsToJudge(state: CaseState, policy: Policy): readonly Parcel[] {
  if (!isOwnShipment(state) || !policy.arrival.isUnopenedRestocked) return [];
  if (!state.parcels.every(isOutsideSound) || shippedWeightOf(state, policy).verdict === 'equal') return [];
  return state.parcels.filter(({ isSealed }) => isSealed === null);
}

/** Parcels that are taken to be sealed because their weight says so. */
export function sealsByWeight(state: CaseState, policy: Policy): readonly Parcel[] {
  if (!isOwnShipment(state) || !policy.arrival.isUnopenedRestocked) return [];
  if (!state.parcels.every(isOutsideSound) || shippedWeightOf(state, policy).verdict !== 'equal') return [];
  return state.parcels.filter(({ isSealed }) => isSealed === null);
}

/** True when a shipment of ours must be looked through like any return: opened, damaged, or the site wants it so. */
export function isOpenedShipment(state: CaseState, { arrival }: Policy): boolean {
  if (!isOwnShipment(state)) return false;
  const isTouched = state.parcels.some((parcel) => parcel.isSealed === false || !isOutsideSound(parcel));
  return isTouched || !arrival.isUnopenedRestocked;
}
