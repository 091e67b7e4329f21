import { Temporal } from 'temporal-polyfill';

/** A calendar date in the site's zone, `2026-03-02`. */
export type SiteDay = string;

/** The site's calendar date at an instant (epoch ms). */
export function siteDayOf(atMs: number, zone: string): SiteDay {
  return Temporal.Instant.fromEpochMilliseconds(atMs).toZonedDateTimeISO(zone).toPlainDate().toString();
}

/** The instants a site's day begins and ends at, epoch ms; the end is the next day's beginning. 23 to 25 hours apart. */
export function boundsOfDay(day: SiteDay, zone: string): { readonly fromMs: number; readonly untilMs: number } {
  const date = Temporal.PlainDate.from(day);
  const startMs = (plain: Temporal.PlainDate): number => plain.toZonedDateTime(zone).epochMilliseconds;
  return { fromMs: startMs(date), untilMs: startMs(date.add({ days: 1 })) };
}

/** The site's time of day at an instant, 24 hours: `14:05`. */
export function siteTimeOf(atMs: number, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(atMs).toZonedDateTimeISO(zone).toPlainTime().toString().slice(0, 5);
}

/** Whole days from one calendar date to another; negative when `until` is before `from`. */
export function daysBetween(from: SiteDay, until: SiteDay): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(until), { largestUnit: 'days' }).days;
}
