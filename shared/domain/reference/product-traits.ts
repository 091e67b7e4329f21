import { z } from 'zod';

/** What a product is that decides whether it may come back and be sold again (S15, S16). */
export const PRODUCT_ATTRIBUTES = ['hygiene', 'clearance', 'gift', 'perishable'] as const;
export type ProductAttribute = (typeof PRODUCT_ATTRIBUTES)[number];

/** A part that belongs to every unit (S29): a charger, a remote control. */
export const Accessory = z.strictObject({
  code: z.string().min(1).max(64),
  name: z.string().min(1).max(200),
  massMg: z.int().positive().nullable(),
});
export type Accessory = z.infer<typeof Accessory>;
