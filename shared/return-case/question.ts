import { z } from 'zod';
import { PhotoSlot } from '../domain/photo-slot.ts';

const parcelId = z.uuid();
const lineId = z.uuid();
const unitId = z.uuid();

/** What must still be answered by a person before a case can be closed. */
export const Question = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('weigh'), parcelId }),
  z.strictObject({ kind: z.literal('count'), lineId }),
  /** S23: it was counted short while more of the return is under way: wait for that, or say why not. */
  z.strictObject({ kind: z.literal('siblings') }),
  /** S24: everything received goes on the scale once more, where the site wants that of a short parcel. */
  z.strictObject({ kind: z.literal('weigh-all'), parcelId }),
  /** Which cartons of the line are here; the case waits for the others. */
  z.strictObject({ kind: z.literal('cartons'), lineId }),
  z.strictObject({ kind: z.literal('outside-photo'), parcelId }),
  /** S06, S08: whether our own parcel is still as we sealed it. */
  z.strictObject({ kind: z.literal('seal'), parcelId }),
  /** The inside is shown: of an empty box (U16), and of a parcel that nobody knows. */
  z.strictObject({ kind: z.literal('inside-photo'), parcelId }),
  /** S12 */
  z.strictObject({ kind: z.literal('valuables-photo'), valuablesId: z.uuid() }),
  /** S07 */
  z.strictObject({ kind: z.literal('outcome-note') }),
  /** Nothing was announced for the parcel: what is in it must be counted by a person. */
  z.strictObject({ kind: z.literal('contents') }),
  /** S32: the customer says it is damaged or faulty, and nobody has looked. */
  z.strictObject({ kind: z.literal('look'), lineId }),
  z.strictObject({ kind: z.literal('defect'), unitId }),
  z.strictObject({ kind: z.literal('cause'), unitId }),
  z.strictObject({ kind: z.literal('unit-photo'), unitId, slot: PhotoSlot }),
  z.strictObject({ kind: z.literal('inspector'), unitId }),
  /** The buyer's pictures or papers of a matter without a parcel. */
  z.strictObject({ kind: z.literal('matter-evidence') }),
  /** S27: whether what is short stands on the delivery note. */
  z.strictObject({ kind: z.literal('delivery-note') }),
  /** What a matter without a parcel comes to. */
  z.strictObject({ kind: z.literal('matter-outcome') }),
]);
export type Question = z.infer<typeof Question>;
