import type { PhotoSlot } from '../../shared/domain/photo-slot.ts';
import type { BenchView } from '../../shared/protocol/bench-view.ts';
import type { CaseView } from '../../shared/protocol/case-view.ts';
import { nextAction } from './next-action.ts';
import { unitAt, type UnitPlace } from './open-unit.ts';
import { isOfUnit } from './photo-slots.ts';

export interface WantedPhoto {
  readonly slot: PhotoSlot;
  /** The unit it shows, if it shows one. */
  readonly unitId: string | null;
}

/** What a picture taken now shows: `asked`, else what is wanted next, else the unit being looked at, else the outside. */
export function wantedPhoto(
  bench: BenchView,
  view: CaseView,
  open: UnitPlace | null,
  asked: PhotoSlot | undefined,
): WantedPhoto {
  const next = nextAction({ ...bench, case: view }, false);
  const place = next.kind === 'photo' && next.place !== null ? next.place : open;
  const slot = asked ?? (next.kind === 'photo' ? next.slot : place === null ? 'outside' : 'item');
  const unitId = isOfUnit(slot) && place !== null ? (unitAt(view, place)?.unit?.unitId ?? null) : null;
  return { slot, unitId };
}
