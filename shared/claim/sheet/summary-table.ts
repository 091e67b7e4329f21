import type { ClaimView } from '../../protocol/claim-view.ts';
import type { Translate } from '../../i18n/translate.ts';
import { claimTotals } from '../claim-totals.ts';
import { detailColumnAt } from './detail-columns.ts';
import { sumIf } from './detail-foot.ts';
import { countCell, type SheetCell, type SheetTable, textCell } from './sheet-cell.ts';

const WIDTHS = { group: 7, carrier: 18, kind: 14, currency: 8, count: 8 } as const;
const AMOUNTS = ['claimed', 'approved', 'paid', 'difference'] as const;

/**
 * One row per carrier, type and currency. The sums go by the group's number and not by the carrier's name, in which a
 * spreadsheet would read signs like `*` or `>` as a search.
 */
export function summaryTable(claims: readonly ClaimView[], detail: SheetTable, words: Translate): SheetTable {
  const sheet = `'${detail.name.replaceAll("'", "''")}'!`;
  const sum = (column: string, group: number): string =>
    sumIf(detailColumnAt(column), detail.rows.length, detailColumnAt('group'), String(group), sheet);
  const rows = claimTotals(claims, 'carrier-and-kind').map((total, index): SheetCell[] => {
    const group = index + 1;
    const { currency } = total;
    return [
      countCell(group),
      textCell(total.carrier),
      textCell(total.kind && words.say(`claims.kind.${total.kind}`)),
      textCell(currency),
      countCell(total.count),
      ...AMOUNTS.map((column): SheetCell => {
        if (currency === null) return countCell(null);
        return { kind: 'sum', formula: sum(column, group), minor: total[`${column}Minor`], currency };
      }),
    ];
  });
  const columns = [
    ...Object.entries(WIDTHS).map(([id, width]) => ({ id, width, heading: words.say(`claims.column.${id}`) })),
    ...AMOUNTS.map((id) => ({ id, width: 14, heading: words.say(`claims.column.${id}`) })),
  ];
  return { name: words.say('claims.sheet.summary'), columns, rows, foot: [] };
}
