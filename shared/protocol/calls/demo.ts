import { z } from 'zod';
import { LINE_PARITIES } from '../../domain/line-parity.ts';
import { SCALE_PROTOCOL_IDS } from '../../domain/scale-protocol-ids.ts';
import { defineCall } from '../call.ts';

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

/** An indicator on the simulated cable; its line is the one its family is sold with where none is named. */
const DemoIndicator = z.strictObject({
  protocol: z.enum(SCALE_PROTOCOL_IDS),
  baudRate: z.int().min(110).max(1_000_000).optional(),
  parity: z.enum(LINE_PARITIES).optional(),
  mode: z.enum(['streaming', 'polled']),
});

/** The demo's side panel: labels to scan and a scale to put them on. Refused on a bench that is not a demo. */
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
      z.strictObject({ action: z.literal('zero') }),
      /** Moves the zero, as warmth and dirt do. */
      z.strictObject({ action: z.literal('drift'), massMg: z.int().min(-1_000_000).max(1_000_000) }),
      z.strictObject({ action: z.literal('press-unit') }),
      z.strictObject({ action: z.literal('power'), isOn: z.boolean() }),
      /** What the line sends is kept back, and let go comes all at once. */
      z.strictObject({ action: z.literal('hold-back'), isHeld: z.boolean() }),
      z.strictObject({ action: z.literal('noise') }),
      /** Hangs another indicator on the cable; null for the one the bench expects. */
      z.strictObject({ action: z.literal('speak'), indicator: DemoIndicator.nullable() }),
      /** Plays a recording of the scale's line once. */
      z.strictObject({ action: z.literal('replay'), fileName: z.string().max(80) }),
    ]),
    result: z.strictObject({}),
  }),
};
