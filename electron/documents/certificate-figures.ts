import { Temporal } from 'temporal-polyfill';
import type { Locale } from '../../shared/i18n/locales.ts';

const MG_PER_GRAM = 1000;
const MINUS = '\u2212';
/** What follows from weights and chances is never certain. */
const MOST = 99;

/** An instant as `2026-03-14 09:31:07 +08:00`: the same in every language, and unmistakable in a dispute. */
export function instantText(atMs: number, zone: string): string {
  const at = Temporal.Instant.fromEpochMilliseconds(atMs).toZonedDateTimeISO(zone);
  return `${at.toPlainDate().toString()} ${at.toPlainTime().toString({ smallestUnit: 'second' })} ${at.offset}`;
}

/** Like {@link instantText} without the offset, for places that stand under a zone already named. */
export function localTimeText(atMs: number, zone: string): string {
  return instantText(atMs, zone).slice(0, 19);
}

/**
 * A mass in grams with as many decimals as the scale's division has (none are invented, none are dropped), at least
 * those the figure itself needs.
 */
export function gramsText(massMg: number, divisionMg: number | null, locale: Locale): string {
  const decimals = Math.max(decimalsOf(massMg), divisionMg === null ? 0 : decimalsOf(divisionMg));
  const format = new Intl.NumberFormat(locale, { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  return `${format.format(massMg / MG_PER_GRAM).replace('-', MINUS)}\u00A0g`;
}

/** A difference of masses: always signed, so that nobody has to guess which way it goes. */
export function signedGramsText(massMg: number, divisionMg: number | null, locale: Locale): string {
  const text = gramsText(massMg, divisionMg, locale);
  return massMg > 0 ? `+${text}` : text;
}

function decimalsOf(massMg: number): number {
  return [0, 1, 2].find((decimals) => massMg % 10 ** (3 - decimals) === 0) ?? 3;
}

/** A share from 0 to 1 as whole percent, never rounded up to certainty: 99.7 % is 99 %, and so is more. */
export function percentText(share: number, locale: Locale): string {
  const format = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  return format.format(Math.min(MOST, Math.floor(share * 100)) / 100);
}
