import { z } from 'zod';
import { Cut } from '../../exchange/manifest.ts';
import { defineCall } from '../call.ts';
import { commandId } from '../changed.ts';

const path = z.string().min(1).max(4_096);
const Count = z.int().nonnegative();

/** What an export wrote. */
export const ExportReport = z.strictObject({
  path: z.string(),
  events: Count,
  photos: Count,
  /** PDFs that were sent as evidence. */
  pdfs: Count.default(0),
  /** Photographs and PDFs that the record names and this bench does not have. */
  photosMissing: Count,
  /** Null when names and slip details were left out. */
  personal: Count.nullable(),
  /** Give this to the next export as `since`. */
  cut: Cut,
});
export type ExportReport = z.infer<typeof ExportReport>;

/** What an import took. */
export const ImportedLog = z.strictObject({
  /** Events that were new here. */
  taken: Count,
  /** Events that were here already. */
  known: Count,
  /** Events in all cases that wait for others which have not come yet. */
  parked: Count,
  casesChanged: Count,
  /** Cases in which two benches went on from the same point, and that wait for a supervisor. */
  inConflict: Count,
  photosTaken: Count,
  pdfsTaken: Count.default(0),
  /** Photographs and PDFs that the file names and does not bring whole. */
  photosMissing: Count,
  /** Names and slip details that were new or newer. */
  personalTaken: Count,
  /** Benches have adopted different policies: a supervisor adopts one for all (`policy.get` says which is in force). */
  policyConflict: z.boolean().default(false),
  /** Codes that more than one station of the site has: their labels could meet. */
  stationCodesShared: z.array(z.string()),
});
export type ImportedLog = z.infer<typeof ImportedLog>;

/** A fork that was seen: one station, one number, two different events. Somebody copied a data folder, or changed one. */
export const ForkView = z.strictObject({ stationId: z.string(), stationSeq: z.int(), seenAtMs: z.int() });

/** How far a running export or import has come, by lines of its files. */
export const ExchangeProgress = z.strictObject({
  kind: z.enum(['export', 'import']),
  phase: z.enum(['checking', 'events', 'personal', 'photos']),
  done: Count,
  total: Count,
});
export type ExchangeProgress = z.infer<typeof ExchangeProgress>;

export const exchangeCalls = {
  'log.export': defineCall({
    summary:
      'Writes the record into a new folder, with photos and PDFs: everything, or what came after a date or a cut.',
    access: ['administrator', 'supervisor'],
    changes: true,
    params: z.strictObject({
      commandId,
      /** The folder to be made, on the host's own machine. */
      path,
      since: z
        .union([z.strictObject({ date: z.iso.date() }), z.strictObject({ cut: Cut })])
        .nullable()
        .default(null),
      withPersonal: z.boolean().default(true),
    }),
    result: ExportReport,
  }),
  'log.import': defineCall({
    summary: "Takes in other stations' records from a folder that log.export wrote. Twice is like once.",
    access: ['administrator', 'supervisor'],
    changes: true,
    params: z.strictObject({
      commandId,
      path,
      /** Also take this station's own events back: only after its data folder was restored from a backup. */
      restore: z.boolean().default(false),
    }),
    result: ImportedLog,
  }),
  'log.status': defineCall({
    summary: 'Which stations the record holds and how far, what is running now, and forks that were seen.',
    access: ['administrator', 'supervisor'],
    changes: false,
    params: z.strictObject({}),
    result: z.strictObject({
      siteId: z.string(),
      stations: z.array(
        z.strictObject({
          stationId: z.string(),
          code: z.string().nullable(),
          isOwn: z.boolean(),
          events: Count,
          lastSeq: Count,
        }),
      ),
      running: ExchangeProgress.nullable(),
      forks: z.array(ForkView),
    }),
  }),
};
