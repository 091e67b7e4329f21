import { z } from 'zod';
import { LOCALES } from '../../i18n/translate.ts';
import { parseCertificateNumber } from './certificate-number.ts';

const Text = z.string().min(1).max(200);
const StationCode = z.string().regex(/^[A-Z0-9]{1,8}$/);
const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);
/** A word of a list that policy owns (DESIGN.md 8). One the catalogue does not know is printed as it stands. */
const PolicyWord = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/).max(40);
const InstantMs = z.int().nonnegative();

const Place = z.strictObject({ code: z.string().min(1).max(16), name: Text });

/** A weighing as evidence (S24): either what a scale sent, or a figure a person typed and why. */
const Gross = z.discriminatedUnion('source', [
  z.strictObject({
    source: z.literal('scale'),
    grossMg: z.int().nonnegative(),
    weighedAtMs: InstantMs,
    scaleName: Text,
    protocol: Text,
    /** Scale division `d` in milligrams; null when neither frame nor profile names it. */
    divisionMg: z.int().positive().nullable(),
    /** The device's own stability flag; null for a protocol that has none. */
    stable: z.boolean().nullable(),
  }),
  z.strictObject({
    source: z.literal('manual'),
    grossMg: z.int().nonnegative(),
    weighedAtMs: InstantMs,
    reason: Text,
  }),
]);

const Photo = z.strictObject({
  /** SHA-256 of the stored file, lower-case hex. */
  sha256: Sha256,
  /** Evidence slot of documents.md 3.2, such as `PH-LABEL`. */
  slot: z.string().regex(/^[A-Z0-9-]{1,20}$/),
  takenAtMs: InstantMs,
  width: z.int().positive(),
  height: z.int().positive(),
});

/**
 * Everything the one-page damage certificate (S74) shows, as plain data without formatting: the same content prints
 * the same bytes for good. Absent knowledge is null and is printed as absent, never left out.
 */
export const CertificateContent = z.strictObject({
  number: z.string().refine((text) => parseCertificateNumber(text) !== null, 'certificate number with a wrong check'),
  /** 1 for the first issue; a later version replaces the one before and keeps the number. */
  version: z.int().positive(),
  issuedAtMs: InstantMs,
  /** IANA zone of the site: every time on the page is given in it. */
  zone: z.string().min(1).max(64),
  /** The page's leading language and the one behind it, small. */
  languages: z
    .strictObject({ primary: z.enum(LOCALES), secondary: z.enum(LOCALES) })
    .refine(({ primary, secondary }) => primary !== secondary, 'two different languages'),
  site: Place,
  station: Place.extend({ code: StationCode }),
  references: z.strictObject({
    trackingNumber: Text.nullable(),
    carrier: Text.nullable(),
    rma: Text.nullable(),
    order: Text.nullable(),
  }),
  parcel: z.strictObject({
    receivedAtMs: InstantMs.nullable(),
    class: PolicyWord.nullable(),
    outerPackaging: PolicyWord.nullable(),
  }),
  weights: z.strictObject({ expectedMg: z.int().nonnegative().nullable(), gross: Gross.nullable() }),
  unit: z.strictObject({
    name: Text.nullable(),
    sku: Text.nullable(),
    gtin: Text.nullable(),
    serial: Text.nullable(),
    lpn: Text.nullable(),
    quantity: z.int().positive(),
    grade: z.enum(['A', 'B', 'C', 'D']),
    disposition: PolicyWord.nullable(),
  }),
  defects: z
    .array(z.strictObject({ kind: PolicyWord, place: Text.nullable(), extent: Text.nullable() }))
    .max(20),
  /** What the inspector says caused it (S42-S47). An opinion: the page never turns it into a verdict. */
  cause: z.strictObject({ kind: PolicyWord.nullable(), statement: z.string().min(1).max(600).nullable() }),
  inspectorName: Text,
  photos: z.array(Photo).max(24),
  /** Hash of the event that issued this certificate: the head of the station's chain at that moment. */
  eventHash: Sha256,
});
export type CertificateContent = z.infer<typeof CertificateContent>;

/** The text whose SHA-256 the page prints as its digest: JSON with the keys of every object in code point order. */
export function certificateText(content: CertificateContent): string {
  return JSON.stringify(content, (_key, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}
