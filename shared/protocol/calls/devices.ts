import { z } from 'zod';
import { ScaleProfile } from '../../domain/scale-profile.ts';
import { defineCall } from '../call.ts';
import { commandId } from '../changed.ts';
import { ScaleState } from '../scale-state.ts';

export const deviceCalls = {
  'device.list': defineCall({
    summary: 'Serial ports of this machine. A port that is not listed can be typed.',
    access: 'anyone',
    changes: false,
    params: z.strictObject({}),
    result: z.strictObject({
      ports: z.array(z.strictObject({ path: z.string(), label: z.string() })),
      protocols: z.array(z.string()),
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
