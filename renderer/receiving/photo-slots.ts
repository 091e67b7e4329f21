import type { PhotoSlot } from '../../shared/domain/photo-slot.ts';
import type { CaseView, PhotoView } from '../../shared/protocol/case-view.ts';
import type { NextAction } from './next-action.ts';

/** One place in the guided list of pictures (U13). */
export interface SlotView {
  readonly slot: PhotoSlot;
  readonly state: 'taken' | 'next' | 'open';
  /** The newest picture of the slot. */
  readonly photo: PhotoView | null;
}

const PARCEL_SLOTS: readonly PhotoSlot[] = ['label', 'outside', 'inside'];
const UNIT_SLOTS: readonly PhotoSlot[] = ['item', 'defect', 'outside'];
/** Pictures of a unit, not of a parcel. */
const OF_UNIT: readonly PhotoSlot[] = ['item', 'defect'];

/** The pictures worth having now; `unitId` is the unit being looked at, if it has one yet. */
export function photoSlots(view: CaseView, isUnitOpen: boolean, unitId: string | null, next: NextAction): SlotView[] {
  const wanted = next.kind === 'photo' ? next.slot : null;
  return (isUnitOpen ? UNIT_SLOTS : parcelSlots(view)).map((slot) => {
    const photo = view.photos.findLast((taken) => taken.slot === slot && belongs(slot, taken, unitId)) ?? null;
    if (slot === wanted) return { slot, state: 'next', photo };
    return { slot, state: photo === null ? 'open' : 'taken', photo };
  });
}

/** The scale's display is worth a picture when the weight is in doubt: off, or typed by a person. */
function parcelSlots({ parcels, photos }: CaseView): readonly PhotoSlot[] {
  const isDoubtful = parcels.some(
    ({ weighing }) => weighing !== null && (weighing.isManual || weighing.deviation !== null),
  );
  return isDoubtful || photos.some(({ slot }) => slot === 'weight') ? [...PARCEL_SLOTS, 'weight'] : PARCEL_SLOTS;
}

/** Whether a picture of this slot is about the unit being looked at, and needs its id. */
export function isOfUnit(slot: PhotoSlot): boolean {
  return OF_UNIT.includes(slot);
}

function belongs(slot: PhotoSlot, { unitId }: PhotoView, openUnitId: string | null): boolean {
  return !isOfUnit(slot) || openUnitId === null || unitId === openUnitId;
}
