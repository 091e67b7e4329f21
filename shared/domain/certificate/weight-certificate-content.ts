import { z } from 'zod';
import { OuterPackaging } from '../outer-packaging.ts';
import { MASS_ORIGINS } from '../shortage/weighed-content.ts';
import { WaybillRounding } from '../shortage/waybill-rounding.ts';
import { TraceFrame } from '../weighing-record.ts';
import { CERTIFICATE_FRAME, CertificatePhoto, CertificateWeighing } from './certificate-content.ts';
import { parseCertificateNumber } from './certificate-number.ts';

const Text = z.string().min(1).max(200);
const PersonName = z.string().min(1).max(80);
const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const InstantMs = z.int().nonnegative();
const Mg = z.int().nonnegative();
const Chance = z.number().min(0).max(1);

/** So many of one thing are missing or too many; several names where masses cannot tell them apart. */
const Change = z.strictObject({
  sign: z.enum(['missing', 'extra']),
  count: z.int().positive(),
  oneOf: z.array(z.strictObject({ name: Text, accessory: Text.nullable() })).min(1),
});
export type CertifiedChange = z.infer<typeof Change>;

/** What a weight says by itself, before anybody counted; the likeliest explanation first. */
const Finding = z.strictObject({
  verdict: z.enum(['complete', 'short', 'over', 'cannot-tell']),
  /** Of the leading explanation, or that all is there; null where it cannot tell. */
  probability: Chance.nullable(),
  explanations: z
    .array(z.strictObject({ posterior: Chance, changes: z.array(Change) }))
    .min(1)
    .max(4),
  smallestNoticeableMg: Mg,
});

/** The scale's own bytes behind one reading, the last seconds of them. */
const Trace = z.strictObject({
  of: z.enum(['arrival', 'everything', 'packaging']),
  frames: z.array(TraceFrame).min(1).max(201),
});
export type CertifiedTrace = z.infer<typeof Trace>;

/**
 * Everything the certificate of what a parcel weighed shows (S24-S26, B6), as plain data without formatting: the same
 * content prints the same bytes for good. Absent knowledge is null and is printed as absent, never left out.
 */
export const WeightCertificateContent = z.strictObject({
  number: z.string().refine((text) => parseCertificateNumber(text)?.series === 'WC', 'not a weight certificate number'),
  ...CERTIFICATE_FRAME,
  parcel: z.strictObject({ receivedAtMs: InstantMs, outerPackaging: OuterPackaging.nullable() }),
  /** What the carrier printed at pick-up, and how it rounds that. */
  waybill: z.strictObject({ massMg: Mg, from: z.enum(['list', 'label']), rounding: WaybillRounding }).nullable(),
  arrival: CertificateWeighing,
  /** With everything in it; the band is two standard deviations. Null while a mass is unknown. */
  expected: z.strictObject({ expectedMg: Mg, bandMg: Mg }).nullable(),
  divisionMg: z.int().positive(),
  /** One standard deviation of weighing the same load again, mg; half a division where nobody has measured it. */
  repeatability: z.strictObject({ massMg: z.number().nonnegative(), isMeasured: z.boolean() }),
  finding: Finding.nullable(),
  /** What a person found to be so after a look; empty: that all is there. Null where nobody said. */
  confirmed: z.array(Change).max(400).nullable(),
  lost: z
    .strictObject({
      where: z.enum(['lost-on-the-way', 'left-light', 'as-it-left', 'cannot-tell']),
      probability: Chance,
      lostMg: z.int(),
      bandMg: Mg,
    })
    .nullable(),
  lines: z
    .array(
      z.strictObject({
        name: Text,
        sku: Text,
        expected: z.int().positive(),
        counted: z.int().nonnegative().nullable(),
        unitMass: z.strictObject({ massMg: Mg, spreadMg: Mg, from: z.enum(MASS_ORIGINS), parcels: z.int() }).nullable(),
      }),
    )
    .max(400),
  packings: z.array(z.strictObject({ name: Text, massMg: Mg, spreadMg: Mg })).max(50),
  /** The packaging by itself, where it was weighed. */
  packagingMg: Mg.nullable(),
  everything: z
    .strictObject({ weighing: CertificateWeighing, weighedBy: PersonName, photo: CertificatePhoto.nullable() })
    .nullable(),
  traces: z.array(Trace).max(3),
  /** Of the machine-readable record beside it, which holds every frame and the problem that was solved. */
  recordSha256: Sha256,
  weighedBy: PersonName,
  issuedBy: PersonName,
  /** Hash of the event that issued this certificate: the head of the station's chain at that moment. */
  eventHash: Sha256,
});
export type WeightCertificateContent = z.infer<typeof WeightCertificateContent>;
