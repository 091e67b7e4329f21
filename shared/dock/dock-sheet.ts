import { codeKey } from '../domain/code/code-key.ts';
import type { DockParcel, DockState } from './dock-state.ts';

/** What the delivery came to: the same for any order of the scans and however often a label was read. */
export interface DockSheet {
  readonly counted: number;
  /** Null when the carrier announced nothing. */
  readonly announced: number | null;
  readonly difference: number | null;
  /** Announced and not in the pile, as the carrier wrote them. */
  readonly missing: readonly string[];
  /** In the pile and not on the carrier's list; empty without a list. */
  readonly extra: readonly DockParcel[];
  readonly damaged: readonly DockParcel[];
  /** S52: damaged parcels that go back with the driver. They did not arrive. */
  readonly refused: readonly DockParcel[];
}

/** Compares the pile with what was announced. A typed count wins over the length of a list: the driver said it. */
export function dockSheetOf(state: DockState): DockSheet {
  const parcels = state.parcels.toSorted((a, b) => (a.key < b.key ? -1 : 1));
  const listed = new Map(state.announcedTracking.map((number) => [codeKey(number) ?? number, number]));
  const here = new Set(parcels.map(({ key }) => key));
  const counted = parcels.length;
  const announced = state.announcedCount ?? (listed.size > 0 ? listed.size : null);
  const damaged = parcels.filter(({ condition }) => condition !== null);
  return {
    counted,
    announced,
    difference: announced === null ? null : counted - announced,
    missing: [...listed].filter(([key]) => !here.has(key)).map(([, number]) => number),
    extra: listed.size === 0 ? [] : parcels.filter(({ key }) => !listed.has(key)),
    damaged,
    refused: state.damagedParcels === 'refuse' ? damaged : [],
  };
}
