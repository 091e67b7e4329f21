import type { Translate } from '../../i18n/translate.ts';
import { DETAIL_COLUMNS, detailColumnAt, type NumberedClaim } from './detail-columns.ts';
import { columnLetters, NONE, type SheetCell, textCell } from './sheet-cell.ts';

/**
 * Under the rows: one total per currency, and places to sign. The totals are formulas, because finance goes on working
 * in the sheet and a total must follow; each carries what it comes to now.
 */
export function detailFoot(rows: readonly NumberedClaim[], words: Translate): SheetCell[][] {
  const currencies = [...new Set(rows.flatMap(({ claim }) => claim.currency ?? []))].toSorted();
  const totals = currencies.map((currency) => totalRow(currency, rows, words));
  return [blank(), ...totals, blank(), signatures(words)];
}

const blank = (): SheetCell[] => DETAIL_COLUMNS.map(() => NONE);

function totalRow(currency: string, rows: readonly NumberedClaim[], words: Translate): SheetCell[] {
  const row = DETAIL_COLUMNS.map((column, index): SheetCell => {
    if (!column.isSummed) return NONE;
    const minor = rows.reduce((total, each) => total + minorOf(column.cell(each, words), currency), 0);
    const formula = sumIf(index, rows.length, detailColumnAt('currency'), `"${currency}"`);
    return { kind: 'sum', formula, minor, currency };
  });
  row[0] = textCell(words.say('claims.sheet.total'));
  row[detailColumnAt('currency')] = textCell(currency);
  return row;
}

const minorOf = (cell: SheetCell, currency: string): number =>
  cell.kind === 'money' && cell.currency === currency ? cell.minor : 0;

/** The heading is row 1, so the data are rows 2 to n + 1. `sheet` is for a formula that stands on another sheet. */
export function sumIf(column: number, rows: number, byColumn: number, criterion: string, sheet = ''): string {
  const range = (index: number): string => {
    const letters = columnLetters(index);
    return `${sheet}$${letters}$2:$${letters}$${Math.max(2, rows + 1)}`;
  };
  return `SUMIFS(${range(column)},${range(byColumn)},${criterion})`;
}

function signatures(words: Translate): SheetCell[] {
  const row = blank();
  const places = ['carrier', 'goods', 'claimed'].map(detailColumnAt);
  const roles = ['claims.sheet.preparedBy', 'claims.sheet.reviewedBy', 'claims.sheet.approvedBy'];
  places.forEach((place, index) => {
    row[place] = textCell(words.say(roles[index] ?? ''));
  });
  return row;
}
