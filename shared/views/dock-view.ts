import { dockSheetOf } from '../dock/dock-sheet.ts';
import type { DockState } from '../dock/dock-state.ts';
import type { DockView } from '../protocol/dock-view.ts';
import type { NameOf } from './person-ref.ts';

const MOST_LISTED = 200;

/** One delivery as screens get it; null when it was never opened. */
export function dockViewOf(state: DockState, nameOf: NameOf): DockView | null {
  if (state.status === 'void') return null;
  const { counted, announced, difference, missing, extra, damaged } = dockSheetOf(state);
  const { dockId, status, carrier, openedAtMs, openedBy, damagedParcels, conduct, note, closed } = state;
  return {
    dockId,
    status,
    carrier,
    openedAtMs,
    openedBy: { personId: openedBy, name: nameOf(openedBy) },
    damagedParcels,
    counted,
    announced,
    difference,
    hasList: state.announcedTracking.length > 0,
    last: state.parcels.at(-1) ?? null,
    damaged: [...damaged],
    missing: missing.slice(0, MOST_LISTED),
    missingCount: missing.length,
    extra: extra.slice(0, MOST_LISTED),
    extraCount: extra.length,
    conduct,
    note,
    signature: state.signed?.signature ?? null,
    number: closed?.number ?? null,
    closedAtMs: closed?.atMs ?? null,
    undo: undoOf(state),
  };
}

function undoOf({ status, lastStep }: DockState): DockView['undo'] {
  if (status !== 'open' || lastStep === null || lastStep.type === 'DockOpened') return null;
  return { commandId: lastStep.commandId, step: lastStep.type };
}
