import { joinParts, numberFormat, type FormatLocale } from '../format/locale.ts';

/** A share as a whole percentage, the way the language writes it: 1.25 is `125%`, in Spanish `125 %`. */
export function formatPercent(share: number, locale: FormatLocale): string {
  return joinParts(numberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).formatToParts(share));
}
