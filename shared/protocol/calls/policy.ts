import { z } from 'zod';
import { Policy } from '../../domain/policy/policy.ts';
import { defineCall } from '../call.ts';
import { PersonRef } from '../person-ref.ts';
import { commandId } from '../changed.ts';

/** One version of the policy, and who adopted it when. */
export const PolicyVersion = z.strictObject({ version: z.string(), adoptedAtMs: z.int(), by: PersonRef });

/** Benches adopted different policies without knowing of each other; the first one is in force until a new one is. */
const PolicyAccount = PolicyVersion.extend({ eventId: z.uuid(), station: z.string() });

export const policyCalls = {
  'policy.get': defineCall({
    summary:
      'The policy in force, every version adopted so far, newest first, and those of benches that disagree (the one in force first).',
    access: 'anyone',
    changes: false,
    params: z.strictObject({}),
    result: z.strictObject({ policy: Policy, versions: z.array(PolicyVersion), conflict: z.array(PolicyAccount) }),
  }),
  'policy.adopt': defineCall({
    summary: 'Adopts a whole policy, validated as a whole, from now on. Its version must be a new one.',
    access: ['supervisor', 'administrator'],
    changes: true,
    params: z.strictObject({ commandId, policy: Policy }),
    result: z.strictObject({ policy: Policy }),
  }),
};
