import { z } from 'zod';
import { defineCall } from '../call.ts';
import { commandId } from '../changed.ts';

/** Whether the computer's clock was set, by how much, and when (as it shows now); null while nothing is in doubt. */
export const ClockState = z.strictObject({
  set: z.strictObject({ byMs: z.int(), atMs: z.int() }).nullable(),
});
export type ClockState = z.infer<typeof ClockState>;

export const clockCalls = {
  'clock.state': defineCall({
    summary: "Whether the computer's clock was set and nobody has said yet that it is right.",
    access: 'open',
    changes: false,
    params: z.strictObject({}),
    result: ClockState,
  }),
  'clock.confirm': defineCall({
    summary: "Says that the computer's clock is right as it is now.",
    access: ['supervisor', 'administrator'],
    changes: true,
    params: z.strictObject({ commandId }),
    result: ClockState,
  }),
};
