import { z } from 'zod';
import { Currency } from './currency.ts';

const Text = (max: number) => z.string().min(1).max(max);

/** What excludes a product from the no-reason return. */
export const ITEM_ATTRIBUTES = ['hygiene', 'clearance', 'gift', 'perishable'] as const;
export type ItemAttribute = (typeof ITEM_ATTRIBUTES)[number];

/** A part that belongs into the box of a product and is looked for when it comes back. */
export const Accessory = z.strictObject({
  /** Unique within its product. */
  code: Text(64),
  name: Text(100),
  massMg: z.int().positive().nullable(),
});
export type Accessory = z.infer<typeof Accessory>;

/** What the shop knows about a product it sells. Natural key: `sku`; importing it again replaces it. */
export const CatalogueItem = z.strictObject({
  sku: Text(64),
  /** 14 digits with a right check digit; two SKUs may share one (sets, relabelled stock). */
  gtin: z
    .string()
    .regex(/^\d{14}$/)
    .nullable(),
  name: Text(200),
  nameZh: Text(200).nullish(),
  nameEs: Text(200).nullish(),
  category: Text(100).nullable(),
  /** Mass of one unit as it is sold, with its own box; null when nobody weighed it yet. */
  unitMassMg: z.int().positive().nullable(),
  /** Standard deviation of that mass from unit to unit; null when not known. */
  massSpreadMg: z.int().nonnegative().nullable(),
  /** Price of one unit in minor units of `currency`. */
  priceMinor: z.int().nonnegative().nullable(),
  currency: Currency.nullable(),
  /** True when every unit carries its own serial number. */
  serialised: z.boolean(),
  /** How many cartons one unit is packed in; 1 when not said. */
  cartonsPerUnit: z.int().min(1).max(20).nullish(),
  attributes: z.array(z.enum(ITEM_ATTRIBUTES)).max(ITEM_ATTRIBUTES.length).optional(),
  accessories: z.array(Accessory).max(30).optional(),
});
export type CatalogueItem = z.infer<typeof CatalogueItem>;
