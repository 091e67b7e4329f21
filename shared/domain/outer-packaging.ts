import { z } from 'zod';

/** How the outside of the parcel looked on arrival (S31, S50). Anything but `intact` wants a photograph. */
export const OUTER_PACKAGING = ['intact', 'torn', 'crushed', 'wet', 'opened'] as const;
export const OuterPackaging = z.enum(OUTER_PACKAGING);
export type OuterPackaging = z.infer<typeof OuterPackaging>;
