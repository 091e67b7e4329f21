import { z } from 'zod';
import { DamagedParcelHandling } from '../arrival-condition.ts';
import { codeKey } from '../code/code-key.ts';

export const DEFAULT_DOCK_POLICY = {
  damagedParcels: 'sign-with-exception' as const,
  damagedParcelsByCarrier: {},
  receiveWithinHours: 24,
};

/** What is done at the dock; a policy stored before there was one gets the defaults. */
export const DockPolicy = z
  .strictObject({
    /** S52: never simply refuse; a site may say otherwise for a carrier. */
    damagedParcels: DamagedParcelHandling,
    damagedParcelsByCarrier: z.record(z.string().min(1).max(40), DamagedParcelHandling),
    /** S31: a parcel that arrived is received and looked at within so many hours. */
    receiveWithinHours: z.int().positive().max(720),
  })
  .default(DEFAULT_DOCK_POLICY);
export type DockPolicy = z.infer<typeof DockPolicy>;

/** S52: what is done with this carrier's damaged parcels; `DHL Express` and `dhl-express` are one carrier. */
export function damagedParcelHandling(policy: DockPolicy, carrier: string): DamagedParcelHandling {
  const key = codeKey(carrier);
  const own = Object.entries(policy.damagedParcelsByCarrier).find(([name]) => codeKey(name) === key);
  return own?.[1] ?? policy.damagedParcels;
}
