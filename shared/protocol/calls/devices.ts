import { z } from 'zod';
import { ScaleProfile } from '../../domain/scale-profile.ts';
import { defineCall } from '../call.ts';
import { commandId } from '../changed.ts';
import { PortHint } from '../port-hint.ts';
import { ScaleState } from '../scale-state.ts';

/** A serial port for people to choose from. */
export const OfferedPort = z.strictObject({
  path: z.string(),
  /** The path and what the system knows of the device, in one line. */
  label: z.string(),
  /** The USB socket as the hubs count: `1.2` is port 2 of the hub in port 1; null for what is no USB device. */
  socket: z.string().nullable(),
  /** Another device of the same make is plugged in and neither has a number: only their sockets tell them apart. */
  hasTwin: z.boolean(),
  /** The configured scale is on this port now, whatever it was called at set-up. */
  isScale: z.boolean(),
});
export type OfferedPort = z.infer<typeof OfferedPort>;

export const deviceCalls = {
  'device.list': defineCall({
    summary: 'Serial ports of this machine. A port that is not listed can be typed.',
    access: 'anyone',
    changes: false,
    params: z.strictObject({}),
    result: z.strictObject({
      ports: z.array(OfferedPort),
      protocols: z.array(z.string()),
      /** What may keep the configured scale from its port. */
      hints: z.array(PortHint),
    }),
  }),
  'scale.get': defineCall({
    summary: 'The configured scale and what it shows.',
    access: 'anyone',
    changes: false,
    params: z.strictObject({}),
    result: z.strictObject({ profile: ScaleProfile.nullable(), state: ScaleState }),
  }),
  'scale.configure': defineCall({
    summary: 'Which scale this station uses; null for none.',
    access: ['administrator', 'supervisor'],
    changes: true,
    params: z.strictObject({ commandId, profile: ScaleProfile.nullable() }),
    result: z.strictObject({ profile: ScaleProfile.nullable(), state: ScaleState }),
  }),
};
