import type { ClaimView } from '../../protocol/claim-view.ts';
import type { Translate } from '../../i18n/translate.ts';
import { countCell, dateCell, moneyCell, type SheetCell, textCell } from './sheet-cell.ts';

/** A claim with its running number and the number of its group in the summary. */
export interface NumberedClaim {
  readonly claim: ClaimView;
  readonly number: number;
  readonly group: number;
}

export interface DetailColumn {
  readonly id: string;
  readonly width: number;
  /** Summed per currency at the foot. */
  readonly isSummed?: true;
  cell(row: NumberedClaim, words: Translate): SheetCell;
}

type Amount = 'freightMinor' | 'salvageMinor' | 'insuredMinor' | 'claimedMinor' | 'approvedMinor' | 'paidMinor';

const text = (id: string, width: number, of: (claim: ClaimView) => string | null): DetailColumn => ({
  id,
  width,
  cell: ({ claim }) => textCell(of(claim)),
});
const word = (id: string, width: number, of: (claim: ClaimView) => string | null): DetailColumn => ({
  id,
  width,
  cell: ({ claim }, words) => {
    const message = of(claim);
    return textCell(message === null ? null : words.say(message));
  },
});
const date = (id: string, of: (claim: ClaimView) => string | null): DetailColumn => ({
  id,
  width: 12,
  cell: ({ claim }) => dateCell(of(claim)),
});
const sum = (id: string, of: (claim: ClaimView) => number | null): DetailColumn => ({
  id,
  width: 13,
  isSummed: true,
  cell: ({ claim }) => moneyCell(of(claim), claim.currency),
});
const amount = (id: string, name: Amount): DetailColumn => sum(id, (claim) => claim[name]);
const units = (id: string, name: 'expected' | 'received' | 'damaged' | 'missing'): DetailColumn => ({
  id,
  width: 7,
  cell: ({ claim }) => countCell(claim.basis.goods.reduce((total, article) => total + article[name], 0)),
});

/**
 * The columns of documents.md 3.4, in its order. The currency stands before the money, because an amount without one
 * says nothing (4.2); what the list does not name, the payment's reference (S90) and the group of the summary, is last.
 */
export const DETAIL_COLUMNS: readonly DetailColumn[] = [
  { id: 'number', width: 6, cell: ({ number }) => countCell(number) },
  date('registeredOn', ({ basis }) => basis.registeredOn),
  text('period', 9, ({ period }) => period),
  text('owner', 16, ({ owner }) => owner),
  text('orderNumber', 20, ({ basis }) => basis.orderNumber),
  text('rmaNumber', 18, ({ basis }) => basis.rmaNumber),
  text('carrier', 14, ({ carrier }) => carrier),
  text('branch', 14, ({ branch }) => branch),
  text('trackingNumber', 20, ({ trackingNumber }) => trackingNumber),
  date('deliveredOn', ({ deliveredOn }) => deliveredOn),
  text('sku', 18, ({ basis }) => basis.goods.map(({ sku }) => sku).join('; ')),
  { id: 'goods', width: 26, cell: ({ claim }, { locale }) => textCell(goodsNames(claim, locale)) },
  units('expected', 'expected'),
  units('received', 'received'),
  units('damaged', 'damaged'),
  units('missing', 'missing'),
  word('kind', 10, ({ kind }) => `claims.kind.${kind}`),
  text('responsible', 14, ({ responsible, carrier }) => responsible ?? carrier),
  text('currency', 8, ({ currency }) => currency),
  { id: 'unitValue', width: 11, cell: ({ claim }) => moneyCell(onlyUnitValue(claim), claim.currency) },
  sum('value', ({ basis, currency }) => (basis.currency === currency ? basis.valueMinor : null)),
  amount('freight', 'freightMinor'),
  amount('salvage', 'salvageMinor'),
  amount('insured', 'insuredMinor'),
  amount('claimed', 'claimedMinor'),
  date('filedOn', ({ filedOn }) => filedOn),
  text('carrierCaseNumber', 16, ({ carrierCaseNumber }) => carrierCaseNumber),
  date('deadlineOn', ({ deadlineOn }) => deadlineOn),
  word('status', 12, ({ status }) => `claims.status.${status}`),
  amount('approved', 'approvedMinor'),
  amount('paid', 'paidMinor'),
  date('paidOn', ({ paidOn }) => paidOn),
  word('settlement', 12, ({ settlement }) => (settlement === null ? null : `claims.settlement.${settlement}`)),
  text('voucher', 14, ({ voucher }) => voucher),
  sum('difference', ({ differenceMinor }) => differenceMinor),
  text('differenceAccount', 16, ({ differenceAccount }) => differenceAccount),
  text('certificates', 20, ({ basis }) => basis.certificateNumbers.join('; ')),
  { id: 'evidence', width: 7, cell: ({ claim }) => countCell(claim.basis.photoSha256s.length) },
  text('handledBy', 12, ({ handledBy }) => handledBy),
  text('note', 30, ({ note }) => note),
  text('paymentReference', 20, ({ paymentReference }) => paymentReference),
  { id: 'group', width: 7, cell: ({ group }) => countCell(group) },
];

/** One price stands for one article; for several there is none to show. */
function onlyUnitValue({ basis, currency }: ClaimView): number | null {
  const [only, ...others] = basis.goods;
  return only && others.length === 0 && basis.currency === currency ? only.unitValueMinor : null;
}

function goodsNames({ basis }: ClaimView, locale: Translate['locale']): string {
  const nameIn = { en: 'name', 'zh-CN': 'nameZh', es: 'nameEs' } as const;
  return basis.goods.map((article) => article[nameIn[locale]] ?? article.name).join('; ');
}

/** Where a column stands, for formulas. */
export function detailColumnAt(id: string): number {
  const index = DETAIL_COLUMNS.findIndex((column) => column.id === id);
  if (index < 0) throw new Error(`no such column: ${id}`);
  return index;
}
