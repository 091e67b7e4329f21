import { z } from 'zod';

/** What is visibly wrong with a parcel while the carrier still stands at the dock (S51). */
export const ARRIVAL_CONDITIONS = ['torn', 'crushed', 'wet', 'opened', 'missing-label'] as const;
export const ArrivalCondition = z.enum(ARRIVAL_CONDITIONS);
export type ArrivalCondition = z.infer<typeof ArrivalCondition>;

/** S52: a damaged parcel is taken in and signed for with an exception, or handed back to the carrier. */
export const DAMAGED_PARCEL_HANDLINGS = ['sign-with-exception', 'refuse'] as const;
export const DamagedParcelHandling = z.enum(DAMAGED_PARCEL_HANDLINGS);
export type DamagedParcelHandling = z.infer<typeof DamagedParcelHandling>;

/** S54: what a carrier does that weakens our claim later. */
export const CARRIER_CONDUCTS = [
  'sign-before-look',
  'pay-before-look',
  'left-unattended',
  'refused-exception',
] as const;
export const CarrierConduct = z.enum(CARRIER_CONDUCTS);
export type CarrierConduct = z.infer<typeof CarrierConduct>;
