import { z } from 'zod';

/** What is put on the scale: the parcel as it came, its empty packaging, or everything received and opened (S24). */
export const WEIGHED_THINGS = ['parcel', 'packaging', 'everything'] as const;
export const WeighedThing = z.enum(WEIGHED_THINGS);
export type WeighedThing = z.infer<typeof WeighedThing>;
