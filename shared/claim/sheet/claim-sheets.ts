import type { ClaimView } from '../../protocol/claim-view.ts';
import type { Translate } from '../../i18n/translate.ts';
import { claimTotals, totalKey } from '../claim-totals.ts';
import { DETAIL_COLUMNS, type NumberedClaim } from './detail-columns.ts';
import { detailFoot } from './detail-foot.ts';
import { notesTable, type SheetFacts } from './notes-table.ts';
import { openTable } from './open-table.ts';
import type { SheetCell, SheetTable } from './sheet-cell.ts';
import { summaryTable } from './summary-table.ts';

/** What a sheet is made of. */
export interface ClaimSheetContent {
  /** Claims of the month, in the order they were registered. */
  readonly claims: readonly ClaimView[];
  /** Everything not settled up to that month, for the ageing. */
  readonly open: readonly ClaimView[];
  readonly facts: SheetFacts;
}

/** The four sheets of the register as finance closes a month (documents.md 3.4). */
export function claimSheets(content: ClaimSheetContent, words: Translate): [SheetTable, ...SheetTable[]] {
  const detail = detailTable(content.claims, words);
  return [
    detail,
    summaryTable(content.claims, detail, words),
    openTable(content.open, content.facts.today, words),
    notesTable(content.facts, content.claims, words),
  ];
}

/** Where nothing is claimed there is nothing to account: those rows stay on the screen. */
export const accountable = (claims: readonly ClaimView[]): ClaimView[] =>
  claims.filter(({ status }) => status !== 'not-claimed');

export function detailTable(claims: readonly ClaimView[], words: Translate): SheetTable {
  const numbered = numberedClaims(claims);
  const rows = numbered.map((row): SheetCell[] => DETAIL_COLUMNS.map((column) => column.cell(row, words)));
  const columns = DETAIL_COLUMNS.map(({ id, width }) => ({ id, width, heading: words.say(`claims.column.${id}`) }));
  const name = words.say('claims.sheet.detail');
  return { name, columns, rows, foot: detailFoot(numbered, words) };
}

function numberedClaims(claims: readonly ClaimView[]): NumberedClaim[] {
  const groups = claimTotals(claims, 'carrier-and-kind').map(totalKey);
  return accountable(claims).map((claim, index) => ({
    claim,
    number: index + 1,
    group: groups.indexOf(totalKey(claim)) + 1,
  }));
}
