import { PolicyAdopted, policyStreamId, standingPolicies } from '../../shared/domain/policy/policy-stream.ts';
import { policyCalls } from '../../shared/protocol/calls/policy.ts';
import { historyOf } from '../../shared/event-log/history.ts';
import { codesOfStations } from '../exchange/station-codes.ts';
import type { HandlersFor } from '../handler.ts';
import { RefusedError } from '../refused.ts';
import { workerOf } from './change.ts';
import type { HostParts } from './host-parts.ts';

const Adopted = policyCalls['policy.adopt'].result;

/** The site's rules: reading them, and adopting new ones as a whole. */
export function policyHandlers(parts: HostParts) {
  const { station, once, record } = parts;
  return {
    'policy.get': () => ({ policy: station.view().policy, versions: versionsOf(parts), conflict: accountsOf(parts) }),
    'policy.adopt': (params, context) => {
      const answer = once({ call: 'policy.adopt', params }, Adopted, () => {
        const { policy } = params;
        refuseTakenVersion(parts, policy.version);
        const event = { type: 'PolicyAdopted', schemaVersion: 1, data: { policy } };
        record.append(policyStreamId(station.view().deriveId), [event], workerOf(params, context));
        return { policy };
      });
      parts.benchChanged();
      return answer;
    },
  } satisfies HandlersFor<typeof policyCalls>;
}

function versionsOf({ station, record, people }: HostParts) {
  const { effective } = historyOf(record.stream(policyStreamId(station.view().deriveId)));
  return effective.toReversed().flatMap(({ envelope }) => {
    const adopted = PolicyAdopted.safeParse(envelope.data);
    if (envelope.type !== 'PolicyAdopted' || !adopted.success) return [];
    const by = { personId: envelope.actor, name: people.nameOf(envelope.actor) };
    return [{ version: adopted.data.policy.version, adoptedAtMs: envelope.occurredAtMs, by }];
  });
}

/** The policies of benches that adopted different ones, the one in force first; none when all agree. */
function accountsOf(parts: HostParts) {
  const { station, record, people } = parts;
  const standing = standingPolicies(record.stream(policyStreamId(station.view().deriveId)));
  if (standing.length < 2) return [];
  const codes = codesOfStations(parts);
  return standing.map(({ policy: { version }, adopted: { envelope } }) => ({
    eventId: envelope.eventId,
    version,
    adoptedAtMs: envelope.occurredAtMs,
    by: { personId: envelope.actor, name: people.nameOf(envelope.actor) },
    station: codes.get(envelope.stationId) ?? '',
  }));
}

/** Decisions quote the version they were made under: one version must never mean two policies. */
function refuseTakenVersion(parts: HostParts, version: string): void {
  const taken = [parts.station.view().policy.version, ...versionsOf(parts).map((known) => known.version)];
  if (!taken.includes(version)) return;
  throw new RefusedError(
    { kind: 'policy-version-taken', version },
    `The version ${version} was adopted before: give the new policy a version of its own.`,
  );
}
