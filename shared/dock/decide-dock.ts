import type { ArrivalCondition, CarrierConduct } from '../domain/arrival-condition.ts';
import { accepted, refused, type Result } from '../domain/result.ts';
import type { DockEvent, DockEventData } from './dock-events.ts';
import type { DockRefusal } from './dock-refusals.ts';
import { dockSheetOf } from './dock-sheet.ts';
import type { DockState } from './dock-state.ts';

/** What is asked of a delivery at the dock. */
export type DockCommand =
  | { readonly type: 'OpenDock'; readonly opened: DockEventData<'DockOpened'> }
  | { readonly type: 'AnnounceParcels'; readonly announced: DockEventData<'DockAnnounced'> }
  | { readonly type: 'ScanDockParcel'; readonly parcel: DockEventData<'DockParcelScanned'> }
  | {
      readonly type: 'MarkDockParcel';
      readonly key: string;
      readonly condition: ArrivalCondition | null;
      readonly photo: string | null;
    }
  | { readonly type: 'NoteConduct'; readonly conduct: CarrierConduct | null; readonly note: string }
  | { readonly type: 'SignReservation'; readonly signed: DockEventData<'DockReservationSigned'> }
  | { readonly type: 'CloseDock'; readonly number: string }
  | { readonly type: 'UndoDockStep'; readonly commandId: string };

/** `StepUndone` means the same in every stream. */
type DecidedEvent = DockEvent | { readonly type: 'StepUndone'; readonly data: { readonly commandId: string } };
export type DockDecision = Result<readonly DecidedEvent[], DockRefusal>;

/** Decides a step at the dock. Pure; an accepted command may have nothing to write down (a repeat). */
export function decideDock(state: DockState, command: DockCommand): DockDecision {
  if (command.type === 'OpenDock') return open(state, command.opened);
  if (state.status === 'void') return refused({ kind: 'dock-not-found', dockId: state.dockId });
  if (state.closed) return refused({ kind: 'dock-closed', number: state.closed.number });
  switch (command.type) {
    case 'AnnounceParcels':
      return accepted([{ type: 'DockAnnounced', data: command.announced }]);
    case 'ScanDockParcel':
      return scan(state, command.parcel);
    case 'MarkDockParcel':
      return mark(state, command);
    case 'NoteConduct':
      return accepted([{ type: 'DockConductNoted', data: { conduct: command.conduct, note: command.note } }]);
    case 'SignReservation':
      return accepted([{ type: 'DockReservationSigned', data: command.signed }]);
    case 'CloseDock':
      return close(state, command.number);
    case 'UndoDockStep':
      return undo(state, command.commandId);
  }
}

function open(state: DockState, opened: DockEventData<'DockOpened'>): DockDecision {
  if (state.status !== 'void') return refused({ kind: 'dock-already-open', dockId: opened.dockId });
  return accepted([{ type: 'DockOpened', data: opened }]);
}

function scan(state: DockState, parcel: DockEventData<'DockParcelScanned'>): DockDecision {
  const { key, raw } = parcel;
  const isRepeat = state.parcels.some((other) => other.key === key);
  return accepted([
    isRepeat ? { type: 'DockScanRepeated', data: { key, raw } } : { type: 'DockParcelScanned', data: parcel },
  ]);
}

function mark(
  state: DockState,
  { key, condition, photo }: Extract<DockCommand, { type: 'MarkDockParcel' }>,
): DockDecision {
  const parcel = state.parcels.find((other) => other.key === key);
  if (!parcel) return refused({ kind: 'dock-parcel-unknown', key });
  if (parcel.condition === condition && parcel.photo === photo) return accepted([]);
  return accepted([{ type: 'DockParcelMarked', data: { key, condition, photo } }]);
}

/** S51: what is visibly damaged is signed for with a reservation before the driver leaves, on the screen or on paper. */
function close(state: DockState, number: string): DockDecision {
  const { counted, announced, difference, damaged } = dockSheetOf(state);
  if (damaged.length > 0 && !state.signed) return refused({ kind: 'dock-not-signed', damaged: damaged.length });
  return accepted([{ type: 'DockClosed', data: { number, counted, announced, difference } }]);
}

function undo({ lastStep }: DockState, commandId: string): DockDecision {
  if (lastStep === null || lastStep.type === 'DockOpened') return refused({ kind: 'nothing-to-undo' });
  if (lastStep.commandId !== commandId)
    return refused({ kind: 'not-latest-step', latestCommandId: lastStep.commandId });
  return accepted([{ type: 'StepUndone', data: { commandId } }]);
}
