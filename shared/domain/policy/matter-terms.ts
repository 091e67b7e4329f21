import { z } from 'zod';

export const DEFAULT_MATTER_TERMS = { reShipWithinDays: 3 };

/** Cases without a parcel; a policy stored before there were any gets the defaults. */
export const MatterTerms = z
  .strictObject({
    /** S81: goods sent again leave within so many days. */
    reShipWithinDays: z.int().positive().max(60),
  })
  .default(DEFAULT_MATTER_TERMS);
