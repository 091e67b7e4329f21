import { describe, expect, it } from 'vitest';
import { DEFAULT_POLICY } from '../../../../shared/domain/policy/default-policy.ts';
import { foldPolicy, policyStreamId, standingPolicies } from '../../../../shared/domain/policy/policy-stream.ts';
import type { Policy } from '../../../../shared/domain/policy/policy.ts';
import type { StoredEvent } from '../../../../shared/event-log/envelope.ts';
import { GENESIS_HASH } from '../../../../shared/event-log/envelope.ts';
import { sha256 } from '../../../../electron/ids.ts';
import { canonicalJson } from '../../../../shared/event-log/canonical-json.ts';
import { decodeStored } from '../../../../shared/event-log/decode-stored.ts';
import { deriveId, idOf, OPERATOR, STATION_A, STATION_B } from '../../../support/builders.ts';
import { shuffled } from '../../../support/property-seed.ts';

const STREAM = policyStreamId(deriveId);

interface Adoption {
  readonly name: string;
  readonly policy: Policy;
  readonly stationId?: string;
  readonly atMs: number;
  readonly parents?: readonly StoredEvent[];
}

function adopt({ name, policy, stationId = STATION_A, atMs, parents = [] }: Adoption): StoredEvent {
  const envelope = {
    eventId: idOf(name),
    commandId: idOf(`command ${name}`),
    streamId: STREAM,
    streamVersion: 1 + Math.max(0, ...parents.map((parent) => parent.envelope.streamVersion)),
    parents: parents.map((parent) => parent.envelope.eventId),
    stationId,
    stationSeq: atMs,
    type: 'PolicyAdopted',
    schemaVersion: 1,
    occurredAtMs: atMs,
    zone: 'Europe/Madrid',
    clock: 'ok',
    actor: OPERATOR,
    prevHash: GENESIS_HASH,
    data: { policy },
  };
  return decodeStored(canonicalJson(envelope), sha256);
}

const named = (version: string, idleLockMinutes = 15): Policy => ({ ...DEFAULT_POLICY, version, idleLockMinutes });
const versionsOf = (events: readonly StoredEvent[]): string[] =>
  standingPolicies(events).map(({ policy }) => `${policy.version}/${policy.idleLockMinutes}`);

const root = adopt({ name: 'root', policy: named('1'), atMs: 1_000 });
const early = adopt({ name: 'early', policy: named('2', 5), atMs: 2_000, parents: [root] });
const late = adopt({ name: 'late', policy: named('2', 9), stationId: STATION_B, atMs: 3_000, parents: [root] });

describe('the policy in force', () => {
  it('is the default while none was adopted', () => {
    expect(foldPolicy([])).toEqual(DEFAULT_POLICY);
    expect(standingPolicies([])).toEqual([]);
  });

  it('is the one adopted on top of the others, whatever the clocks said', () => {
    const slow = adopt({ name: 'slow', policy: named('3'), atMs: 10, parents: [late] });
    expect(versionsOf([root, late, slow])).toEqual(['3/15']);
  });

  it('of two benches that adopted the same version with other rules is the one adopted last, in any order', () => {
    for (const seed of [1, 2, 3, 4]) expect(versionsOf(shuffled([root, early, late], seed))).toEqual(['2/9', '2/5']);
  });

  it('of two at the same millisecond is the one with the greater hash', () => {
    const same = [STATION_A, STATION_B].map((stationId, at) =>
      adopt({ name: `same ${at}`, policy: named('2', at + 1), stationId, atMs: 2_000, parents: [root] }),
    );
    const [greater] = same.toSorted((a, b) => (a.hash < b.hash ? 1 : -1));
    for (const events of [same, same.toReversed()]) {
      expect(standingPolicies([root, ...events])[0]?.adopted.hash).toBe(greater?.hash);
      expect(standingPolicies([root, ...events])).toHaveLength(2);
    }
  });

  it('is no matter of dispute when both adopted the same rules, or somebody adopted one for all', () => {
    const again = adopt({ name: 'again', policy: named('2', 9), atMs: 2_500, parents: [root] });
    expect(versionsOf([root, late, again])).toEqual(['2/9']);
    const settled = adopt({ name: 'settled', policy: named('3'), atMs: 2_600, parents: [early, late] });
    expect(versionsOf([root, early, late, settled])).toEqual(['3/15']);
  });
});
