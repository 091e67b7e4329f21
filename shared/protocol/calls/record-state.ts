import { z } from 'zod';
import { defineCall } from '../call.ts';
import { RecordState } from '../record-state.ts';

export const recordStateCalls = {
  'record.state': defineCall({
    summary: 'Whether the disk takes what is recorded, and how much room it has.',
    access: 'open',
    changes: false,
    params: z.strictObject({}),
    result: RecordState,
  }),
};
