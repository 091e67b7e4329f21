import { carrierTermsOf } from '../domain/policy/arrival-terms.ts';
import type { Policy } from '../domain/policy/policy.ts';
import type { ArrivalView, ArrivalWarning } from '../protocol/arrival-view.ts';
import { usualPayer } from '../return-case/freight.ts';
import { isOutsideSound, shippedWeightOf } from '../return-case/own-shipment.ts';
import { missingSiblings, siblingsAwaitedUntilMs } from '../return-case/sibling-parcels.ts';
import type { CaseState, Parcel } from '../return-case/state.ts';
import { urgencyOf } from './case-progress-view.ts';

/** How the parcels of a case came, for screens and programs. */
export function arrivalView(state: CaseState, policy: Policy): ArrivalView {
  return {
    warnings: [...ofReturn(state), ...ofParcels(state, policy)],
    missingParcels: [...missingSiblings(state)],
    awaitedUntilMs: siblingsAwaitedUntilMs(state, policy),
    waitEnded: state.siblingsWaitEnded && {
      reason: state.siblingsWaitEnded.reason,
      note: state.siblingsWaitEnded.note,
    },
    shipped: state.outbound && shippedWeightOf(state, policy),
    usualPayer: usualPayer(state, policy),
  };
}

function ofReturn(state: CaseState): ArrivalWarning[] {
  const { terms, returnClass, valuables } = state;
  const warnings: ArrivalWarning[] = [];
  if (urgencyOf(state).urgency === 'priority') warnings.push({ kind: 'priority' });
  if (returnClass === 'lost-and-found') warnings.push({ kind: 'lost-and-found' });
  if (returnClass === 'over-shipped') warnings.push({ kind: 'over-shipped' });
  if (valuables.length > 0) warnings.push({ kind: 'valuables' });
  if (terms.hasProof === false) warnings.push({ kind: 'no-proof' });
  if (terms.closesOn !== null) warnings.push({ kind: 'closing', closesOn: terms.closesOn });
  if (terms.isExpectedRefusal === true) warnings.push({ kind: 'expected-refusal' });
  return warnings;
}

function ofParcels(state: CaseState, policy: Policy): ArrivalWarning[] {
  const taken = state.parcels.filter(({ turnedAway }) => turnedAway === null);
  const isDamaged = taken.some((parcel) => !isOutsideSound(parcel));
  const warnings = taken.flatMap((parcel) => ofParcel(parcel, policy));
  if (isDamaged && state.returnClass === 'refused') warnings.push({ kind: 'courier-claim' });
  return warnings;
}

function ofParcel(parcel: Parcel, { arrival }: Policy): ArrivalWarning[] {
  if (parcel.dock !== null) return ofDock(parcel, parcel.dock);
  const { isAccepted, exception } = carrierTermsOf(parcel.carrier, arrival);
  const isRefusable = exception === 'refuse';
  if (!isAccepted) return [{ kind: 'carrier-not-accepted', carrier: parcel.carrier ?? '', isRefusable }];
  return isOutsideSound(parcel) ? [] : [{ kind: 'exception', isRefusable }];
}

/** Signed for at the dock: there is no driver any more to send away or to sign for. */
function ofDock(parcel: Parcel, { reservation }: NonNullable<Parcel['dock']>): ArrivalWarning[] {
  return isOutsideSound(parcel) ? [] : [{ kind: 'dock-damage', isReserved: reservation !== null }];
}
