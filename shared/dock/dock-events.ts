import { z } from 'zod';
import { first } from '../event-log/decode-known.ts';
import { ArrivalCondition, CarrierConduct, DamagedParcelHandling } from '../domain/arrival-condition.ts';

const Text = (max: number) => z.string().max(max);
const Key = Text(512).min(1);
const Sha256Hex = z.string().regex(/^[0-9a-f]{64}$/);
const Announced = {
  /** How many parcels the carrier says there are; null when nobody said a number. */
  announcedCount: z.int().nonnegative().max(9_999).nullable(),
  announcedTracking: z.array(Text(512)).max(2_000),
};

/** A coordinate of the signature pad, in thousandths of its width. */
const Coordinate = z.int().min(0).max(1_000);
/** A drawn signature: strokes of x, y, x, y … The pad is three times as wide as high, so y ends near 333. */
export const SignatureStrokes = z.array(z.array(Coordinate).min(4).max(4_000)).min(1).max(60);
export type SignatureStrokes = z.infer<typeof SignatureStrokes>;

/** One sentence of the reservation; without a condition it is about the count. */
const ReservationWords = z.strictObject({ condition: ArrivalCondition.nullable(), text: Text(500) });
export type ReservationWords = z.infer<typeof ReservationWords>;

/**
 * One delivery of one carrier at the dock (`dock:<id>`): what was unloaded, what was visibly wrong, and what the driver
 * signed. Every event holds absolute values under the parcel's key, so a pile scanned twice is counted once.
 */
export const DOCK_EVENTS = {
  DockOpened: first(
    z.strictObject({
      dockId: z.uuid(),
      carrier: Text(40),
      ...Announced,
      /** S52, as the policy had it for this carrier. */
      damagedParcels: DamagedParcelHandling,
    }),
  ),
  /** The carrier's list or count came later, or was put right. Replaces what was announced before. */
  DockAnnounced: first(z.strictObject(Announced)),
  DockParcelScanned: first(z.strictObject({ trackingNumber: Text(512), key: Key, raw: Text(512) })),
  /** A label that was read again: logged, and nothing follows from it (A3). */
  DockScanRepeated: first(z.strictObject({ key: Key, raw: Text(512) })),
  /** Null says that nothing is wrong with it after all. */
  DockParcelMarked: first(
    z.strictObject({
      key: Key,
      condition: ArrivalCondition.nullable(),
      photo: Sha256Hex.nullable(),
    }),
  ),
  DockConductNoted: first(z.strictObject({ conduct: CarrierConduct.nullable(), note: Text(500) })),
  DockReservationSigned: first(
    z.strictObject({
      /** The sentences the driver signed, as they stood on the screen or will stand on the paper. */
      words: z.array(ReservationWords).max(12),
      signedBy: z.literal('driver'),
      signature: z.union([SignatureStrokes, z.literal('paper')]),
    }),
  ),
  DockClosed: first(
    z.strictObject({
      /** Number of the sheet: DK-<station>-<year>-<running>. */
      number: Text(40),
      counted: z.int().nonnegative(),
      announced: z.int().nonnegative().nullable(),
      /** Counted less announced; null when nothing was announced. */
      difference: z.int().nullable(),
    }),
  ),
} as const;

type DockEventTable = typeof DOCK_EVENTS;
export type DockEventName = keyof DockEventTable;
export type DockEventData<Type extends DockEventName> = z.infer<DockEventTable[Type]['data']>;
export type DockEvent = {
  [Type in DockEventName]: { readonly type: Type; readonly data: DockEventData<Type> };
}[DockEventName];
