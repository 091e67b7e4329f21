import { policyStreamId, standingPolicies } from '../../shared/domain/policy/policy-stream.ts';
import { STATION_EVENTS } from '../../shared/station/station-events.ts';
import { stationStreamId } from '../../shared/station/station-state.ts';
import type { StationDesk } from '../cases/station-desk.ts';
import type { Author, Record } from '../cases/record.ts';

/**
 * Writes into this station's record, once for each pair or more, that benches had adopted different rules. Answers
 * whether they disagree now.
 */
export function notePolicyConflict(
  author: Author,
  { record, station }: { readonly record: Record; readonly station: StationDesk },
): boolean {
  const { deriveId, stationId } = station.view();
  const standing = standingPolicies(record.stream(policyStreamId(deriveId)));
  if (standing.length < 2) return false;
  const policies = standing.map(({ policy, adopted }) => ({
    eventId: adopted.envelope.eventId,
    version: policy.version,
  }));
  const data = STATION_EVENTS.PolicyConflictSeen.parse({ policies });
  const stream = stationStreamId(stationId);
  if (!isNoted(data, record.stream(stream))) {
    record.append(stream, [{ type: 'PolicyConflictSeen', schemaVersion: 1, data }], author);
  }
  return true;
}

function isNoted(data: unknown, stream: ReturnType<Record['stream']>): boolean {
  const text = JSON.stringify(data);
  return stream.some(({ envelope }) => {
    const seen = STATION_EVENTS.PolicyConflictSeen.safeParse(envelope.data);
    return envelope.type === 'PolicyConflictSeen' && seen.success && JSON.stringify(seen.data) === text;
  });
}
