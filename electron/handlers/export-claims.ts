import { Temporal } from 'temporal-polyfill';
import { claimSheets, detailTable } from '../../shared/claim/sheet/claim-sheets.ts';
import { canonicalJson } from '../../shared/event-log/canonical-json.ts';
import type { Locale } from '../../shared/i18n/locales.ts';
import type { ClaimView } from '../../shared/protocol/claim-view.ts';
import { documentWords } from '../documents/document-words.ts';
import { sheetFile, type SheetFormat } from '../documents/sheet-file.ts';
import { sha256 } from '../ids.ts';
import type { HostParts } from './host-parts.ts';
import { saveExport } from './save-export.ts';

interface Asked {
  readonly month: string;
  readonly locale: Locale;
  readonly format: SheetFormat;
}

/** Claims of the month, and what of it and of earlier months is not settled. */
export interface ExportedClaims {
  readonly claims: readonly ClaimView[];
  readonly open: readonly ClaimView[];
}

/**
 * Makes the register's sheet and saves it. The file is named by what its rows say: an unchanged month gives the same
 * name, and a sheet that somebody has is never written over by other figures.
 */
export async function exportClaims(
  parts: HostParts,
  { month, locale, format }: Asked,
  { claims, open }: ExportedClaims,
) {
  const words = documentWords(locale);
  const detail = detailTable(claims, words);
  const rowsSha256 = sha256(canonicalJson(detail.rows));
  const facts = { ...placeAndTime(parts), month, rowsSha256 };
  const tables = claimSheets({ claims, open, facts }, words);
  const bytes = await sheetFile(tables, format, words.say('claims.sheet.title', { month }));
  const fileName = `claims-${month}-${locale}-${rowsSha256.slice(0, 8)}${ENDING[format]}`;
  return { ...saveExport(parts.dataDir, fileName, bytes), claims: detail.rows.length, sha256: rowsSha256 };
}

const ENDING: { readonly [Format in SheetFormat]: string } = {
  xlsx: '.xlsx',
  csv: '.csv',
  'csv-semicolon': '-semicolon.csv',
  'csv-gb18030': '-gb18030.csv',
};

function placeAndTime({ station, clock, claims }: HostParts) {
  const { zone } = station.identity();
  const at = Temporal.Instant.fromEpochMilliseconds(clock.nowMs()).toZonedDateTimeISO(zone);
  const time = at.toPlainDateTime().toString({ smallestUnit: 'second' }).replace('T', ' ');
  const { setUp } = station.state();
  return {
    site: setUp === null ? '' : `${setUp.siteName} (${setUp.siteCode})`,
    today: claims.today(),
    generatedAt: `${time} ${at.offset} ${zone}`,
    policyVersion: station.view().policy.version,
  };
}
