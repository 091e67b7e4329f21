import { z } from 'zod';

const Text = (max: number) => z.string().min(1).max(max);
export const FREIGHT_PAYERS = ['buyer', 'seller', 'platform', 'carrier'] as const;
export type FreightPayer = (typeof FREIGHT_PAYERS)[number];

/** What to do when something is wrong with a carrier's parcel: refuse it at the door, or sign with exception and claim (S52). */
const Exception = z.enum(['refuse', 'sign']);

const Carrier = z.strictObject({
  name: Text(64),
  /** How lists and labels also spell it. */
  otherNames: z.array(Text(64)).max(20),
  /** False for a carrier whose parcels are not taken in (S11). */
  isAccepted: z.boolean(),
  exception: Exception,
});
export type CarrierTerms = z.infer<typeof Carrier>;

/** The site's rules about what comes to the door. */
export const ArrivalTerms = z.strictObject({
  /** What a parcel that comes back under our own outbound waybill is taken for until somebody says otherwise (S06, S08). */
  ownWaybillClass: z.enum(['refused', 'bounced']),
  /** Whether a shipment that came back unopened is taken into stock without being opened. */
  isUnopenedRestocked: z.boolean(),
  /** What is proposed for sound goods the carrier could not deliver (S06); a person may say the other. */
  bouncedDisposition: z.enum(['re-ship', 'restock']).default('re-ship'),
  /** How far the bench's scale and the carrier's may differ: the larger of the two counts (S25). */
  shippedToleranceMg: z.int().nonnegative(),
  shippedTolerancePermille: z.int().nonnegative().max(1_000),
  /** Whether a return waits for its other parcels before it is called short (S23). */
  waitsForSiblings: z.boolean(),
  /** So long it waits, counted from its first parcel; what is not here then is short. */
  siblingsWaitHours: z.int().min(1).max(2_160).default(168),
  /** Who pays the freight back, by class; null where nobody can say beforehand (S06, S08). */
  freightPayer: z.strictObject({
    refused: z.enum(FREIGHT_PAYERS).nullable(),
    bounced: z.enum(FREIGHT_PAYERS).nullable(),
    recalled: z.enum(FREIGHT_PAYERS).nullable(),
    'over-shipped': z.enum(FREIGHT_PAYERS).nullable(),
  }),
  /** What a parcel's way back costs by carrier, minor units (S88); a carrier that is not named has no estimate. */
  freightRates: z
    .array(
      z.strictObject({
        carrier: Text(64),
        amountMinor: z.int().nonnegative().max(1_000_000_000),
        currency: z.string().length(3),
      }),
    )
    .max(200)
    .default([]),
  carriers: z.array(Carrier).max(200),
  /** Carriers whose parcels this site receives, first among equals when a number fits several (devices.md 5.4). */
  preferredCarriers: z.array(Text(64)).max(50).default([]),
  /** For carriers that are not in the table. */
  otherCarriers: Carrier.pick({ isAccepted: true, exception: true }),
});
export type ArrivalTerms = z.infer<typeof ArrivalTerms>;

/** Express and EMS are taken, ordinary post is not (S11); whatever is wrong is signed with exception and claimed (S52). */
export const DEFAULT_ARRIVAL_TERMS: ArrivalTerms = {
  ownWaybillClass: 'refused',
  isUnopenedRestocked: true,
  bouncedDisposition: 're-ship',
  shippedToleranceMg: 20_000,
  shippedTolerancePermille: 10,
  waitsForSiblings: true,
  siblingsWaitHours: 168,
  freightPayer: { refused: 'buyer', bounced: 'seller', recalled: 'seller', 'over-shipped': 'seller' },
  freightRates: [],
  carriers: [
    { name: 'Ordinary post', otherNames: ['平邮', 'Correo ordinario'], isAccepted: false, exception: 'refuse' },
  ],
  preferredCarriers: [],
  otherCarriers: { isAccepted: true, exception: 'sign' },
};

/** The terms of a carrier by any of its names, letter case and blanks aside; those for others when it is not listed. */
export function carrierTermsOf(
  carrier: string | null,
  { carriers, otherCarriers }: ArrivalTerms,
): Pick<CarrierTerms, 'isAccepted' | 'exception'> {
  const wanted = nameKey(carrier ?? '');
  return (
    carriers.find(({ name, otherNames }) => [name, ...otherNames].some((text) => nameKey(text) === wanted)) ??
    otherCarriers
  );
}

/** The site's rate of a carrier by the name it is listed under; null without one. */
export function rateOf(
  carrier: string | null,
  { freightRates }: Pick<ArrivalTerms, 'freightRates'>,
): ArrivalTerms['freightRates'][number] | null {
  if (carrier === null) return null;
  return freightRates.find((rate) => nameKey(rate.carrier) === nameKey(carrier)) ?? null;
}

const nameKey = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_-]/g, '');
