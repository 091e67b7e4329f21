import type { ReleasedFact } from '../../shared/return-case/decide-context.ts';
import { factsOf } from '../../shared/return-case/facts.ts';
import type { FoldedCase } from '../../shared/return-case/fold-case.ts';
import type { OutboxStore } from '../store/outbox-store.ts';
import type { StationView } from './refold.ts';

/**
 * The facts of a case that have left, as far as this bench can know. Its own outbox says so of its own closings. Of a
 * closing at another bench nobody here can tell, so all of it counts as told: a correction that reverses what was never
 * sent does no harm, and what is reversed too little would be counted twice. Their ids follow from the record.
 */
export function factsLeft(folded: FoldedCase, outbox: OutboxStore, station: StationView): readonly ReleasedFact[] {
  const own = outbox.releasedFacts(folded.caseId);
  const closedBy = folded.state.closed?.origin;
  if (!closedBy || closedBy.stationId === station.stationId) return own;
  const foreign = factsOf(folded, station)
    .filter(({ cause }) => cause.eventId === closedBy.eventId)
    .map(({ factId, type }) => ({ factId, type, causeEventId: closedBy.eventId }));
  return [...own, ...foreign];
}
