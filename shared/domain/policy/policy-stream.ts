import { z } from 'zod';
import { canonicalJson } from '../../event-log/canonical-json.ts';
import type { StoredEvent } from '../../event-log/envelope.ts';
import { historyOf } from '../../event-log/history.ts';
import { DEFAULT_POLICY } from './default-policy.ts';
import { Policy } from './policy.ts';

/** The site adopts a whole policy at a time; nothing is patched. */
export const PolicyAdopted = z.strictObject({ policy: Policy });

/** One policy stream per site, the same on every bench. */
export const policyStreamId = (deriveId: (name: string) => string): string => `policy:${deriveId('policy')}`;

/** A policy nobody has adopted another one on top of. */
export interface StandingPolicy {
  readonly policy: Policy;
  readonly adopted: StoredEvent;
}

/**
 * The policies that stand, the one in force first: adopted last, and of two at the same millisecond the one whose
 * event has the greater hash. More than one says that benches adopted different rules without knowing of each other;
 * the same rules adopted twice are one. The order in which events came does not matter.
 */
export function standingPolicies(events: Iterable<StoredEvent>): StandingPolicy[] {
  const readable = historyOf(events).effective.flatMap((adopted): StandingPolicy[] => {
    const policy = policyIn(adopted);
    return policy === null ? [] : [{ policy, adopted }];
  });
  const builtOn = new Set(readable.flatMap(({ adopted }) => adopted.envelope.parents));
  const standing = readable.filter(({ adopted }) => !builtOn.has(adopted.envelope.eventId)).toSorted(compareInForce);
  const texts = standing.map(({ policy }) => canonicalJson(policy));
  return standing.filter((_each, at) => texts.indexOf(texts[at] ?? '') === at);
}

/** The policy in force: of those that this version can read, else the default. */
export function foldPolicy(events: Iterable<StoredEvent>): Policy {
  return standingPolicies(events)[0]?.policy ?? DEFAULT_POLICY;
}

function policyIn({ envelope }: StoredEvent): Policy | null {
  if (envelope.type !== 'PolicyAdopted' || envelope.schemaVersion !== 1) return null;
  return PolicyAdopted.safeParse(envelope.data).data?.policy ?? null;
}

function compareInForce({ adopted: a }: StandingPolicy, { adopted: b }: StandingPolicy): number {
  return b.envelope.occurredAtMs - a.envelope.occurredAtMs || (a.hash < b.hash ? 1 : -1);
}
