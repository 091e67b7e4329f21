import { joinParts, numberFormat, type FormatLocale } from './locale.ts';

/** A whole number of things: `1,284`, `1284`. */
export function formatCount(count: number, locale: FormatLocale): string {
  return joinParts(numberFormat(locale, { maximumFractionDigits: 0 }).formatToParts(count));
}

/** How many of how many, as on a return line: `1 / 2`. */
export function formatCountOf(count: number, total: number, locale: FormatLocale): string {
  return `${formatCount(count, locale)}\u00A0/\u00A0${formatCount(total, locale)}`;
}
