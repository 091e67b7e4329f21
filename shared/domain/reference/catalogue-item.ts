import { z } from 'zod';
import { Currency } from './currency.ts';
import { Accessory, PRODUCT_ATTRIBUTES } from './product-traits.ts';

const Text = (max: number) => z.string().min(1).max(max);

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
  attributes: z.array(z.enum(PRODUCT_ATTRIBUTES)).max(PRODUCT_ATTRIBUTES.length).optional(),
  accessories: z.array(Accessory).max(30).optional(),
});
export type CatalogueItem = z.infer<typeof CatalogueItem>;
