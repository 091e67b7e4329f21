import { joinParts, numberFormat, type FormatLocale } from './locale.ts';

/**
 * An amount in minor units of an ISO 4217 currency for people, e.g. 129900 CNY. The number of minor digits is the
 * currency's (JPY has none, KWD three). The code is shown instead of the symbol where `$` or `¥` would leave it open
 * which country is meant.
 */
export function formatMoney(amountMinor: number, currency: string, locale: FormatLocale): string {
  const format = numberFormat(locale, { style: 'currency', currency, currencyDisplay: 'code' });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 0;
  return joinParts(format.formatToParts(decimal(amountMinor, digits)));
}

function decimal(amountMinor: number, digits: number): `${number}` {
  const figures = String(Math.abs(amountMinor)).padStart(digits + 1, '0');
  const whole = digits === 0 ? figures : `${figures.slice(0, -digits)}.${figures.slice(-digits)}`;
  return `${amountMinor < 0 ? '-' : ''}${whole}` as `${number}`;
}
