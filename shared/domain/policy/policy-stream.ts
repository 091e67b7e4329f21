import { z } from 'zod';
import type { StoredEvent } from '../../event-log/envelope.ts';
import { historyOf } from '../../event-log/history.ts';
import { DEFAULT_POLICY } from './default-policy.ts';
import { Policy } from './policy.ts';

/** The site adopts a whole policy at a time; nothing is patched. */
export const PolicyAdopted = z.strictObject({ policy: Policy });

/** One policy stream per site, the same on every bench. */
export const policyStreamId = (deriveId: (name: string) => string): string => `policy:${deriveId('policy')}`;

/** The policy in force: the last one adopted that this version can read, else the default. */
export function foldPolicy(events: Iterable<StoredEvent>): Policy {
  return historyOf(events).effective.reduce((policy, { envelope }) => {
    if (envelope.type !== 'PolicyAdopted' || envelope.schemaVersion !== 1) return policy;
    const adopted = PolicyAdopted.safeParse(envelope.data);
    return adopted.success ? adopted.data.policy : policy;
  }, DEFAULT_POLICY);
}
