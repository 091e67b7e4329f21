import { z } from 'zod';

/**
 * What the personal table keeps, apart from the record: names of staff, and what a slip in the box says of a buyer
 * (S01).
 */
export const PERSONAL_PURPOSES = ['staff-name', 'slip'] as const;
export type PersonalPurpose = (typeof PERSONAL_PURPOSES)[number];

/**
 * Something personal was erased, in a stream of its own (`erasure:<ref>`). The event names the reference and says
 * nothing of what stood under it. It goes with the record to every bench, and whatever brings the row again later is
 * turned away by it.
 */
export const PersonalErased = z.strictObject({ purpose: z.enum(PERSONAL_PURPOSES) });

const ERASURE_STREAM = /^erasure:(.+)$/;

export const erasureStreamId = (ref: string): string => `erasure:${ref}`;

/** The reference an erasure's stream is about, null for any other stream. */
export const erasedRefOf = (streamId: string): string | null => ERASURE_STREAM.exec(streamId)?.[1] ?? null;
