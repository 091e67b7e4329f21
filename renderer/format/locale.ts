/** Any BCP 47 tag that Intl knows; the app uses `en`, `zh-CN` and `es`. */
export type FormatLocale = string;

/** A space that neither breaks nor collapses, between a number and what belongs to it. */
export const NO_BREAK_SPACE = '\u00A0';
/** The minus sign proper: as wide as a figure, where the hyphen is half as wide and sits too low. */
export const MINUS = '\u2212';

const formats = new Map<string, Intl.NumberFormat>();

/** A number format from the cache; making one costs more than all its uses on a screen. */
export function numberFormat(locale: FormatLocale, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const format = new Intl.NumberFormat(locale, options);
  formats.set(key, format);
  return format;
}

/** Joins Intl's parts with a true minus sign and spaces that do not break. */
export function joinParts(parts: readonly Intl.NumberFormatPart[]): string {
  return parts.map(({ type, value }) => (type === 'minusSign' ? MINUS : value.replace(/\s/g, NO_BREAK_SPACE))).join('');
}
