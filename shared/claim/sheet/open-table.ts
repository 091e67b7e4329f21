import { daysBetween } from '../../domain/calendar-date.ts';
import type { ClaimView } from '../../protocol/claim-view.ts';
import type { Translate } from '../../i18n/translate.ts';
import { countCell, dateCell, moneyCell, NONE, type SheetCell, type SheetTable, textCell } from './sheet-cell.ts';

/** How long a claim has been open, in days since it was registered: 0-7, 8-15, 16-30, more. */
const BUCKETS = [
  { id: 'week', upTo: 7 },
  { id: 'fortnight', upTo: 15 },
  { id: 'month', upTo: 30 },
  { id: 'older', upTo: Infinity },
] as const;
type Bucket = (typeof BUCKETS)[number]['id'];

export function bucketOf(days: number): Bucket {
  return BUCKETS.find(({ upTo }) => days <= upTo)?.id ?? 'older';
}

const WIDTHS = {
  number: 6,
  registeredOn: 12,
  carrier: 16,
  trackingNumber: 20,
  kind: 12,
  status: 12,
  currency: 8,
  claimed: 14,
  paid: 14,
  difference: 14,
  deadlineOn: 12,
  ageDays: 8,
  age: 10,
} as const;

/** What is not settled, oldest first, and below it how much of that is how old, by currency. */
export function openTable(claims: readonly ClaimView[], today: string, words: Translate): SheetTable {
  const aged = claims
    .map((claim) => ({ claim, days: Math.max(0, daysBetween(claim.basis.registeredOn, today)) }))
    .toSorted((a, b) => b.days - a.days);
  const rows = aged.map(({ claim, days }, index): SheetCell[] => [
    countCell(index + 1),
    dateCell(claim.basis.registeredOn),
    textCell(claim.carrier),
    textCell(claim.trackingNumber),
    textCell(words.say(`claims.kind.${claim.kind}`)),
    textCell(words.say(`claims.status.${claim.status}`)),
    textCell(claim.currency),
    moneyCell(claim.claimedMinor, claim.currency),
    moneyCell(claim.paidMinor, claim.currency),
    moneyCell(claim.differenceMinor, claim.currency),
    dateCell(claim.deadlineOn),
    countCell(days),
    textCell(words.say(`claims.age.${bucketOf(days)}`)),
  ]);
  const columns = Object.entries(WIDTHS).map(([id, width]) => ({
    id,
    width,
    heading: words.say(`claims.column.${id}`),
  }));
  return { name: words.say('claims.sheet.open'), columns, rows, foot: agedTotals(aged, words) };
}

function agedTotals(aged: readonly { claim: ClaimView; days: number }[], words: Translate): SheetCell[][] {
  const currencies = [...new Set(aged.flatMap(({ claim }) => claim.currency ?? []))].toSorted();
  const lines = currencies.flatMap((currency) =>
    BUCKETS.map(({ id }) => {
      const inside = aged.filter(({ claim, days }) => claim.currency === currency && bucketOf(days) === id);
      const total = (name: 'claimedMinor' | 'paidMinor' | 'differenceMinor'): SheetCell =>
        moneyCell(
          inside.reduce((sum, { claim }) => sum + (claim[name] ?? 0), 0),
          currency,
        );
      return [
        ...[textCell(words.say('claims.sheet.total')), countCell(inside.length), NONE, NONE, NONE, NONE],
        ...[textCell(currency), total('claimedMinor'), total('paidMinor'), total('differenceMinor')],
        ...[NONE, NONE, textCell(words.say(`claims.age.${id}`))],
      ];
    }),
  );
  return lines.length === 0 ? [] : [Object.keys(WIDTHS).map(() => NONE), ...lines];
}
