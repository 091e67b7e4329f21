import type { RecordState } from '../../shared/protocol/record-state.ts';
import { diskRoom } from './disk-room.ts';
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

export function openRecordWatch(dataDir: string, changed: (state: RecordState) => void): RecordWatch {
  let fault: StoreFault | null = null;
  let room = diskRoom(dataDir);
  let told = '';
  const state = (): RecordState => ({
    kind: fault ?? (room?.isLow ? 'low-space' : 'ok'),
    freeMegabytes: room?.freeMegabytes ?? null,
  });
  const tell = (): void => {
    const { kind } = state();
    if (kind === told) return;
    told = kind;
    changed(state());
  };
  return {
    state,
    fault: () => fault,
    set: (next) => {
      fault = next;
      tell();
    },
    look: () => {
      room = diskRoom(dataDir);
      if (fault === 'full' && (room?.freeMegabytes ?? 0) >= ENOUGH_MEGABYTES) fault = null;
      tell();
    },
  };
}
