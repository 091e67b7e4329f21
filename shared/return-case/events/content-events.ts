import { z } from 'zod';
import { Count, Id, Text } from './event-parts.ts';

/** Why a line came short or wrong (S30, S29). */
export const SHORTAGE_CAUSES = [
  'wrong-style',
  'wrong-item',
  'nothing-sent',
  'too-few',
  'under-packed',
  'too-many',
  'missing-accessory',
] as const;

/** What is in the parcel. */
export const CONTENT_EVENTS = {
  ContentCounted: {
    version: 1,
    data: z.strictObject({ lineId: Id, counted: Count, by: z.enum(['scan', 'hand', 'confirmation']) }),
  },
  /** How many of carton number `carton` (from 1) of a line are here; a unit is whole when each of its cartons is. */
  CartonCounted: {
    version: 1,
    data: z.strictObject({ lineId: Id, carton: z.int().positive().max(20), counted: Count }),
  },
  /** A unit that no line expects; `counted` is absolute under `unexpectedId`. */
  UnexpectedContentCounted: {
    version: 1,
    data: z.strictObject({
      unexpectedId: Id,
      sku: Text(64).nullable(),
      gtin: Text(14).nullable(),
      name: Text(200),
      /** What the catalogue calls it in the other languages; absent where the record is older or nobody knows it. */
      nameZh: Text(200).nullable().optional(),
      nameEs: Text(200).nullable().optional(),
      counted: Count,
    }),
  },
  /** That unexpected thing is there instead of the line; a null line takes it back. */
  SubstitutionFound: { version: 1, data: z.strictObject({ unexpectedId: Id, lineId: Id.nullable() }) },
  /** Why a line is short, whether the delivery note lists it, and what is done about it (S27, S28, S30). */
  ShortageStated: {
    version: 1,
    data: z.strictObject({
      lineId: Id,
      cause: z.enum(SHORTAGE_CAUSES),
      onDeliveryNote: z.boolean().nullable(),
      outcome: z.enum(['resupply', 'refund-part', 'courier-claim']).nullable(),
    }),
  },
} as const;
