import { z } from 'zod';
import { ScaleProfile } from '../domain/scale-profile.ts';
import { LOCALES } from '../i18n/locales.ts';

const Text = (max: number) => z.string().max(max);

/** What happens to a station: its set-up and its devices. Secrets are credentials and never stand here. */
export const STATION_EVENTS = {
  StationSetUp: z.strictObject({
    siteName: Text(60),
    siteCode: Text(8),
    stationName: Text(60),
    stationCode: Text(8),
    zone: Text(64),
    locale: z.enum(LOCALES),
  }),
  ScaleConfigured: z.strictObject({ profile: ScaleProfile.nullable() }),
  BackOfficeConfigured: z.strictObject({ url: Text(2_000).nullable(), allowLoopback: z.boolean() }),
  /** A dead fact was sent again by hand, with the same id and bytes. */
  FactResent: z.strictObject({ factId: z.uuid() }),
  /** After an import: benches had adopted different rules. Which ones, the one in force first (`standingPolicies`). */
  PolicyConflictSeen: z.strictObject({
    policies: z.array(z.strictObject({ eventId: z.uuid(), version: Text(40) })).min(2),
  }),
  /** Something left this station as a file. */
  ExportMade: z.strictObject({
    kind: z.enum(['audit', 'set-up', 'unidentified', 'claims', 'records']),
    rows: z.int().nonnegative(),
    fileName: Text(120),
  }),
  /** Reference data or another station's records were taken in; `rows` are those that were taken. */
  ImportMade: z.strictObject({
    kind: z.enum(['returns', 'shipments', 'catalogue', 'records', 'restore']),
    rows: z.int().nonnegative(),
    fileName: Text(120),
  }),
  /** Every view was folded again by hand; `changed` lines of them had been wrong. */
  ViewsRebuilt: z.strictObject({ streams: z.int().nonnegative(), changed: z.int().nonnegative() }),
} as const;

/** A code that nobody could place, in a stream of its own (`scan:<id>`): read, not understood, not lost (U1, U16). */
export const CodeNotRecognised = z.strictObject({
  raw: Text(512),
  reading: Text(512),
  source: Text(16),
});
