import { Temporal } from 'temporal-polyfill';

const HOUR_MS = 3_600_000;

/** The day by which a refund must be ready: so many hours after the parcel came (S79), as a date at the site. */
export function refundReadyDueOn(receivedAtMs: number, withinHours: number, zone: string): string {
  return dateAt(receivedAtMs + withinHours * HOUR_MS, zone).toString();
}

/** The day by which money is due once a refund is ready: so many working days on, Monday to Friday (S76). */
export function refundPaidDueOn(readyAtMs: number, workingDays: number, zone: string): string {
  let date = dateAt(readyAtMs, zone);
  for (let left = workingDays; left > 0;) {
    date = date.add({ days: 1 });
    if (date.dayOfWeek <= 5) left -= 1;
  }
  return date.toString();
}

function dateAt(atMs: number, zone: string): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(atMs).toZonedDateTimeISO(zone).toPlainDate();
}
