import { z } from 'zod';

const parcelId = z.uuid();
const lineId = z.uuid();
const unitId = z.uuid();

/** What must still be answered by a person before a case can be closed. */
export const Question = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('weigh'), parcelId }),
  z.strictObject({ kind: z.literal('count'), lineId }),
  z.strictObject({ kind: z.literal('outside-photo'), parcelId }),
  z.strictObject({ kind: z.literal('inside-photo'), parcelId }),
  z.strictObject({ kind: z.literal('defect'), unitId }),
  z.strictObject({ kind: z.literal('cause'), unitId }),
  z.strictObject({ kind: z.literal('unit-photo'), unitId }),
  z.strictObject({ kind: z.literal('inspector'), unitId }),
]);
export type Question = z.infer<typeof Question>;
