import type { DeriveId } from '../../shared/event-log/envelope.ts';
import type { CaseWork } from './case-work.ts';
import { parcelCaseId } from './open-shipment.ts';

/**
 * The round of the next case of a parcel without a return. Carriers use their numbers again, and a parcel that the
 * driver was sent away with may come once more: whatever had a case of its own before was another arrival.
 */
export function freeRound(
  trackingNumber: string,
  { work, deriveId }: { readonly work: CaseWork; readonly deriveId: () => DeriveId },
): number {
  let round = 1;
  while (work.fold(parcelCaseId(trackingNumber, round, deriveId())).state.opened) round += 1;
  return round;
}
