import { z } from 'zod';

/** What a photograph shows, far to near (S48, S49; documents.md 3.2 maps them to the carriers' slots). */
export const PHOTO_SLOTS = ['label', 'outside', 'inside', 'item', 'defect', 'weight', 'other'] as const;
export const PhotoSlot = z.enum(PHOTO_SLOTS);
export type PhotoSlot = z.infer<typeof PhotoSlot>;
