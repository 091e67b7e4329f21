import { basename, join } from 'node:path';
import { z } from 'zod';
import { REFUSED_ROWS_HEADINGS, refusedRowMessage } from '../../shared/domain/import/refusal-message.ts';
import { refusedRowsCsv } from '../../shared/domain/import/refused-rows-csv.ts';
import type { ExpectedReturn } from '../../shared/domain/reference/expected-return.ts';
import type { Translate } from '../../shared/i18n/translate.ts';
import { administrationCalls, type ImportKind, type ImportReport } from '../../shared/protocol/calls/administration.ts';
import type { Worker } from '../cases/case-work.ts';
import type { IdentifiedParcel } from '../../shared/protocol/unidentified-view.ts';
import { rebuildViews } from '../cases/rebuild.ts';
import { verifyRecord } from '../cases/verify.ts';
import { scaleHints } from '../devices/scale/scale-hints.ts';
import { importWords } from '../import/import-words.ts';
import { type ImportFile, readImportFile } from '../import/read-import-file.ts';
import { takeRows } from '../import/take-rows.ts';
import { renderScannerSheet } from '../documents/scanner-sheet-pdf.ts';
import { renderCommandSheet } from '../documents/command-sheet-pdf.ts';
import { schemaVersionOf } from '../store/migrate.ts';
import { writeDurably } from '../store/write-durably.ts';
import type { HandlersFor } from '../handler.ts';
import { workerOf } from './change.ts';
import type { HostParts } from './host-parts.ts';
import { noteAct } from './note-act.ts';
import { saveDocument } from './save-document.ts';

const MOST_LISTED = 200;
/** As much of a file's name as the record takes. */
const MOST_NAME = 120;

/** Imports, health, and looking after the record. */
export function administrationHandlers(parts: HostParts) {
  const words = (): Translate => importWords(parts.station.state().setUp?.locale ?? 'en');
  return {
    'import.preview': ({ kind, path }) => {
      const file = readImportFile(kind, path, words());
      return report(kind, file, null, words());
    },
    'import.run': async (params, context) => {
      const change = { call: 'import.run', params };
      const first = parts.once.answered(change, Imported);
      if (first) return first;
      const file = readImportFile(params.kind, params.path, words());
      const linked = await take(parts, file, workerOf(params, context));
      if (linked.length > 0) parts.parcelsIdentified(linked);
      const refusedFile = file.refused.length === 0 ? null : writeRefused(parts, params.commandId, file, words());
      return parts.once(change, Imported, () => {
        const told = report(params.kind, file, refusedFile, words());
        const data = { kind: params.kind, rows: told.accepted, fileName: basename(params.path).slice(-MOST_NAME) };
        noteAct(parts, 'ImportMade', data, workerOf(params, context));
        return { ...told, identified: linked.slice(0, MOST_LISTED) };
      });
    },
    'sheet.scanner': ({ locale }) => {
      const name = `SCANNER-${locale}-${parts.version.replaceAll('.', '-')}`.toUpperCase();
      return saveDocument(parts.dataDir, `${name}.pdf`, () => renderScannerSheet(locale));
    },
    'sheet.commands': ({ locale }) => {
      // Named by the version: a newer app may know more commands.
      const name = `COMMANDS-${locale}-${parts.version.replaceAll('.', '-')}`.toUpperCase();
      return saveDocument(parts.dataDir, `${name}.pdf`, () => renderCommandSheet(locale));
    },
    'health.get': () => {
      const counts = parts.reference.counts();
      return {
        version: parts.version,
        isSetUp: parts.station.isSetUp(),
        schemaVersion: schemaVersionOf(parts.database),
        events: parts.events.count(),
        expectedReturns: counts.returns,
        catalogueItems: counts.items,
        outboundShipments: counts.shipments,
        photos: parts.photos.hashes().length,
        outbox: parts.outbox.counts(),
        scale: parts.scale.state().kind,
        scaleHints: scaleHints(parts.scale.profile(), parts.scale.state()),
      };
    },
    'record.verify': ({ checkpoints: held = [] }) => {
      const { checkpointDesk, station } = parts;
      return verifyRecord({ ...parts, ownStationId: station.stationId(), publicKey: checkpointDesk.publicKey, held });
    },
    'record.rebuild': (params, context) =>
      parts.once({ call: 'record.rebuild', params }, Rebuilt, () => {
        const { streams, viewsChanged } = rebuildViews(parts);
        parts.reference.reindex();
        noteAct(parts, 'ViewsRebuilt', { streams, changed: viewsChanged.length }, workerOf(params, context));
        return { streams, viewsChanged };
      }),
  } satisfies HandlersFor<typeof administrationCalls>;
}

const Imported = administrationCalls['import.run'].result;
const Rebuilt = z.strictObject({ streams: z.int(), viewsChanged: z.array(z.string()) });

async function take(
  { reference, record, clock, linkImported }: HostParts,
  { returns, items, shipments }: ImportFile,
  worker: Worker,
): Promise<IdentifiedParcel[]> {
  const linked: IdentifiedParcel[] = [];
  const chunks = { transaction: record.transaction, nowMs: clock.nowMs };
  const each =
    <Row>(store: (row: Row) => void) =>
    (rows: readonly Row[]): void =>
      reference.index.together(() => rows.forEach(store));
  await takeRows(
    items,
    each((item) => reference.putItem(item, clock.nowMs())),
    chunks,
  );
  await takeRows(
    shipments,
    each((row) => reference.putShipment(row, clock.nowMs())),
    chunks,
  );
  const takeReturn = (row: ExpectedReturn): void => {
    reference.putReturn(row, clock.nowMs());
    linked.push(...linkImported(row, worker));
  };
  await takeRows(returns, each(takeReturn), chunks);
  return linked;
}

function writeRefused({ dataDir }: HostParts, commandId: string, file: ImportFile, words: Translate): string {
  const path = join(dataDir, 'imports', `refused-${commandId}.csv`);
  const csv = refusedRowsCsv(file.header, file.refused, {
    row: words.say(REFUSED_ROWS_HEADINGS.row),
    column: words.say(REFUSED_ROWS_HEADINGS.column),
    reason: words.say(REFUSED_ROWS_HEADINGS.reason),
    reasonOf: (row) => sentence(row, words),
  });
  writeDurably(path, Buffer.from(csv, 'utf8'));
  return path;
}

function sentence(row: ImportFile['refused'][number], words: Translate): string {
  const { id, values } = refusedRowMessage(row);
  return words.say(id, values);
}

function report(kind: ImportKind, file: ImportFile, refusedFile: string | null, words: Translate): ImportReport {
  return {
    kind,
    encoding: file.encoding,
    delimiter: file.delimiter,
    rowsRead: file.rowsRead,
    accepted: file.returns.length + file.items.length + file.shipments.length,
    refused: file.refused.slice(0, MOST_LISTED).map((row) => ({
      rowNumber: row.rowNumber,
      column: row.column,
      kind: row.kind,
      value: (row.value ?? '').slice(0, 200),
      remedy: sentence(row, words),
    })),
    refusedCount: file.refused.length,
    refusedFile,
    identified: [],
  };
}
