import { Currency, minorUnitDigits } from '../reference/currency.ts';
import { accepted, refused, type Result } from '../result.ts';
import { decimalText, type DecimalConvention } from './decimal-text.ts';
import type { RefusedRowKind } from './refused-row.ts';

/** Signs that stand for one currency only; `$` and `¥` stand for several and prove nothing. */
const SIGNS: Readonly<Record<string, string>> = {
  '€': 'EUR',
  '£': 'GBP',
  '₹': 'INR',
  '₩': 'KRW',
  RMB: 'CNY',
  元: 'CNY',
};
const SHARED_SIGNS = ['$', '¥'];
const AROUND = '\\p{Sc}|元|[A-Z]{3}';
const MONEY = new RegExp(`^(${AROUND})?\\s*([\\d.,'’\\s]*\\d)\\s*(${AROUND})?$`, 'u');
/** Past this a cell holds a number of something else: 100 million of a currency with two decimals. */
const LIMIT_MINOR = 10_000_000_000n;

export interface Money {
  readonly minor: number;
  readonly currency: string;
}

/** The ISO code a cell names: `EUR`, `eur`, `€`, `RMB`; null for anything else. */
export function currencyOf(text: string): string | null {
  const code = text.normalize('NFKC').trim().toUpperCase();
  const named = SIGNS[code] ?? code;
  return Currency.safeParse(named).success ? named : null;
}

/**
 * Reads an amount to minor units exactly, without floats. The currency comes from the cell (`12,90 €`), else from
 * `known` (its own column, the header, the site); a cell that contradicts it is refused, and so are more decimals than
 * the currency has, because rounding money is not an import's business.
 */
export function parseMoney(
  text: string,
  known: string | null,
  convention: DecimalConvention,
): Result<Money, RefusedRowKind> {
  const clean = text.normalize('NFKC').trim().toUpperCase();
  if (/^[-(−]/.test(clean)) return refused('out-of-range');
  const [, before, digits = '', after] = MONEY.exec(clean) ?? [];
  const decimal = decimalText(digits, convention);
  if (!decimal.ok) return decimal;
  const sign = before ?? after ?? null;
  const named = sign === null || SHARED_SIGNS.includes(sign) ? null : currencyOf(sign);
  if (sign !== null && named === null && !SHARED_SIGNS.includes(sign)) return refused('not-a-number');
  if (named !== null && known !== null && named !== known) return refused('currency-mismatch');
  const currency = named ?? known;
  return currency === null ? refused('currency-missing') : minorUnits(decimal.value, currency);
}

function minorUnits(decimal: string, currency: string): Result<Money, RefusedRowKind> {
  const [whole = '', fraction = ''] = decimal.split('.');
  const significant = fraction.replace(/0+$/, '');
  const digits = minorUnitDigits(currency);
  if (significant.length > digits) return refused('too-many-decimals');
  if (whole.length > 15) return refused('out-of-range');
  const minor = BigInt(whole + significant.padEnd(digits, '0'));
  return minor > LIMIT_MINOR ? refused('out-of-range') : accepted({ minor: Number(minor), currency });
}
