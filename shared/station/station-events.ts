import { z } from 'zod';
import { ChosenMeaning } from '../domain/code/remembered-choice.ts';
import { KeyboardScanner } from '../domain/keyboard-scanner.ts';
import { ScaleProfile } from '../domain/scale-profile.ts';
import { MOST_SCANNERS, ScannerProfile } from '../domain/scanner-profile.ts';
import { LOCALES } from '../i18n/locales.ts';
import { ScaleChecked } from './scale-checked.ts';

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
  ScaleChecked,
  ScannersConfigured: z.strictObject({ profiles: z.array(ScannerProfile).max(MOST_SCANNERS) }),
  /** Scanners that type, as they were learned; the newest list counts. */
  KeyboardScannersLearned: z.strictObject({ scanners: z.array(KeyboardScanner).max(MOST_SCANNERS) }),
  /** Somebody said what a code with several meanings is, or had such an answer forgotten. */
  CodeMeaningChosen: ChosenMeaning,
  BackOfficeConfigured: z.strictObject({ url: Text(2_000).nullable(), allowLoopback: z.boolean() }),
  /** A dead fact was sent again by hand, with the same id and bytes. */
  FactResent: z.strictObject({ factId: z.uuid() }),
  /** After an import: benches had adopted different rules. Which ones, the one in force first (`standingPolicies`). */
  PolicyConflictSeen: z.strictObject({
    policies: z.array(z.strictObject({ eventId: z.uuid(), version: Text(40) })).min(2),
  }),
  /** Where backups go, how often, and how long they are kept. */
  BackupConfigured: z.strictObject({
    /** A folder on this machine, best on another disk; null for the one in the data folder. */
    folder: Text(4_096).nullable(),
    everyHours: z.int().min(1).max(168),
    /** Backups hold personal data: none is kept longer than 35 days (P2). */
    keepDays: z.int().min(1).max(35),
  }),
  /**
   * This station goes on where another one's backup ends: the first event under its own id. The other's number is never
   * written under again, whatever it still did after the backup.
   */
  StationRestored: z.strictObject({
    fromStationId: z.uuid(),
    /** The last event of it that the backup holds. */
    fromSeq: z.int().nonnegative(),
    fromHash: Text(64),
    backupId: z.uuid(),
    backupMadeAtMs: z.int(),
    /** Running numbers that were jumped, because the other may have given them after the backup. */
    numbersJumped: z.array(z.strictObject({ series: Text(40), from: z.int(), to: z.int() })).max(1_000),
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
  /** Somebody set the computer's clock by more than a minute: what it showed, and what it showed then (T1). */
  ClockJumped: z.strictObject({ beforeMs: z.int(), afterMs: z.int() }),
  /** Somebody looked: the clock is right as it is now. */
  ClockConfirmed: z.strictObject({}),
  /** Every view was folded again by hand; `changed` lines of them had been wrong. */
  ViewsRebuilt: z.strictObject({ streams: z.int().nonnegative(), changed: z.int().nonnegative() }),
} as const;

/** A code that nobody could place, in a stream of its own (`scan:<id>`): read, not understood, not lost (U1, U16). */
export const CodeNotRecognised = z.strictObject({
  raw: Text(512),
  reading: Text(512),
  source: Text(16),
});
