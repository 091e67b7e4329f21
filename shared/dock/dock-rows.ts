import type { ArrivalCondition } from '../domain/arrival-condition.ts';
import { dockSheetOf } from './dock-sheet.ts';
import type { DockParcel, DockState } from './dock-state.ts';

/** A parcel that arrived at the dock: one row of the `dock_parcel` view. */
export interface DockParcelRow {
  readonly key: string;
  readonly dockId: string;
  readonly trackingNumber: string;
  readonly carrier: string;
  readonly arrivedAtMs: number;
  readonly condition: ArrivalCondition | null;
  readonly photo: string | null;
  /** S51: what the driver signed about it; null for a sound parcel. */
  readonly reservation: string | null;
  /** True when the driver took it back (S52): it lies on no floor of ours. */
  readonly isRefused: boolean;
}

/** `project(fold(stream))` of a dock: its parcels, so that the bench finds them by tracking number. */
export function projectDock(state: DockState): readonly DockParcelRow[] {
  const refused = new Set(dockSheetOf(state).refused.map(({ key }) => key));
  const { dockId, carrier } = state;
  return state.parcels.map((parcel) => ({
    ...parcel,
    dockId,
    carrier,
    reservation: reservationOf(parcel, state),
    isRefused: refused.has(parcel.key),
  }));
}

function reservationOf({ condition }: DockParcel, { signed }: DockState): string | null {
  if (condition === null) return null;
  return signed?.words.find((words) => words.condition === condition)?.text ?? null;
}

/** A delivery in lists: one row of the `dock_row` view. */
export interface DockRowData {
  readonly dockId: string;
  readonly status: string;
  readonly stationId: string;
  readonly carrier: string;
  readonly openedAtMs: number;
  readonly counted: number;
  readonly damaged: number;
  readonly difference: number | null;
  readonly number: string | null;
}

/** The delivery itself as a row; null when it was never opened. */
export function dockRowOf(state: DockState): DockRowData | null {
  if (state.status === 'void') return null;
  const { counted, damaged, difference } = dockSheetOf(state);
  const { dockId, status, stationId, carrier, openedAtMs } = state;
  const number = state.closed?.number ?? null;
  return { dockId, status, stationId, carrier, openedAtMs, counted, damaged: damaged.length, difference, number };
}
