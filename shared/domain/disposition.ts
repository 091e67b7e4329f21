import { z } from 'zod';

/** What happens to a unit (requirements D1, ux.md 3). */
export const DISPOSITIONS = [
  'restock',
  'refurbish',
  'quarantine',
  'return-to-vendor',
  'liquidate',
  'scrap',
  'return-to-sender',
  'hold-for-carrier',
  're-ship',
] as const;
export const Disposition = z.enum(DISPOSITIONS);
export type Disposition = z.infer<typeof Disposition>;

/** The stock a back office books a unit into; `none` means that nothing is posted until the unit's fate is final. */
export const STOCK_BINS = ['good', 'defective', 'quarantine', 'none'] as const;
export const StockBin = z.enum(STOCK_BINS);
export type StockBin = z.infer<typeof StockBin>;
