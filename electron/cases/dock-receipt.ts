import { codeKey } from '../../shared/domain/code/code-key.ts';
import { inheritedFromDock } from '../../shared/dock/inherit-receipt.ts';
import type { DeriveId } from '../../shared/event-log/envelope.ts';
import type { CaseEvent, CaseEventData } from '../../shared/return-case/events.ts';
import type { DockStore } from '../store/dock-store.ts';
import type { PhotoStore } from '../store/photo-store.ts';

/** What else is written down in the step that receives a parcel. */
export type AtReceipt = (parcel: CaseEventData<'ParcelReceived'>) => readonly CaseEvent[];

/** Looks a received parcel up at the dock: by its number, else by what was read off it. */
export function createDockReceipt(parts: {
  readonly docks: DockStore;
  readonly photos: PhotoStore;
  readonly deriveId: () => DeriveId;
}): AtReceipt {
  const { docks, photos, deriveId } = parts;
  return ({ parcelId, trackingNumber, raw }) => {
    const keys = [trackingNumber, raw].flatMap((text) => (text === null ? [] : (codeKey(text) ?? [])));
    const arrival = keys.map((key) => docks.arrivalOf(key)).find((found) => found !== null);
    if (!arrival) return [];
    const photo = arrival.photo === null ? null : photos.find(arrival.photo);
    return inheritedFromDock(parcelId, { ...arrival, photo }, deriveId());
  };
}
