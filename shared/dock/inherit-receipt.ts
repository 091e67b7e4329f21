import { OuterPackaging } from '../domain/outer-packaging.ts';
import type { DeriveId } from '../event-log/envelope.ts';
import type { CaseEvent } from '../return-case/events.ts';
import type { DockParcelRow } from './dock-rows.ts';

/** A parcel's arrival as the dock wrote it down, with what the bench needs of its photograph. */
export interface DockArrival extends Pick<DockParcelRow, 'dockId' | 'arrivedAtMs' | 'condition' | 'reservation'> {
  readonly photo: {
    readonly sha256: string;
    readonly width: number;
    readonly height: number;
    readonly byteLength: number;
  } | null;
}

/**
 * What a parcel brings along from the dock to its case (S51): when it came, what was signed for, how its outside looked
 * and the picture of that, so that the bench asks none of it again. A missing label says nothing of the outside.
 */
export function inheritedFromDock(parcelId: string, arrival: DockArrival, deriveId: DeriveId): CaseEvent[] {
  const { dockId, arrivedAtMs, reservation, photo } = arrival;
  const condition = OuterPackaging.safeParse(arrival.condition).data ?? null;
  const matched: CaseEvent = {
    type: 'DockReceiptMatched',
    data: { parcelId, dockId, arrivedAtMs, condition, reservation },
  };
  const outside: CaseEvent[] =
    condition === null ? [] : [{ type: 'OuterPackagingRecorded', data: { parcelId, condition } }];
  const photoId = deriveId(`dock-photo:${dockId}:${parcelId}`);
  const shown: CaseEvent[] =
    photo === null ? [] : [{ type: 'PhotoAdded', data: { photoId, ...photo, slot: 'outside', unitId: null } }];
  return [matched, ...outside, ...shown];
}
