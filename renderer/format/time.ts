import type { FormatLocale } from './locale.ts';

export interface TimeFormat {
  readonly locale: FormatLocale;
  /** IANA zone of the site; instants are UTC everywhere else. */
  readonly timeZone: string;
}

/** The time of day at the site, 24 hours in every language: `14:05`. */
export function formatTime(atMs: number, { locale, timeZone }: TimeFormat): string {
  return new Intl.DateTimeFormat(locale, { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(
    atMs,
  );
}

/** Day and time at the site: `3 Aug 2026, 14:05`. */
export function formatDateTime(atMs: number, { locale, timeZone }: TimeFormat): string {
  const options = { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' } as const;
  return new Intl.DateTimeFormat(locale, { timeZone, hourCycle: 'h23', ...options }).format(atMs);
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** How long ago, in the largest whole unit: `3 minutes ago`. Never the future: a clock that went back reads as now. */
export function formatAgo(atMs: number, nowMs: number, locale: FormatLocale): string {
  const elapsedMs = Math.max(0, nowMs - atMs);
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  if (elapsedMs < MINUTE_MS) return format.format(-Math.floor(elapsedMs / 1_000), 'second');
  if (elapsedMs < HOUR_MS) return format.format(-Math.floor(elapsedMs / MINUTE_MS), 'minute');
  if (elapsedMs < DAY_MS) return format.format(-Math.floor(elapsedMs / HOUR_MS), 'hour');
  return format.format(-Math.floor(elapsedMs / DAY_MS), 'day');
}

/** A calendar date (`2026-03-09`), which is the same day everywhere, as the reader writes it. */
export function formatDate(date: string, locale: FormatLocale): string {
  const atMs = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(atMs)) return date;
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(atMs);
}
