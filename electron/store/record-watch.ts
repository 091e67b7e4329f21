import type { RecordState } from '../../shared/protocol/record-state.ts';
import type { DiskRoom } from './disk-room.ts';
import type { StoreFault } from '../store-fault.ts';

/** A full disk counts as such until there is room for a good number of steps and a photograph. */
const ENOUGH_MEGABYTES = 8;

/** What is known of the disk under the record, for everybody who has to know. */
export interface RecordWatch {
  state(): RecordState;
  /** What keeps the bench from recording; null when nothing does. */
  fault(): StoreFault | null;
  /** A fault was met, or is over. */
  set(fault: StoreFault | null): void;
  /** Looks at the room that is left. */
  look(): void;
}

/** Of a record that is opened for a moment, where nobody looks at the disk. */
export function unwatchedState(): RecordState {
  return { kind: 'ok', freeMegabytes: null };
}

/**
 * Watches the disk under the record. `roomLeft` is asked whenever somebody looks or a fault is over, so that what is
 * told is what is left then; while room is low every change of it is told.
 */
export function openRecordWatch(roomLeft: () => DiskRoom | null, changed: (state: RecordState) => void): RecordWatch {
  let fault: StoreFault | null = null;
  let room = roomLeft();
  let told = '';
  const state = (): RecordState => ({
    kind: fault ?? (room?.isLow ? 'low-space' : 'ok'),
    freeMegabytes: room?.freeMegabytes ?? null,
  });
  const tell = (): void => {
    const now = state();
    const shown = now.kind === 'low-space' ? `low-space, ${now.freeMegabytes} MB` : now.kind;
    if (shown === told) return;
    told = shown;
    changed(now);
  };
  return {
    state,
    fault: () => fault,
    set: (next) => {
      fault = next;
      if (fault === null) room = roomLeft();
      tell();
    },
    look: () => {
      room = roomLeft();
      if (fault === 'full' && (room?.freeMegabytes ?? 0) >= ENOUGH_MEGABYTES) fault = null;
      tell();
    },
  };
}
