import { z } from 'zod';
import { LOCALES } from '../../i18n/locales.ts';
import { Cause } from '../cause.ts';
import { Defect } from '../defect.ts';
import { Disposition } from '../disposition.ts';
import { PARCEL_CLASSES } from '../facts/fact-payloads.ts';
import { Grade } from '../grade.ts';
import { OuterPackaging } from '../outer-packaging.ts';
import { PhotoSlot } from '../photo-slot.ts';
import { StableBy } from '../scale-reading.ts';
import { LastScaleCheck, ManualWeightReason } from '../weighing-record.ts';
import { parseCertificateNumber } from './certificate-number.ts';

const Text = z.string().min(1).max(200);
const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const InstantMs = z.int().nonnegative();

/** A weighing as evidence (S24): what a scale sent, or a figure a person typed and why. */
export const CertificateWeighing = z.discriminatedUnion('source', [
  z.strictObject({
    source: z.literal('scale'),
    grossMg: z.int().nonnegative(),
    weighedAtMs: InstantMs,
    scaleName: Text,
    protocol: Text,
    /** Scale division `d` in milligrams; null when neither frame nor profile names it. */
    divisionMg: z.int().positive().nullable(),
    /** The load was at rest; null for a protocol that does not say so. */
    stable: z.boolean().nullable(),
    /** Whose word `stable` is; absent in what was weighed before the bench judged it itself. */
    stableBy: StableBy.optional(),
    /** The last check of this scale with a known weight before the weighing (B9). */
    lastCheck: LastScaleCheck.optional(),
    /** The empty pan was off zero by so much, in mg (B2). */
    zeroOffMg: z.int().optional(),
  }),
  z.strictObject({
    source: z.literal('manual'),
    grossMg: z.int().nonnegative(),
    weighedAtMs: InstantMs,
    reason: ManualWeightReason,
  }),
]);
export type CertificateWeighing = z.infer<typeof CertificateWeighing>;

export const CertificatePhoto = z.strictObject({
  /** SHA-256 of the stored file, lower-case hex. */
  sha256: Sha256,
  slot: PhotoSlot,
  takenAtMs: InstantMs,
  /** Pixels of the stored file. */
  width: z.int().positive(),
  height: z.int().positive(),
});
export type CertificatePhoto = z.infer<typeof CertificatePhoto>;

/** What every certificate says of itself: its number stands beside this, each kind has its own. */
export const CERTIFICATE_FRAME = {
  /** 1 for the first issue; a later version replaces the one before it and keeps the number. */
  version: z.int().positive(),
  issuedAtMs: InstantMs,
  /** IANA zone of the site: every time on the page is given in it. */
  zone: z.string().min(1).max(64),
  /** The page's leading language, and the one behind it in small type if there are two. */
  languages: z
    .array(z.enum(LOCALES))
    .min(1)
    .max(2)
    .refine((languages) => new Set(languages).size === languages.length, 'two different languages'),
  site: z.strictObject({ code: Text, name: Text }),
  station: z.strictObject({ code: Text, name: Text }),
  references: z.strictObject({
    trackingNumber: Text.nullable(),
    carrier: Text.nullable(),
    rma: Text.nullable(),
    order: Text.nullable(),
  }),
};

/**
 * Everything the one-page damage certificate (S74) shows, as plain data without formatting: the same content prints
 * the same bytes for good. Absent knowledge is null and is printed as absent, never left out.
 */
export const CertificateContent = z.strictObject({
  number: z.string().refine((text) => parseCertificateNumber(text)?.series === 'DC', 'not a certificate number'),
  ...CERTIFICATE_FRAME,
  parcel: z.strictObject({
    receivedAtMs: InstantMs.nullable(),
    class: z.enum(PARCEL_CLASSES).nullable(),
    outerPackaging: OuterPackaging.nullable(),
  }),
  weights: z.strictObject({
    expectedMg: z.int().nonnegative().nullable(),
    measured: CertificateWeighing.nullable(),
    /** Goods, carton and filling in one reading (S24); absent where nobody weighed them so. */
    everything: CertificateWeighing.optional(),
  }),
  unit: z.strictObject({
    name: Text.nullable(),
    sku: Text.nullable(),
    gtin: Text.nullable(),
    serial: Text.nullable(),
    lpn: Text.nullable(),
    quantity: z.int().positive(),
    grade: Grade,
    disposition: Disposition.nullable(),
  }),
  defects: z.array(Defect.omit({ defectId: true })).max(20),
  /** What the inspector says caused it (S42-S47): an opinion, which the page never turns into a verdict. */
  causeStated: Cause.nullable(),
  inspectorName: z.string().min(1).max(80),
  photos: z.array(CertificatePhoto).max(50),
  /** Hash of the event that issued this certificate: the head of the station's chain at that moment. */
  eventHash: Sha256,
});
export type CertificateContent = z.infer<typeof CertificateContent>;
