import { z } from 'zod';
import { Checkpoint } from '../../event-log/checkpoint.ts';
import { LOCALES } from '../../i18n/locales.ts';
import { defineCall } from '../call.ts';
import { commandId } from '../changed.ts';
import { IdentifiedParcel } from '../unidentified-view.ts';
import { ForkView } from './exchange.ts';
import { PortHint } from '../port-hint.ts';

/** What a CSV may hold: what is to come back, what is sold, and what was sent out. */
export const IMPORT_KINDS = ['returns', 'catalogue', 'shipments'] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

const ImportFile = z.strictObject({
  kind: z.enum(IMPORT_KINDS),
  /** A file on the host's own machine. */
  path: z.string().min(1).max(4_096),
});

const ImportReport = z.strictObject({
  kind: z.enum(IMPORT_KINDS),
  encoding: z.string(),
  delimiter: z.string(),
  rowsRead: z.int().nonnegative(),
  accepted: z.int().nonnegative(),
  /** Rows that were refused, each with its reason; at most 200 are listed here, the file holds them all. */
  refused: z.array(
    z.strictObject({
      rowNumber: z.int(),
      column: z.string().nullable(),
      kind: z.string(),
      value: z.string(),
      remedy: z.string(),
    }),
  ),
  refusedCount: z.int().nonnegative(),
  /** Where the refused rows were written, original cells with the reason; null when there are none or in a preview. */
  refusedFile: z.string().nullable(),
  /** Parcels on hold shelves that this import has named: they are back in the queue. */
  identified: z.array(IdentifiedParcel),
});
export type ImportReport = z.infer<typeof ImportReport>;

export const administrationCalls = {
  'import.preview': defineCall({
    summary:
      'Reads a CSV of expected returns, the catalogue or outbound shipments and says what would be taken and refused.',
    access: ['administrator', 'supervisor'],
    changes: false,
    params: ImportFile,
    result: ImportReport,
  }),
  'import.run': defineCall({
    summary: 'Imports it: accepted rows are taken (a repeat updates, never doubles), refused ones go to a file.',
    access: ['administrator', 'supervisor'],
    changes: true,
    params: ImportFile.extend({ commandId }),
    result: ImportReport,
  }),
  'sheet.scanner': defineCall({
    summary: 'Makes the printable set-up sheet for scanners in one language; its bytes come from document.bytes.',
    access: 'anyone',
    changes: false,
    params: z.strictObject({ locale: z.enum(LOCALES) }),
    result: z.strictObject({ fileName: z.string(), savedTo: z.string() }),
  }),
  'sheet.commands': defineCall({
    summary: 'Makes the printable sheet of command codes in one language; its bytes come from document.bytes.',
    access: 'anyone',
    changes: false,
    params: z.strictObject({ locale: z.enum(LOCALES) }),
    result: z.strictObject({ fileName: z.string(), savedTo: z.string() }),
  }),
  'health.get': defineCall({
    summary: 'What works and what waits, for support.',
    access: 'open',
    changes: false,
    params: z.strictObject({}),
    result: z.strictObject({
      version: z.string(),
      isSetUp: z.boolean(),
      schemaVersion: z.int(),
      events: z.int().nonnegative(),
      expectedReturns: z.int().nonnegative(),
      catalogueItems: z.int().nonnegative(),
      outboundShipments: z.int().nonnegative(),
      photos: z.int().nonnegative(),
      outbox: z.strictObject({ waiting: z.int(), sending: z.int(), sent: z.int(), cancelled: z.int(), dead: z.int() }),
      scale: z.string(),
      /** What may keep the scale from its port, with the command that mends it. */
      scaleHints: z.array(PortHint),
    }),
  }),
  'record.verify': defineCall({
    summary:
      "Checks every station's hash chain against what was signed of it, the views against the record, and the photo files.",
    access: ['administrator', 'supervisor'],
    changes: false,
    params: z.strictObject({
      /** Checkpoints that the back office or another bench has kept. */
      checkpoints: z.array(Checkpoint).max(10_000).optional(),
    }),
    result: z.strictObject({
      isSound: z.boolean(),
      events: z.int().nonnegative(),
      stations: z.array(
        z.strictObject({
          stationId: z.string(),
          lastSeq: z.int().nonnegative(),
          lastHash: z.string(),
          /** Up to this event the chain is what its station signed. */
          vouchedSeq: z.int().nonnegative(),
          fault: z.strictObject({ stationSeq: z.int(), kind: z.string() }).nullable(),
          /** Pieces of another bench's record that have not come yet. In our own chain a gap is a fault. */
          gaps: z.array(z.strictObject({ fromSeq: z.int(), toSeq: z.int() })),
        }),
      ),
      viewsDiffering: z.array(z.string()),
      photosMissing: z.array(z.string()),
      photosAwaited: z.int().nonnegative(),
      forks: z.array(ForkView),
    }),
  }),
  'record.rebuild': defineCall({
    summary: 'Folds all views again from the record.',
    access: ['administrator'],
    changes: true,
    params: z.strictObject({ commandId }),
    result: z.strictObject({ streams: z.int().nonnegative(), viewsChanged: z.array(z.string()) }),
  }),
};
