import { z } from 'zod';
import { defineCall } from '../call.ts';
import { commandId } from '../changed.ts';

export const erasureCalls = {
  'personal.erase': defineCall({
    summary:
      'Erases what slips of a case say of its buyer, or the name of somebody who signs in no more, on every bench.',
    access: ['administrator'],
    changes: true,
    params: z.strictObject({
      commandId,
      of: z.union([z.strictObject({ caseId: z.uuid() }), z.strictObject({ personId: z.uuid() })]),
    }),
    /** How many rows were erased; 0 when there was nothing, or nothing any more. */
    result: z.strictObject({ erased: z.int().nonnegative() }),
  }),
};
