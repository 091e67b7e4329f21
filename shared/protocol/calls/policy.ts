import { z } from 'zod';
import { Policy } from '../../domain/policy/policy.ts';
import { defineCall } from '../call.ts';
import { PersonRef } from '../person-ref.ts';
import { commandId } from '../changed.ts';

/** One version of the policy, and who adopted it when. */
export const PolicyVersion = z.strictObject({ version: z.string(), adoptedAtMs: z.int(), by: PersonRef });

export const policyCalls = {
  'policy.get': defineCall({
    summary: 'The policy in force, and every version adopted so far, newest first.',
    access: 'anyone',
    changes: false,
    params: z.strictObject({}),
    result: z.strictObject({ policy: Policy, versions: z.array(PolicyVersion) }),
  }),
  'policy.adopt': defineCall({
    summary: 'Adopts a whole policy, validated as a whole, from now on. Its version must be a new one.',
    access: ['supervisor', 'administrator'],
    changes: true,
    params: z.strictObject({ commandId, policy: Policy }),
    result: z.strictObject({ policy: Policy }),
  }),
};
