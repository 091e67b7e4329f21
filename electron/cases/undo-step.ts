import type { EventStore } from '../store/event-store.ts';
import type { CaseWork, Worker } from './case-work.ts';
import type { Record } from './record.ts';

const CASE_STREAM = /^return-case:(.+)$/;

interface Bench {
  readonly record: Record;
  readonly events: EventStore;
  readonly work: CaseWork;
  readonly currentCaseId: () => string | null;
}

/** What became of the parcel that was in work when a step of another one was taken back. */
export interface Undone {
  readonly parkedCaseId: string | null;
}

/**
 * Takes back one step of a case, and with it what the same command did to others as far as that can still be taken
 * back: a scan that closed one case and opened the next is undone as a whole for as long as nothing of it was told.
 * After the receipt of the next parcel was told, the closing of the one before can still be taken back: then the next
 * one stays received and is set aside, because a bench has one parcel in work.
 * @throws RefusedError when it is not the latest step of the case, or its window has passed.
 */
export function undoStep(step: string, caseId: string, worker: Worker, bench: Bench): Undone {
  const { record, events, work, currentCaseId } = bench;
  return record.transaction(() => {
    const interrupted = currentCaseId();
    const touched = events.streamsOfCommand(step).flatMap((streamId) => CASE_STREAM.exec(streamId)?.[1] ?? []);
    const undo = { type: 'UndoStep', commandId: step } as const;
    work.apply(caseId, undo, worker);
    for (const other of new Set(touched)) {
      if (other !== caseId && work.decide(other, undo, worker).ok) work.apply(other, undo, worker);
    }
    return { parkedCaseId: setAside(interrupted, worker, bench) };
  });
}

/** Parks what was in work when another parcel was taken up by the undo; it stays beside the bench. */
function setAside(interrupted: string | null, worker: Worker, { work, currentCaseId }: Bench): string | null {
  const current = currentCaseId();
  if (interrupted === null || current === null || interrupted === current) return null;
  const park = { type: 'ParkCase', reason: 'asked', shelf: null } as const;
  if (!work.decide(interrupted, park, worker).ok) return null;
  work.apply(interrupted, park, worker);
  return interrupted;
}
