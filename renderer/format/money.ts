import { minorUnitDigits } from '../../shared/domain/reference/currency.ts';
import { toDecimal } from './decimal.ts';
import { joinParts, numberFormat, type FormatLocale } from './locale.ts';

/**
 * An amount in minor units of an ISO 4217 currency for people, e.g. 129900 CNY. The number of minor digits is the
 * currency's (JPY has none, KWD three). The code is shown instead of the symbol where `$` or `¥` would leave it open
 * which country is meant.
 */
export function formatMoney(amountMinor: number, currency: string, locale: FormatLocale): string {
  const format = numberFormat(locale, { style: 'currency', currency, currencyDisplay: 'code' });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 0;
  return joinParts(format.formatToParts(toDecimal(amountMinor, digits)));
}

/** The amount alone, for a table in which the currency stands in a column of its own. */
export function formatAmount(amountMinor: number, currency: string, locale: FormatLocale): string {
  const digits = minorUnitDigits(currency);
  const format = numberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return joinParts(format.formatToParts(toDecimal(amountMinor, digits)));
}
