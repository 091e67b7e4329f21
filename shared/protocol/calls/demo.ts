import { z } from 'zod';
import { defineCall } from '../call.ts';

/** The demo's side panel: labels to scan and a scale to put them on. Refused on a bench that is not a demo. */
/** What the demo's side panel offers. */
export const DemoView = z.strictObject({
  parcels: z.array(
    z.strictObject({
      what: z.string(),
      /** Null for a parcel that nobody announced. */
      rmaNumber: z.string().nullable(),
      trackingNumber: z.string(),
      gtins: z.array(z.string()),
      names: z.array(z.string()),
      grossMg: z.int().positive(),
    }),
  ),
  badges: z.array(z.strictObject({ name: z.string(), badge: z.string() })),
  backOfficeUrl: z.string().nullable(),
});
export type DemoView = z.infer<typeof DemoView>;

export const demoCalls = {
  'demo.get': defineCall({
    summary: 'Demo only: the parcels the side panel offers, badges, and where the sample back office is.',
    access: 'open',
    changes: false,
    params: z.strictObject({}),
    result: DemoView,
  }),
  'demo.scale': defineCall({
    summary: 'Demo only: moves the simulated scale. What it sends goes through the same decoder as a real one.',
    access: 'anyone',
    changes: false,
    params: z.discriminatedUnion('action', [
      z.strictObject({ action: z.literal('put-on'), massMg: z.int().positive().max(60_000_000) }),
      z.strictObject({ action: z.literal('take-off') }),
      z.strictObject({ action: z.literal('unplug') }),
      z.strictObject({ action: z.literal('plug-in') }),
    ]),
    result: z.strictObject({}),
  }),
};
