import { z } from 'zod';
import { SignatureStrokes } from '../dock/dock-events.ts';
import { ArrivalCondition, CarrierConduct, DamagedParcelHandling } from '../domain/arrival-condition.ts';
import { PersonRef } from './person-ref.ts';

export const DockParcelView = z.strictObject({
  key: z.string(),
  trackingNumber: z.string(),
  arrivedAtMs: z.int(),
  condition: ArrivalCondition.nullable(),
  photo: z.string().nullable(),
});
export type DockParcelView = z.infer<typeof DockParcelView>;

/** One delivery at the dock, as screens and programs get it. */
export const DockView = z.strictObject({
  dockId: z.uuid(),
  status: z.enum(['open', 'closed']),
  carrier: z.string(),
  openedAtMs: z.int(),
  openedBy: PersonRef,
  damagedParcels: DamagedParcelHandling,
  counted: z.int().nonnegative(),
  announced: z.int().nonnegative().nullable(),
  difference: z.int().nullable(),
  hasList: z.boolean(),
  /** The parcel scanned last: the one a mark is meant for. */
  last: DockParcelView.nullable(),
  damaged: z.array(DockParcelView),
  /** Announced and not in the pile; the first two hundred, `missingCount` counts all. */
  missing: z.array(z.string()),
  missingCount: z.int().nonnegative(),
  /** In the pile and not announced; likewise. */
  extra: z.array(DockParcelView),
  extraCount: z.int().nonnegative(),
  conduct: CarrierConduct.nullable(),
  note: z.string(),
  signature: z.union([SignatureStrokes, z.literal('paper')]).nullable(),
  /** Number of the sheet, once closed. */
  number: z.string().nullable(),
  closedAtMs: z.int().nullable(),
  /** What an undo would take back; null when there is nothing, or the driver has left. */
  undo: z.strictObject({ commandId: z.uuid(), step: z.string() }).nullable(),
});
export type DockView = z.infer<typeof DockView>;

/** A parcel that came to the dock and was received nowhere yet (A11). */
export const PileParcel = z.strictObject({
  trackingNumber: z.string(),
  carrier: z.string(),
  arrivedAtMs: z.int(),
  condition: ArrivalCondition.nullable(),
  /** S31: it lies there longer than the policy allows. */
  isOverdue: z.boolean(),
});
export type PileParcel = z.infer<typeof PileParcel>;

/** What a scan at the dock was. `unknown` is counted too: nobody had announced it. */
export const DockScanOutcome = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('counted'), trackingNumber: z.string() }),
  z.strictObject({ kind: z.literal('unknown'), trackingNumber: z.string() }),
  z.strictObject({ kind: z.literal('repeat'), trackingNumber: z.string(), firstAtMs: z.int() }),
  /** A product, a badge, a command or a label of ours: nothing was counted. */
  z.strictObject({ kind: z.literal('not-a-parcel'), reading: z.string() }),
]);
export type DockScanOutcome = z.infer<typeof DockScanOutcome>;
