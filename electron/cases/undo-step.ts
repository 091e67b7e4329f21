import type { EventStore } from '../store/event-store.ts';
import type { CaseWork, Worker } from './case-work.ts';
import type { Record } from './record.ts';

const CASE_STREAM = /^return-case:(.+)$/;

/**
 * Takes back one step in every case it touched: a scan that closed one case and opened the next is one step. Either
 * all of it can be undone or none of it is.
 * @throws RefusedError when it is not the latest step of one of them, or its window has passed.
 */
export function undoStep(
  step: string,
  caseId: string,
  worker: Worker,
  { record, events, work }: { readonly record: Record; readonly events: EventStore; readonly work: CaseWork },
): void {
  record.transaction(() => {
    const touched = events.streamsOfCommand(step).flatMap((streamId) => CASE_STREAM.exec(streamId)?.[1] ?? []);
    for (const id of new Set([caseId, ...touched])) work.apply(id, { type: 'UndoStep', commandId: step }, worker);
  });
}
