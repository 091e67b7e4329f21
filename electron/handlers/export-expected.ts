import { csvText } from '../../shared/domain/csv-text.ts';
import { siteDayOf } from '../../shared/domain/open-work/site-day.ts';
import type { Locale } from '../../shared/i18n/locales.ts';
import type { Translate } from '../../shared/i18n/translate.ts';
import type { ExpectedRow } from '../../shared/protocol/work-view.ts';
import { type SweepQuery, sweepExpected } from '../cases/expected-sweep.ts';
import { documentWords } from '../documents/document-words.ts';
import type { HostParts } from './host-parts.ts';
import { saveDocument } from './save-document.ts';

const COLUMNS = [
  'rma',
  'order',
  'tracking',
  'carrier',
  'class',
  'units',
  'announced',
  'age',
  'info',
  'closes',
] as const;
const MOST_ROWS = 20_000;

/** The swept list for customer service (S03, S105), a new file each time: what is announced changes all day. */
export async function exportExpected(parts: HostParts, { locale, ...query }: SweepQuery & { readonly locale: Locale }) {
  const words = documentWords(locale);
  const { zone } = parts.station.identity();
  const { rows } = sweepExpected(query, { offset: 0, limit: MOST_ROWS }, parts);
  const head = COLUMNS.map((column) => words.say(`open-work.expected.column.${column}`));
  const csv = csvText([head, ...rows.map((row) => cells(row, zone, words))]);
  const fileName = `EXPECTED-${siteDayOf(parts.clock.nowMs(), zone)}-${String(parts.clock.nowMs())}.csv`;
  const saved = await saveDocument(parts.dataDir, fileName, () => Promise.resolve(Buffer.from(csv, 'utf8')));
  return { ...saved, rows: rows.length };
}

function cells(row: ExpectedRow, zone: string, words: Translate): string[] {
  return [
    row.rmaNumber,
    row.orderNumber ?? '',
    row.trackingNumber ?? '',
    row.carrier ?? '',
    words.say(`certificate.class.${row.returnClass}`),
    String(row.units),
    siteDayOf(row.announcedAtMs, zone),
    String(row.ageDays),
    infoText(row, words),
    row.closesOn ?? '',
  ];
}

/** S03: what customer service has to ask the buyer for, and by when. */
function infoText({ trackingNumber, closesOn }: ExpectedRow, words: Translate): string {
  if (trackingNumber !== null) return words.say('open-work.expected.complete');
  if (closesOn === null) return words.say('open-work.expected.missing');
  return words.say('open-work.expected.missing-closing', { date: closesOn });
}
