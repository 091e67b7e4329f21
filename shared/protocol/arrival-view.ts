import { z } from 'zod';
import { FREIGHT_PAYERS } from '../domain/policy/arrival-terms.ts';
import { WAIT_ENDED_REASONS } from '../return-case/events/weighing-events.ts';

/** What a person should know before touching the parcel, with the rule that says so. */
export const ArrivalWarning = z.discriminatedUnion('kind', [
  /** S108 */
  z.strictObject({ kind: z.literal('priority') }),
  z.strictObject({ kind: z.literal('lost-and-found') }),
  /** S22 */
  z.strictObject({ kind: z.literal('over-shipped') }),
  /** S05 */
  z.strictObject({ kind: z.literal('no-proof') }),
  /** S03: the day the shop closes the return. */
  z.strictObject({ kind: z.literal('closing'), closesOn: z.string() }),
  /** S09 */
  z.strictObject({ kind: z.literal('expected-refusal') }),
  /** S11, S52: whether the driver may be sent away, or is signed for with exception. */
  z.strictObject({ kind: z.literal('carrier-not-accepted'), carrier: z.string(), isRefusable: z.boolean() }),
  /** S10 */
  z.strictObject({ kind: z.literal('courier-claim') }),
  /** S52: the outside is damaged; what to do with the driver who still waits. */
  z.strictObject({ kind: z.literal('exception'), isRefusable: z.boolean() }),
  /** S51, S52: the outside is damaged and the driver went from the dock, with a reservation signed for or without. */
  z.strictObject({ kind: z.literal('dock-damage'), isReserved: z.boolean() }),
  /** S12 */
  z.strictObject({ kind: z.literal('valuables') }),
]);
export type ArrivalWarning = z.infer<typeof ArrivalWarning>;

/** How the parcels of a case came, as a screen needs it. */
export const ArrivalView = z.strictObject({
  /** The most pressing first. */
  warnings: z.array(ArrivalWarning),
  /** Announced parcels that are still under way (S23); the case does not close itself while there are any. */
  missingParcels: z.array(z.string()),
  /** Until when nothing is called short because of them, epoch ms; null when nobody waits. */
  awaitedUntilMs: z.int().nullable(),
  /** Why nobody waits any longer, where somebody said so. */
  waitEnded: z.strictObject({ reason: z.enum(WAIT_ENDED_REASONS), note: z.string().nullable() }).nullable(),
  /** Null when the parcels are not ours; else how they weigh against what the waybill said (S25). */
  shipped: z
    .strictObject({
      verdict: z.enum(['equal', 'light', 'heavy', 'unknown']),
      differenceMg: z.int().nullable(),
      toleranceMg: z.int().nullable(),
    })
    .nullable(),
  /** Who pays the freight of a parcel of this class unless somebody says otherwise (S06, S08). */
  usualPayer: z.enum(FREIGHT_PAYERS).nullable(),
});
export type ArrivalView = z.infer<typeof ArrivalView>;
