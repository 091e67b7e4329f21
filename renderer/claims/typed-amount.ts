import { decimalAmount } from '../../shared/domain/decimal-amount.ts';
import { parseMoney } from '../../shared/domain/import/money-cell.ts';

/** What was typed into an amount cell: nothing (null), an amount in minor units, or no amount at all. */
export type TypedAmount = { readonly kind: 'amount'; readonly minor: number | null } | { readonly kind: 'wrong' };

/** Reads an amount as the reader's language writes it. More decimals than the currency has are wrong, never rounded. */
export function typedAmount(text: string, currency: string, locale: string): TypedAmount {
  if (text.trim() === '') return { kind: 'amount', minor: null };
  const mark = locale === 'es' ? ',' : '.';
  const money = parseMoney(text, currency, { proven: null, assumed: mark });
  return money.ok ? { kind: 'amount', minor: money.value.minor } : { kind: 'wrong' };
}

/** An amount as one would type it: no thousands, the language's own decimal mark. */
export function amountToType(minor: number | null, currency: string | null, locale: string): string {
  if (minor === null || currency === null) return '';
  const text = decimalAmount(minor, currency);
  return locale === 'es' ? text.replace('.', ',') : text;
}
