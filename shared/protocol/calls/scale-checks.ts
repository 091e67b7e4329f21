import { z } from 'zod';
import { ScaleCheckTerms } from '../../domain/policy/scale-checks.ts';
import { CheckedWeight } from '../../domain/weighing/check-weight.ts';
import { defineCall } from '../call.ts';
import { commandId } from '../changed.ts';
import { PersonRef } from '../person-ref.ts';

/** One line of the log of checks. */
export const ScaleCheckView = CheckedWeight.extend({
  checkId: z.uuid(),
  scaleName: z.string(),
  portName: z.string(),
  protocol: z.string(),
  atMs: z.int(),
  by: PersonRef,
});
export type ScaleCheckView = z.infer<typeof ScaleCheckView>;

/** Checks of the scale with a known weight (B9). */
export const scaleCheckCalls = {
  'scale.checkWeight': defineCall({
    summary: 'Takes what the scale shows now as the check of a known weight, and writes it into the log.',
    access: 'anyone',
    changes: true,
    /** Without a mass, the known weight of the policy is on the pan. */
    params: z.strictObject({ commandId, nominalMg: ScaleCheckTerms.shape.nominalMg.optional() }),
    result: z.strictObject({ check: ScaleCheckView }),
  }),
  'scale.endCheck': defineCall({
    summary: 'The check is over: what still lies on the scale is a known weight, and binds to no parcel.',
    access: 'anyone',
    changes: true,
    params: z.strictObject({ commandId }),
    result: z.strictObject({}),
  }),
  'scale.checks': defineCall({
    summary: 'The log of checks on this bench, newest first, and whether one is due.',
    access: 'anyone',
    changes: false,
    params: z.strictObject({ limit: z.int().min(1).max(500) }),
    result: z.strictObject({
      checks: z.array(ScaleCheckView),
      terms: ScaleCheckTerms,
      /** The site wants a check per shift, and the scale in use has had none. */
      isDue: z.boolean(),
    }),
  }),
};
