import type { Locale } from '../../shared/i18n/locales.ts';
import { unidentifiedCalls } from '../../shared/protocol/calls/unidentified.ts';
import type { UnidentifiedParcel } from '../../shared/protocol/unidentified-view.ts';
import { unidentifiedCsv } from '../../shared/views/unidentified-csv.ts';
import { localTimeText } from '../documents/certificate-figures.ts';
import { documentWords } from '../documents/document-words.ts';
import { writeUnidentifiedHtml } from '../documents/unidentified-html.ts';
import type { CallContext } from '../handler.ts';
import { workerOf } from './change.ts';
import type { HostParts } from './host-parts.ts';
import { noteAct } from './note-act.ts';
import { saveExport } from './save-export.ts';

/** More than a shelf holds, and a page that still opens. */
const MOST_PARCELS = 500;
/** Of each parcel, the outside and the inside first. */
const MOST_PHOTOS = 4;
/** Together: a page that can still be sent by mail in pieces, and opened anywhere. */
const MOST_PHOTO_BYTES = 40_000_000;
const SLOT_ORDER = ['outside', 'label', 'inside', 'item'];

const Exported = unidentifiedCalls['unidentified.export'].result;

interface Params {
  readonly commandId: string;
  readonly locale: Locale;
}

/** Writes the list of parcels that nobody knows into the data folder's `exports`, as a page with pictures and as a table. */
export function exportUnidentified(parts: HostParts, params: Params, context: CallContext) {
  return parts.once({ call: 'unidentified.export', params }, Exported, () => {
    const parcels = parts.caseRows
      .unidentified(MOST_PARCELS)
      .flatMap((caseId) => parts.unidentifiedView(caseId) ?? [])
      .map((parcel) => ({ ...parcel, photos: photosFirst(parcel) }));
    const html = saveExport(
      parts.dataDir,
      `UNIDENTIFIED-${params.commandId}.html`,
      htmlOf(parts, parcels, params.locale),
    );
    const csv = saveExport(parts.dataDir, `UNIDENTIFIED-${params.commandId}.csv`, csvOf(parts, parcels, params.locale));
    // Names of buyers leave the bench with it: that stands in the record.
    const data = { kind: 'unidentified', rows: parcels.length, fileName: html.fileName } as const;
    noteAct(parts, 'ExportMade', data, workerOf(params, context));
    return { parcels: parcels.length, html, csv };
  });
}

function photosFirst({ photos }: UnidentifiedParcel): UnidentifiedParcel['photos'] {
  const rank = (slot: string): number => (SLOT_ORDER.includes(slot) ? SLOT_ORDER.indexOf(slot) : SLOT_ORDER.length);
  return photos.toSorted((a, b) => rank(a.slot) - rank(b.slot)).slice(0, MOST_PHOTOS);
}

function htmlOf(parts: HostParts, parcels: readonly UnidentifiedParcel[], locale: Locale): Uint8Array {
  const { siteName = '', stationName = '' } = parts.station.state().setUp ?? {};
  const pieces: Buffer[] = [];
  let photoBytes = 0;
  const list = {
    parcels,
    site: siteName,
    station: stationName,
    madeAtMs: parts.clock.nowMs(),
    zone: parts.station.identity().zone,
    photoBytes: (sha256: string): Uint8Array | null => {
      const bytes = photoBytes < MOST_PHOTO_BYTES ? parts.photos.read(sha256) : null;
      photoBytes += bytes?.length ?? 0;
      return bytes;
    },
  };
  writeUnidentifiedHtml(list, documentWords(locale), (piece) => pieces.push(Buffer.from(piece, 'utf8')));
  return Buffer.concat(pieces);
}

function csvOf(parts: HostParts, parcels: readonly UnidentifiedParcel[], locale: Locale): Uint8Array {
  const words = documentWords(locale);
  const { zone } = parts.station.identity();
  const csv = unidentifiedCsv(parcels, {
    headingOf: (column) => words.say(`unidentified.field.${column}`),
    timeOf: (atMs) => localTimeText(atMs, zone).slice(0, 16),
  });
  return Buffer.from(csv, 'utf8');
}
