import { setImmediate as nextTurn } from 'node:timers/promises';
import { historyOf } from '../../shared/event-log/history.ts';
import type { CaseRowStore } from '../store/case-row-store.ts';
import type { EventStore } from '../store/event-store.ts';

const CASE = 'return-case:';

/** What an import did to the cases it touched. */
export async function importOutcome(
  streams: ReadonlySet<string>,
  { events, caseRows }: { readonly events: EventStore; readonly caseRows: CaseRowStore },
): Promise<{ readonly casesChanged: number; readonly parked: number; readonly inConflict: number }> {
  const outcome = { casesChanged: 0, parked: 0, inConflict: 0 };
  for (const streamId of streams) {
    outcome.parked += historyOf(events.ofStream(streamId)).parked.length;
    if (streamId.startsWith(CASE)) {
      outcome.casesChanged += 1;
      if (caseRows.get(streamId.slice(CASE.length))?.isInConflict === true) outcome.inConflict += 1;
    }
    await nextTurn();
  }
  return outcome;
}
