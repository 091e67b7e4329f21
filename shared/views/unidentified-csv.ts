import { csvText } from '../domain/csv-text.ts';
import { spokenHoldNumber } from '../domain/hold-number.ts';
import { maskedPhone } from '../domain/slip.ts';
import type { UnidentifiedParcel } from '../protocol/unidentified-view.ts';

/** Columns in order; their headings stand in the catalogue under `unidentified.field.<column>`. */
const COLUMNS = [
  'hold-number',
  'shelf',
  'tracking',
  'carrier',
  'received',
  'grams',
  'rma-written',
  'order-written',
  'account',
  'name',
  'phone',
  'reason',
  'sender',
  'region',
  'contents',
  'best-guess',
  'photos',
] as const;
type UnidentifiedColumn = (typeof COLUMNS)[number];

/** What writing the file needs of the reader's language and the site's zone. */
export interface UnidentifiedCsvWords {
  readonly headingOf: (column: UnidentifiedColumn) => string;
  readonly timeOf: (atMs: number) => string;
}

/** One row per parcel that nobody knows, for whoever asks the buyers. Weights in grams, telephones by their end only. */
export function unidentifiedCsv(parcels: readonly UnidentifiedParcel[], words: UnidentifiedCsvWords): string {
  const rows = parcels.map((parcel) => {
    const cells = cellsOf(parcel, words);
    return COLUMNS.map((column) => cells[column] ?? '');
  });
  return csvText([COLUMNS.map(words.headingOf), ...rows]);
}

function cellsOf(
  parcel: UnidentifiedParcel,
  { timeOf }: UnidentifiedCsvWords,
): Record<UnidentifiedColumn, string | null> {
  const { slip, guesses, contents, photos, grossMg, holdNumber } = parcel;
  const { account, name, phone, reason, sender, region } = slip?.details ?? {};
  const [best] = guesses;
  return {
    'hold-number': holdNumber === null ? null : spokenHoldNumber(holdNumber),
    shelf: parcel.shelf,
    tracking: parcel.trackingNumber,
    carrier: parcel.carrier,
    received: timeOf(parcel.receivedAtMs),
    grams: grossMg === null ? null : String(grossMg / 1_000),
    'rma-written': slip?.rmaWritten ?? null,
    'order-written': slip?.orderWritten ?? null,
    account: account ?? null,
    name: name ?? null,
    phone: maskedPhone(phone ?? slip?.phoneTail ?? null),
    reason: reason ?? null,
    sender: sender ?? null,
    region: region ?? null,
    contents: contents
      .map(({ counted, name: item, sku, gtin }) => `${counted} × ${item} ${sku ?? gtin ?? ''}`.trim())
      .join('; '),
    'best-guess': best === undefined || best.isTied ? null : (best.rmaNumber ?? best.ref),
    photos: String(photos.length),
  };
}
